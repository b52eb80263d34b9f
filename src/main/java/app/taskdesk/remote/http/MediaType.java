package app.taskdesk.remote.http;

import java.util.regex.Pattern;

/** What a reply's body may claim to be before any of it is read. */
enum MediaType {

    JSON("application/json", "application/(json|[a-z0-9.!#$&^_+-]+\\+json)\\s*(;.*)?"),
    ANY("*/*", ".*");

    private final String accept;
    private final Pattern covered;

    MediaType(String accept, String covered) {
        this.accept = accept;
        this.covered = Pattern.compile(covered, Pattern.CASE_INSENSITIVE);
    }

    /** The value of the header that asks for it. */
    String accept() {
        return accept;
    }

    boolean covers(String contentType) {
        return covered.matcher(contentType).matches();
    }
}
