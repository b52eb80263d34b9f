package app.taskdesk.store;

/** The local database could not be read or written; whatever was being saved was not, and nothing else changed. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
