package app.taskdesk.live;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Viewpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Who and what was seen on the tasks on screen, of all accounts together or of one: there is no directory to ask, so
 * owners, customers, tags and types to choose from are those in use. Each list is exchanged as a whole. FX thread only.
 */
public final class People {

    private final SwappedList<Person> owners = new SwappedList<>();
    private final SwappedList<Customer> customers = new SwappedList<>();
    private final SwappedList<String> tags = new SwappedList<>();
    private final SwappedList<String> types = new SwappedList<>();
    private final SwappedList<String> statuses = new SwappedList<>();
    private final SwappedList<String> chats = new SwappedList<>();
    private final Map<AccountId, People> parts = new HashMap<>();
    private Sight last = new Sight(Map.of(), Seen.NOBODY);

    /** A customer seen; the name is the id where no task has one. */
    public record Customer(@Nullable String id, String name) {
    }

    public People(TaskIndex index, Now now) {
        new Summary<>(index, now, People::look, this::show);
    }

    /** Who and what was seen in one account alone. */
    private People() {
    }

    /** Those of one account alone; they follow it as these follow all. */
    public People in(AccountId account) {
        return parts.computeIfAbsent(account, _ -> {
            var people = new People();
            people.take(last.of(account));
            return people;
        });
    }

    /** The person at this desk first, then by name. */
    public ObservableList<Person> owners() {
        return owners;
    }

    public Optional<Person> owner(String id) {
        return owners.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** By name. */
    public ObservableList<Customer> customers() {
        return customers;
    }

    /** The most used first. */
    public ObservableList<String> tags() {
        return tags;
    }

    /** The codes of types in use, by code. */
    public ObservableList<String> types() {
        return types;
    }

    /** The words for statuses that nobody here knows, as the server gave them. */
    public ObservableList<String> unknownStatuses() {
        return statuses;
    }

    /** The chats that tasks hang on, the most used first. */
    public ObservableList<String> chats() {
        return chats;
    }

    /** Those of one account first, so that whoever hears of a change of all finds them true. */
    private void show(Sight sight) {
        last = sight;
        parts.forEach((account, people) -> people.take(sight.of(account)));
        take(sight.all);
    }

    private void take(Seen seen) {
        owners.swap(seen.owners);
        customers.swap(seen.customers);
        tags.swap(seen.tags);
        types.swap(seen.types);
        statuses.swap(seen.statuses);
        chats.swap(seen.chats);
    }

    private record Seen(List<Person> owners, List<Customer> customers, List<String> tags, List<String> types,
            List<String> statuses, List<String> chats) {

        static final Seen NOBODY = new Seen(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private record Sight(Map<AccountId, Seen> parts, Seen all) {

        Seen of(AccountId account) {
            return parts.getOrDefault(account, Seen.NOBODY);
        }
    }

    private static Sight look(Collection<TaskRow> rows, Viewpoint viewpoint) {
        var byAccount = new HashMap<AccountId, List<TaskRow>>();
        viewpoint.me().ids().keySet().forEach(account -> byAccount.put(account, new ArrayList<>()));
        rows.forEach(row -> byAccount.computeIfAbsent(row.account(), _ -> new ArrayList<>()).add(row));
        var parts = new HashMap<AccountId, Seen>();
        byAccount.forEach((account, part) -> parts.put(account, look(part, viewpoint, Set.of(account))));
        return new Sight(parts, parts.size() == 1 ? parts.values().iterator().next()
                : look(rows, viewpoint, byAccount.keySet()));
    }

    private static Seen look(Collection<TaskRow> rows, Viewpoint viewpoint, Set<AccountId> accounts) {
        var loads = new HashMap<String, Load>();
        var customers = new HashMap<String, Customer>();
        var tags = new HashMap<String, Integer>();
        var types = new TreeMap<String, Boolean>();
        var statuses = new TreeMap<String, Boolean>();
        var chats = new HashMap<String, Integer>();
        for (TaskRow row : rows) {
            if (row.ownerId() != null) {
                loads.computeIfAbsent(row.ownerId(), _ -> new Load()).add(row, viewpoint);
            }
            addCustomer(customers, row);
            for (String tag : row.tags()) {
                tags.merge(tag, 1, Integer::sum);
            }
            if (row.chatId() != null) {
                chats.merge(row.chatId(), 1, Integer::sum);
            }
            if (row.status() != null && row.knownStatus() == TaskStatus.UNKNOWN) {
                statuses.put(row.status(), true);
            }
            if (row.category() != null) {
                types.put(row.category(), true);
            }
        }
        viewpoint.me().ids().forEach((account, id) -> {
            if (accounts.contains(account)) {
                loads.computeIfAbsent(id, _ -> new Load()).me = true;
            }
        });
        return new Seen(owners(loads), byName(customers.values()), byUse(tags), List.copyOf(types.keySet()),
                List.copyOf(statuses.keySet()), byUse(chats));
    }

    private static void addCustomer(Map<String, Customer> customers, TaskRow row) {
        String id = row.customerId();
        String name = row.customerName();
        String key = id == null ? name : id;
        if (key != null && !key.isEmpty() && (name != null || !customers.containsKey(key))) {
            Customer known = customers.get(key);
            if (known == null || !known.name().equals(name)) {
                customers.put(key, new Customer(id, name == null ? key : name));
            }
        }
    }

    private static List<Person> owners(Map<String, Load> loads) {
        var people = new ArrayList<Person>();
        loads.forEach((id, load) -> people.add(new Person(id, load.name == null ? id : load.name, load.open,
                load.late, load.today, load.me)));
        people.sort(Comparator.comparing(Person::me).reversed()
                .thenComparing(person -> SearchText.fold(person.name())).thenComparing(Person::id));
        return people;
    }

    private static List<Customer> byName(Collection<Customer> customers) {
        return customers.stream().sorted(Comparator.comparing((Customer customer) -> SearchText.fold(customer.name()))
                .thenComparing(Customer::name)).toList();
    }

    private static List<String> byUse(Map<String, Integer> counted) {
        return counted.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }

    private static final class Load {

        private @Nullable String name;
        private boolean me;
        private int open;
        private int late;
        private int today;

        void add(TaskRow row, Viewpoint viewpoint) {
            if (row.ownerName() != null) {
                name = row.ownerName();
            }
            if (row.knownStatus().isOpen()) {
                open++;
                if (row.isLate(viewpoint.now())) {
                    late++;
                } else if (Viewpoint.within(row.due(), viewpoint.today(), viewpoint.tomorrow())) {
                    today++;
                }
            }
        }
    }
}
