package app.taskdesk.ui.customer;

import app.taskdesk.live.CustomerLoads.Customer;
import app.taskdesk.live.CustomerThread;
import app.taskdesk.live.CustomerThread.Content;
import app.taskdesk.task.OwnIds;
import app.taskdesk.task.Person;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.Viewpoint;
import app.taskdesk.ui.customer.CustomerAnswer.ServerTask;
import app.taskdesk.ui.customer.CustomerPage.Entry;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.printing.Printed;
import app.taskdesk.ui.printing.PrintedTable;
import app.taskdesk.ui.printing.PrintedTable.Column;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Everything that goes on with one customer, whoever owns the tasks (ux.md, ten things, 9). FX thread only. */
public final class CustomerViewModel {

    private static final int NAME = 80;
    private static final int DETAILS = 120;

    /**
     * Where the page leads.
     *
     * @param task    shows a task
     * @param list    lists the open tasks of the customer, all chosen, so that one verb does for all
     */
    public record Doors(Consumer<TaskId> task, Consumer<Customer> list) {
    }

    private final Workplace all;
    private final Messages messages;
    private final CustomerThread thread;
    private final CustomerDesk server;
    private final Doors doors;
    private final TaskWords names;
    private final ReadOnlyObjectWrapper<CustomerPage> page = new ReadOnlyObjectWrapper<>(waiting(""));
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Subscription watching = Subscription.EMPTY;
    private Runnable cancel = () -> { };
    private @Nullable Customer customer;
    private @Nullable String toldName;
    private @Nullable CustomerAnswer answer;

    public CustomerViewModel(Workplace place, CustomerThread thread, CustomerDesk server, Doors doors) {
        this.all = place;
        this.messages = place.messages();
        this.thread = thread;
        this.server = server;
        this.doors = doors;
        this.names = new TaskWords(messages);
    }

    private static CustomerPage waiting(String name) {
        return new CustomerPage(false, name, "", "", "", List.of(), List.of());
    }

    /**
     * Somebody looks at a customer from now on.
     *
     * @param name null where no task tells it
     */
    public void begin(Customer whom, @Nullable String name) {
        end();
        customer = whom;
        toldName = name;
        answer = null;
        page.set(waiting(name(List.of())));
        watching = Subscription.combine(thread.contentProperty().subscribe((was, is) -> look()),
                all.now().instantProperty().subscribe((was, is) -> look()));
        thread.ask(whom);
        askServer();
    }

