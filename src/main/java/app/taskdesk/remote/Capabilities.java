package app.taskdesk.remote;

import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskStatus;
import java.util.List;
import java.util.Set;

/**
 * What a provider offers, as data: views and actions ask this instead of asking which provider it is.
 *
 * @param statuses        in the order to offer them
 * @param priorities      lowest first
 * @param categories      codes, in the order to offer them
 * @param outcomes        codes that a person may choose when completing, in the order to offer them
 * @param creatable       fields that a create may carry
 * @param editable        fields that an update may carry
 * @param verbs           what can be asked beyond create and update
 * @param maxPage         the most tasks one list page can hold
 */
public record Capabilities(List<TaskStatus> statuses, List<Priority> priorities, List<String> categories,
        List<String> outcomes, Set<TaskField> creatable, Set<TaskField> editable, Set<Verb> verbs, int maxPage) {

    /** Requests that have an endpoint of their own. */
    public enum Verb {
        COMPLETE, REASSIGN, SNOOZE, DELETE, STATS, ANALYTICS, CUSTOMER
    }

    public boolean can(Verb verb) {
        return verbs.contains(verb);
    }
}
