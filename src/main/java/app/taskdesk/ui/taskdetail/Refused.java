package app.taskdesk.ui.taskdetail;

/**
 * What the server has against the value of a field that waits to be sent, to be shown beside it.
 *
 * @param words   in the server's own words, clipped and inert
 * @param fix     leads to where another value is given
 * @param discard gives up the change the value is part of
 */
public record Refused(String words, Runnable fix, Runnable discard) {
}
