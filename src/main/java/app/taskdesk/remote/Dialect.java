package app.taskdesk.remote;

import app.taskdesk.remote.ListQuery.Sort;
import app.taskdesk.task.Abilities.Verb;
import app.taskdesk.task.TaskField;
import java.util.Set;

/**
 * How a provider must be spoken with so that nothing is lost or doubled, as data: the sync engine asks this instead of
 * asking which provider it is ({@code sync.md} 2.3, 2.4, 2.6).
 *
 * @param carriesOperation whether a new task has room for the operation that makes it, which finds it again should
 *                         the answer be lost; without, or once it proved not to come back, {@code likeness} does
 * @param likeness         fields in which a task must equal a lost create to be it
 * @param filledIn         those of {@code likeness} that the server fills in where a create leaves them out
 * @param patched          verbs without an endpoint of their own: said by changing the task's fields
 * @param replaces         whether there is a PUT to fall back to where PATCH is proven absent
 * @param paging           how a page is named
 * @param orders           orders that can be asked for; without {@code UPDATED_AT} everything is read each time
 */
public record Dialect(boolean carriesOperation, Set<TaskField> likeness, Set<TaskField> filledIn, Set<Verb> patched,
        boolean replaces, Paging paging, Set<Sort> orders) {

    /** How a page of a listing is named. */
    public enum Paging {
        /** By its number; the reply tells how many tasks there are. */
        NUMBERED,
        /** By how many rows come before it; where a listing ends shows only when nothing new comes. */
        COUNTED
    }

    /** An order that is sure to be accepted. */
    public Sort plainOrder() {
        return orders.contains(Sort.DUE) ? Sort.DUE : Sort.ANY;
    }
}
