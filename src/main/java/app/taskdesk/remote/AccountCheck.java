package app.taskdesk.remote;

import app.taskdesk.problem.Problem;
import app.taskdesk.remote.ListQuery.Sort;
import app.taskdesk.task.TaskField;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries an address and a key before an account is made of them. Blocks; never on the FX thread. */
public final class AccountCheck {

    private static final int ROWS = 100;

    private final Connector connector;

    public AccountCheck(Connector connector) {
        this.connector = connector;
    }

    /** How a try ended. */
    public sealed interface Result {

        /**
         * The server let the key in.
         *
         * @param total  its count of tasks; -1 where it gives none
         * @param owners seen on the first page, most tasks first
         */
        record Accepted(ServerAddress address, long total, List<Owner> owners) implements Result {
        }

        /** The address is none, or the server did not let the key in. */
        record Rejected(Problem problem) implements Result {
        }
    }

    /**
     * Somebody whom tasks belong to, as one of them calls them.
     *
     * @param tasks how many of the tasks looked at are theirs
     */
    public record Owner(String id, @Nullable String name, int tasks) {
    }

    /** Reads the first page of tasks, in the documented order; sends nothing to an address that is not safe. */
    public Result check(String typedAddress, KeySource key) {
        ServerAddress address;
        try {
            address = ServerAddress.parse(typedAddress);
        } catch (ServerAddress.Refused e) {
            return new Result.Rejected(RemoteProblems.of(e.fault()));
        }
        return switch (connector.connect(address, key).call(page(1))) {
            case RemoteReply.Success<TaskPage>(TaskPage page, ReplyHeaders _) ->
                new Result.Accepted(address, page.total(), new Owners().add(page).mostFirst());
            case RemoteReply.Failure<TaskPage>(RemoteFailure failure, ReplyHeaders _) ->
                new Result.Rejected(RemoteProblems.whileConnecting(failure));
        };
    }

    /** The owners on up to so many pages; ends early where the list or the server's patience does. */
    public List<Owner> owners(ServerAddress address, KeySource key, int pages) {
        TaskService service = connector.connect(address, key);
        var owners = new Owners();
        for (int number = 1; number <= pages; number++) {
            if (!(service.call(page(number)) instanceof RemoteReply.Success<TaskPage>(TaskPage page, ReplyHeaders _))
                    || page.tasks().isEmpty()) {
                break;
            }
            owners.add(page);
        }
        return owners.mostFirst();
    }

    private static TaskCall.ListTasks page(int number) {
        return new TaskCall.ListTasks(ListQuery.page(number, ROWS, Sort.DUE, false));
    }

    /** Counts tasks by owner. */
    private static final class Owners {

        private final Map<String, Owner> byId = new LinkedHashMap<>();

        Owners add(TaskPage page) {
            for (RemoteTask task : page.tasks()) {
                String id = task.fields().text(TaskField.OWNER_ID);
                if (id != null && !id.isBlank()) {
                    String name = task.fields().text(TaskField.OWNER_NAME);
                    byId.merge(id, new Owner(id, name, 1), (one, other) ->
                            new Owner(id, one.name() == null ? other.name() : one.name(), one.tasks() + 1));
                }
            }
            return this;
        }

        List<Owner> mostFirst() {
            return byId.values().stream()
                    .sorted(Comparator.comparingInt(Owner::tasks).reversed().thenComparing(Owner::id)).toList();
        }
    }
}
