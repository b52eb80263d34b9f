package app.taskdesk.sync;

import app.taskdesk.remote.ListQuery;
import app.taskdesk.remote.RemoteTask;
import app.taskdesk.remote.TaskPage;
import java.util.List;
import java.util.Optional;

/** Looks for the task that a create whose answer was lost may have made ({@code sync.md} 2.4). */
sealed interface CreateSearch permits LostCreate, LikeCreate {

    /** The next page to ask for. */
    ListQuery query();

    /** Takes the page just asked for. */
    void received(TaskPage answer);

    /** The next row that did not show enough and must be read by its id; empty when there is none. */
    Optional<String> suspect();

    /** A full read of a suspect. */
    void received(RemoteTask suspect);

    /** A suspect that is there no more. */
    void vanished(String suspect);

    boolean isDone();

    /** Whether finding nothing means that there is nothing. */
    boolean isConclusive();

    /** Whether the listing held nothing at all. */
    boolean isEmpty();

    /** What was found, oldest first: the first is ours. */
    List<RemoteTask> found();

    /** Tasks that nothing proves to be ours, and that say what the create said; a person must tell. */
    default List<RemoteTask> lookAlikes() {
        return List.of();
    }

    /**
     * Whether what was found is ours beyond doubt.
     *
     * @param alike how many creates of ours that say the same wait to be found, this one among them
     */
    boolean isCertain(int alike);
}
