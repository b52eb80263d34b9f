package app.taskdesk.remote;

import java.util.List;

/**
 * One page of a listing.
 *
 * @param total   the server's count of all matching tasks; -1 where it gives none that can be trusted
 * @param limit   the page size the server used; 0 where it did not say
 * @param skipped rows that could not be read as tasks and were left out
 */
public record TaskPage(List<RemoteTask> tasks, long total, int page, int limit, int skipped) {
}
