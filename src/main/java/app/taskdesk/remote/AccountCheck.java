package app.taskdesk.remote;

import app.taskdesk.task.Person;
import app.taskdesk.task.TaskField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        record Accepted(ServerAddress address, long total, List<Person> owners) implements Result {
        }

        /** Nothing was sent: the address is not one to send a key to. */
        record AddressRefused(ServerAddress.Fault fault) implements Result {
        }

        /** The server did not let the key in, or there is no task server. */
        record Failed(RemoteFailure failure) implements Result {
        }
    }

    /** Reads the first page of tasks, in the documented order; sends nothing to an address that is not safe. */
    public Result check(String typedAddress, KeySource key) {
        ServerAddress address;
        try {
            address = ServerAddress.parse(typedAddress);
        } catch (ServerAddress.Refused e) {
            return new Result.AddressRefused(e.fault());
        }
        TaskService service = connector.connect(address, key);
        return switch (service.call(page(service, 1))) {
            case RemoteReply.Success<TaskPage>(TaskPage page, ReplyHeaders _) ->
                new Result.Accepted(address, page.total(), new Owners().add(page).mostFirst());
            case RemoteReply.Failure<TaskPage>(RemoteFailure failure, ReplyHeaders _) ->
                new Result.Failed(failure);
        };
    }

    /** The owners on up to so many pages; ends early where the list or the server's patience does. */
    public List<Person> owners(ServerAddress address, KeySource key, int pages) {
        TaskService service = connector.connect(address, key);
        var owners = new Owners();
        for (int number = 1; number <= pages; number++) {
            RemoteReply<TaskPage> reply = service.call(page(service, number));
            if (!(reply instanceof RemoteReply.Success<TaskPage>(TaskPage page, ReplyHeaders _))
                    || page.tasks().isEmpty()) {
                break;
            }
            owners.add(page);
        }
        return owners.mostFirst();
    }

    private static TaskCall.ListTasks page(TaskService service, int number) {
        return new TaskCall.ListTasks(ListQuery.page(number, ROWS, service.capabilities().dialect().plainOrder(),
                false));
    }

    /** Counts tasks by owner; a name once seen stays. */
    private static final class Owners {

        private final Map<String, Person> byId = new LinkedHashMap<>();
        private final Map<String, Integer> tasks = new HashMap<>();

        Owners add(TaskPage page) {
            for (RemoteTask task : page.tasks()) {
                String id = task.fields().text(TaskField.OWNER_ID);
                if (id != null && !id.isBlank()) {
                    String name = task.fields().text(TaskField.OWNER_NAME);
                    byId.merge(id, new Person(id, name), (one, other) -> one.name() == null ? other : one);
                    tasks.merge(id, 1, Integer::sum);
                }
            }
            return this;
        }

        List<Person> mostFirst() {
            return byId.values().stream().sorted(Comparator
                    .comparing((Person person) -> tasks.getOrDefault(person.id(), 0)).reversed()
                    .thenComparing(Person::id)).toList();
        }
    }
}
