package app.taskdesk.task;

/** Names one connected account (or the demo workspace) on this computer; part of every key in the store. */
public record AccountId(String value) {

    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account id is never blank");
        }
    }
}
