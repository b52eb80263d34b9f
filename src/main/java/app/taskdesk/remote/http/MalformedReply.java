package app.taskdesk.remote.http;

/** A body that is not what it should be; the message says in words of ours what is wrong, never what it holds. */
public final class MalformedReply extends Exception {

    private static final long serialVersionUID = 1;

    public MalformedReply(String what) {
        super(what);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
