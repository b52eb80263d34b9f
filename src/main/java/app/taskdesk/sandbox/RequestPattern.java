package app.taskdesk.sandbox;

import java.util.List;

/**
 * Picks requests by method and path below the base.
 *
 * @param method the method, or {@code *} for any
 * @param path   such as {@code /tasks/&#42;/complete}, where a star stands for one segment; a lone star for any path
 */
record RequestPattern(String method, String path) {

    static final RequestPattern ANY = new RequestPattern("*", "*");

    boolean matches(String otherMethod, List<String> segments) {
        return (method.equals("*") || method.equals(otherMethod)) && (path.equals("*") || matchesPath(segments));
    }

    private boolean matchesPath(List<String> segments) {
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length != segments.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals("*") && !parts[i].equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
