package app.taskdesk.simulator;

import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Account.Provider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what goes wrong with which exchange: faults for the next of a route, and spells that last a while. */
final class Nemesis {

    /** Which requests a fault is meant for. */
    enum Route {
        ANY, READ, WRITE, LIST, GET, CREATE, EDIT, VERB, DELETE;

        boolean isOf(TaskCall<?> call, Traits traits) {
            boolean patched = traits.provider() == Provider.PERISKOPE && call instanceof TaskCall.UpdateTask;
            return switch (this) {
                case ANY -> true;
                case READ -> isRead(call);
                case WRITE -> !isRead(call);
                case LIST -> call instanceof TaskCall.ListTasks;
                case GET -> call instanceof TaskCall.GetTask;
                case CREATE -> call instanceof TaskCall.CreateTask;
                case EDIT -> call instanceof TaskCall.UpdateTask || call instanceof TaskCall.ReplaceTask;
                case VERB -> patched || call instanceof TaskCall.CompleteTask || call instanceof TaskCall.SnoozeTask
                        || call instanceof TaskCall.ReassignTask;
                case DELETE -> call instanceof TaskCall.DeleteTask;
            };
        }
    }

    /** @param argument chooses among the forms of a fault */
    record Armed(Route route, Fault fault, int argument, int times, long until) {

        private boolean fits(TaskCall<?> call, Traits traits, long now) {
            return now <= until && route.isOf(call, traits) && switch (fault) {
                case EMPTY_LIST, SHUFFLED_LIST, SHIFTED_LIST, WRONG_TOTAL, SKIPPED_ROW ->
                    call instanceof TaskCall.ListTasks;
                case STALE -> isRead(call);
                case TWICE -> call instanceof TaskCall.GetTask;
                case LANDS_LATE, LANDS_TOO_LATE -> !isRead(call);
                default -> true;
            };
        }

        private Armed once() {
            return new Armed(route, fault, argument, times - 1, until);
        }
    }

    private final SimTime time;
    private final List<Armed> armed = new ArrayList<>();

    Nemesis(SimTime time) {
        this.time = time;
    }

    static boolean isRead(TaskCall<?> call) {
        return call instanceof TaskCall.ListTasks || call instanceof TaskCall.GetTask || Looks.isOne(call);
    }

    void next(Route route, Fault fault, int argument, int times) {
        armed.add(new Armed(route, fault, argument, times, Long.MAX_VALUE));
    }

    void spell(Route route, Fault fault, int argument, long millis) {
        armed.add(new Armed(route, fault, argument, Integer.MAX_VALUE, time.now() + millis));
    }

    void calm() {
        armed.clear();
    }

    /** The fault that this request meets; null for none. */
    @Nullable Armed meets(TaskCall<?> call, Traits traits) {
        for (Iterator<Armed> each = armed.iterator(); each.hasNext();) {
            Armed one = each.next();
            if (one.until() < time.now()) {
                each.remove();
            } else if (one.fits(call, traits, time.now())) {
                int at = armed.indexOf(one);
                if (one.times() <= 1) {
                    each.remove();
                } else {
                    armed.set(at, one.once());
                }
                return one;
            }
        }
        return null;
    }
}