    /** Nobody looks any more. */
    public void end() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        cancel.run();
        asking.set(false);
        thread.ask(null);
        customer = null;
    }

    public ReadOnlyObjectProperty<CustomerPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** The page for paper: the tasks, and below them the time line. */
    public Printed printed() {
        CustomerPage shown = page.get();
        String about = shown.server().isEmpty() ? shown.facts()
                : messages.text("customer.facts.server", shown.facts(), shown.server());
        return new Printed(shown.name(), about, List.of(
                new PrintedTable(messages.text("customer.tasks"), List.of(column("customer.column.title", 52),
                        column("customer.column.due", 16), column("customer.column.owner", 16),
                        column("customer.column.status", 16)), shown.tasks().stream()
                                .map(task -> List.of(task.title(), task.due(), task.owner(), task.status())).toList()),
                new PrintedTable(messages.text("activity.timeLine"), List.of(column("customer.story.when", 14),
                        column("customer.story.what", 26), column("customer.column.title", 30),
                        column("customer.story.details", 30)), shown.story().stream()
                                .map(told -> List.of(told.when(), told.what(), told.title(),
                                        SafeText.line(told.details(), DETAILS)))
                                .toList())));
    }

    private Column column(String key, double share) {
        return new Column(messages.text(key), share);
    }

    /** The tasks of the page that are on this computer, in its order. */
    public List<TaskId> tasks() {
        return page.get().tasks().stream().map(Entry::task).filter(Objects::nonNull).toList();
    }

    public void open(@Nullable TaskId task) {
        if (task != null) {
            doors.task().accept(task);
        }
    }

    /** Lists the open tasks, all chosen. */
    public void chooseOpen() {
        if (customer != null) {
            doors.list().accept(customer);
        }
    }

    public void askServer() {
        Customer whom = customer;
        cancel.run();
        if (whom != null && server.lists(whom)) {
            asking.set(true);
            cancel = server.ask(whom, told -> {
                asking.set(false);
                answer = told;
                look();
            });
        }
    }

    private void look() {
        Content content = thread.contentProperty().get();
        Customer whom = customer;
        if (content == null || whom == null) {
            return;
        }
        Workplace place = all.at(whom.account());
        var view = Viewpoint.at(place.now().exactly(), place.now().zone(),
                OwnIds.in(whom.account(), place.me().map(Person::id).orElse(null)));
        List<TaskRow> tasks = content.tasks().stream().sorted(ORDER).toList();
        List<ServerTask> elsewhere = elsewhere(tasks);
        List<Entry> entries = Stream.concat(tasks.stream().map(row -> entry(row, view)),
                elsewhere.stream().map(this::entry)).toList();
        page.set(new CustomerPage(true, name(tasks), facts(tasks, view), server(tasks.size(), elsewhere.size()),
                notice(), entries, new CustomerStory(place).of(tasks, content.story())));
    }

    private static final Comparator<TaskRow> ORDER = Comparator
            .comparing((TaskRow row) -> !row.knownStatus().isOpen())
            .thenComparing(row -> row.knownStatus().isOpen() ? Objects.requireNonNullElse(row.due(), Instant.MAX)
                    : Instant.MIN)
            .thenComparing(row -> Objects.requireNonNullElse(row.completedAt(), Instant.MIN),
                    Comparator.reverseOrder())
            .thenComparing(row -> row.id().value());

    private String name(List<TaskRow> tasks) {
        String known = Stream.concat(tasks.stream().map(TaskRow::customerName), Stream.ofNullable(toldName))
                .filter(name -> name != null && !name.isEmpty()).findFirst()
                .orElse(customer == null ? "" : customer.id());
        return SafeText.line(known, NAME);
    }

    private String facts(List<TaskRow> tasks, Viewpoint view) {
        List<TaskRow> open = tasks.stream().filter(row -> row.knownStatus().isOpen()).toList();
        long late = open.stream().filter(row -> row.isLate(view.now())).count();
        String owners = open.stream().map(row -> SafeText.line(names.owner(row, view), NAME)).distinct()
                .collect(Collectors.joining(", "));
        String counted = messages.text("customer.facts", open.size(), late, tasks.size());
        return owners.isEmpty() ? counted : messages.text("customer.facts.with", counted, owners);
    }

    /** Tasks that the server lists and this computer has not fetched yet. */
    private List<ServerTask> elsewhere(List<TaskRow> tasks) {
        Set<String> known = tasks.stream().map(TaskRow::remoteId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return answer instanceof CustomerAnswer.Told told
                ? told.tasks().stream().filter(task -> !known.contains(task.remoteId())).toList() : List.of();
    }

    private String server(int here, int elsewhere) {
        if (!(answer instanceof CustomerAnswer.Told told)) {
            return "";
        }
        String counted = messages.text("customer.server", all.dates().near(told.at()), told.total());
        return elsewhere > 0 ? messages.text("customer.server.elsewhere", counted, elsewhere)
                : told.total() == here ? counted : messages.text("customer.server.differs", counted, here);
    }

    private String notice() {
        return answer instanceof CustomerAnswer.Failed failed
                ? messages.text("customer.state.here", failed.why().in(messages, failed.words())) : "";
    }

    private Entry entry(TaskRow row, Viewpoint view) {
        boolean open = row.knownStatus().isOpen();
        return new Entry(row.id(), SafeText.title(row.title()), SafeText.line(names.owner(row, view), NAME),
                open || row.completedAt() == null ? names.due(row, view)
                        : messages.text("customer.done", all.dates().day(row.completedAt())),
                names.status(row.status()), row.isLate(view.now()), open);
    }

    private Entry entry(ServerTask task) {
        String owner = Stream.of(TaskField.OWNER_NAME, TaskField.OWNER_ID).map(task.fields()::text)
                .filter(text -> text != null && !text.isEmpty()).findFirst()
                .orElseGet(() -> messages.text("task.nobody"));
        Instant due = task.fields().instant(TaskField.DUE);
        return new Entry(null, SafeText.title(task.fields().text(TaskField.TITLE)), SafeText.line(owner, NAME),
                due == null ? "" : all.dates().near(due), messages.text("customer.notHere"), false, false);
    }
}
