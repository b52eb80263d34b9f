package app.taskdesk.store;

import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.OwnMetadata;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Every transaction of {@code sync.md} 2.9 in an order in which each has something to do: what a person does (T1), send
 * marks (T2), outcomes of every kind (T3), pages (T4), watermarks (T5) and removals (T6). Steps must be taken in order.
 */
final class WorkingLife {

    static final Instant NOW = Instant.parse("2026-11-23T10:42:00Z");
    private static final AccountId ACCOUNT = new AccountId("one");
    private static final Abilities ABILITIES = new Abilities(List.of(TaskStatus.NOT_STARTED, TaskStatus.DONE),
            List.of(Priority.values()), List.of("other"), List.of("resolved"),
            EnumSet.of(TaskField.TITLE, TaskField.TAGS), EnumSet.of(TaskField.TITLE, TaskField.TAGS),
            EnumSet.allOf(Abilities.Verb.class));

    /** Commits once. */
    record Step(String name, Runnable work) {
    }

    private final LocalStore local;
    private final TaskStore tasks;
    private final SyncStore sync;
    private final String round;
    private final List<Step> steps = new ArrayList<>();

    /** @param round sets one life apart from another in the same store */
    private WorkingLife(LocalStore local, String round) {
        this.local = local;
        this.tasks = new TaskStore(local);
        this.sync = SyncStore.of(local, new AccountStore(local));
        this.round = round;
    }

    static List<Step> in(LocalStore local, String round) {
        var life = new WorkingLife(local, round);
        life.reading();
        life.creating();
        life.editing();
        life.deciding();
        life.removing();
        life.keepingBooks();
        return life.steps;
    }

    static void connect(LocalStore local) {
        new AccountStore(local).add(new Account(ACCOUNT, Account.Provider.TALKING_SHOPS, "Support",
                "https://example.test", "key", "me", "Me", null, Account.State.OK));
    }

    private void step(String name, Runnable work) {
        steps.add(new Step(name, work));
    }

    private static TaskFields fields(TaskField field, Object value) {
        return TaskFields.builder().set(field, value).build();
    }

    private TaskFields told(String title, int second) {
        return TaskFields.builder().set(TaskField.TITLE, title).set(TaskField.STATUS, "not_started")
                .set(TaskField.DUE, NOW.plus(Duration.ofDays(1))).set(TaskField.OWNER_ID, "me")
                .set(TaskField.SNOOZE_COUNT, 0L).set(TaskField.TAGS, List.of("a", "b"))
                .set(TaskField.METADATA, Map.of("k", "v")).set(TaskField.CREATED_AT, NOW)
                .set(TaskField.UPDATED_AT, NOW.plusSeconds(second)).build();
    }

    private String id(String remote) {
        return round + remote;
    }

    private TaskId task(String remote) {
        return local.read(tx -> Bases.taskOf(tx, ACCOUNT, id(remote))).orElseThrow();
    }

    /** The newest open change of a task. */
    private UUID open(TaskId task) {
        return tasks.openIntents(task).getLast().operation();
    }

    private void read(SweepMark sweep, Received... rows) {
        sync.pulls().keep(new PageRead(ACCOUNT, List.of(rows), sync.pulls().beginRead(), sweep));
    }

    private Received row(String remote, String title, int second) {
        return new Received(id(remote), told(title, second), true);
    }

    private void record(TaskId task, IntentKind kind, Map<TaskField, FieldChange> changes) {
        tasks.record(List.of(asked(task, kind, changes)));
    }

    private NewIntent asked(TaskId task, IntentKind kind, Map<TaskField, FieldChange> changes) {
        return new NewIntent(ACCOUNT, task, kind, Payload.of(changes), NOW, NOW);
    }

    private void edit(String remote, String from, String to) {
        record(task(remote), IntentKind.EDIT, Map.of(TaskField.TITLE, new FieldChange(from, to)));
    }

    private void mark(TaskId task) {
        sync.outbox().mark(open(task), local.epoch(), new Evidence(NOW, null, NOW, 0, 0, false), "digest");
    }

    private void close(TaskId task, Verdict verdict) {
        sync.outbox().close(open(task), verdict, sync.pulls().beginRead(), new Told(200, NOW));
    }

    /** The task of the create that says this. */
    private TaskId made(String title) {
        return tasks.openIntents(ACCOUNT).stream().filter(intent -> intent.kind() == IntentKind.CREATE
                && title.equals(intent.payload().wanted().text(TaskField.TITLE))).findFirst().orElseThrow().task();
    }

    private void create(String title) {
        record(null, IntentKind.CREATE, Map.of(TaskField.TITLE, new FieldChange(null, title)));
    }

    private void reading() {
        step("T4 first sweep page", () -> read(new SweepMark(7, 2, 100, 3, NOW, true),
                row("r1", "one", 0), row("r2", "two", 0), row("r3", "three", 0)));
        step("T4 page with new and changed rows", () -> read(null, row("r1", "one", 5), row("r4", "four", 1),
                row("r5", "five", 1), row("r6", "six", 1), row("r7", "seven", 1), row("r8", "eight", 1)));
        step("T4 sweep page", () -> read(new SweepMark(8, 2, 100, 3, NOW, false), row("r1", "ONE", 6),
                row("r2", "two", 0)));
        step("T5 watermark", () -> sync.pulls().pulled(ACCOUNT, NOW.plusSeconds(round.length()), NOW));
        step("T5 end of sweep", () -> sync.pulls().endSweep(ACCOUNT,
                new SweepEnd(new SweepMark(8, 2, 100, 3, NOW, false), NOW, 0, true)));
    }

    private void creating() {
        step("T1 create", () -> create(round + "new"));
        step("T2 mark of create", () -> mark(made(round + "new")));
        step("T3 create unknown", () -> close(made(round + "new"), new Verdict.Again(IntentState.UNKNOWN, NOW, "cut")));
        step("T4 page that brings the create", () -> {
            var metadata = new LinkedHashMap<String, Object>();
            metadata.put(OwnMetadata.OPERATION, open(made(round + "new")).toString());
            read(null, new Received(id("n1"), told(round + "new", 8).with(TaskField.METADATA, metadata), true));
        });
        step("T1 second create", () -> create(round + "newer"));
        step("T2 mark of second create", () -> mark(made(round + "newer")));
        step("T3 create applied with its copy", () -> close(made(round + "newer"),
                new Verdict.Applied(TaskFields.NONE, row("n2", round + "newer", 9))));
        step("T1 create to be dropped", () -> create(round + "never"));
        step("T1 delete of what was never sent", () -> record(made(round + "never"), IntentKind.DELETE, Map.of()));
    }

    private void editing() {
        step("T1 edit", () -> edit("r1", "ONE", "mine"));
        step("T1 edit that joins", () -> edit("r1", "mine", "mine again"));
        step("T1 undo", () -> tasks.withdraw(List.of(open(task("r1")))));
        step("T2 mark of edit", () -> mark(task("r1")));
        step("T3 not applied", () -> close(task("r1"), new Verdict.Again(IntentState.QUEUED, NOW, "offline")));
        step("hurry", () -> sync.outbox().sendNow(open(task("r1")), NOW.plusSeconds(1)));
        step("T2 second mark", () -> mark(task("r1")));
        step("start over", () -> sync.outbox().recover(ACCOUNT, "left"));
        step("T3 applied", () -> close(task("r1"), new Verdict.Applied(fields(TaskField.TITLE, "mine"), null)));
        step("T1 complete", () -> record(task("r2"), IntentKind.COMPLETE,
                Map.of(TaskField.OUTCOME, new FieldChange(null, "resolved"))));
        step("T2 mark of complete", () -> mark(task("r2")));
        step("T3 refused", () -> close(task("r2"), new Verdict.Stuck(IntentState.PARKED, "refused 400")));
        step("person tries again", () -> sync.outbox().retry(open(task("r2")), NOW));
        step("T1 snooze", () -> record(task("r3"), IntentKind.SNOOZE,
                Map.of(TaskField.DUE, new FieldChange(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2))))));
        step("T2 mark of snooze", () -> mark(task("r3")));
        step("T3 snooze applied", () -> close(task("r3"), new Verdict.Applied(TaskFields.builder()
                .set(TaskField.DUE, NOW.plus(Duration.ofDays(2))).set(TaskField.SNOOZE_COUNT, 1L).build(), null)));
        step("T1 reassign", () -> record(task("r3"), IntentKind.REASSIGN,
                Map.of(TaskField.OWNER_ID, new FieldChange("me", "you"))));
        step("person discards", () -> sync.outbox().discard(open(task("r3"))));
    }

    private void deciding() {
        step("T1 edit of two fields", () -> record(task("r4"), IntentKind.EDIT, Map.of(
                TaskField.TITLE, new FieldChange("four", "mine"), TaskField.STATUS,
                new FieldChange("not_started", "in_progress"))));
        step("T4 somebody else's edit", () -> read(null, row("r4", "theirs", 20)));
        step("T3 conflict", () -> sync.outbox().clash(open(task("r4")), Set.of(TaskField.TITLE)));
        step("person decides", () -> sync.outbox().settle(conflicting(task("r4")),
                Map.of(TaskField.TITLE, "both"), NOW));
        step("T1 edit to be given up", () -> edit("r5", "five", "5"));
        step("person gives up", () -> tasks.discard(List.of(open(task("r5")))));
        step("T1 several at once", () -> tasks.record(List.of(
                asked(task("r5"), IntentKind.EDIT, Map.of(TaskField.TAGS, new FieldChange(List.of("a", "b"),
                        List.of("b", "c")))), asked(task("r6"), IntentKind.EDIT,
                        Map.of(TaskField.TITLE, new FieldChange("six", "6"))))));
    }

    private UUID conflicting(TaskId task) {
        return tasks.conflicts(task).getFirst().operation();
    }

    private void removing() {
        step("T6 deleted there under an edit", () -> sync.outbox().gone(task("r6"), "gone"));
        step("person makes it anew", () -> sync.outbox().recreate(task("r6"), ABILITIES, NOW));
        step("T6 deleted there under another edit", () -> sync.outbox().gone(task("r5"), "gone"));
        step("person lets it go", () -> sync.outbox().letGo(task("r5")));
        step("T1 delete", () -> record(task("r7"), IntentKind.DELETE, Map.of()));
        step("T2 mark of delete", () -> mark(task("r7")));
        step("T6 own delete confirmed", () -> close(task("r7"), new Verdict.Deleted()));
        step("missing", () -> sync.missing().note(ACCOUNT, Long.MAX_VALUE, false));
        step("T6 first 404", () -> sync.missing().absent(ACCOUNT, id("r8"), "gone"));
        step("T6 second 404", () -> sync.missing().absent(ACCOUNT, id("r8"), "gone"));
        step("found after all", () -> sync.missing().found(ACCOUNT, id("r1")));
        step("T1 back from the trash", () -> tasks.record(List.of(new NewIntent(ACCOUNT, null, IntentKind.CREATE,
                Payload.of(Map.of(TaskField.TITLE, new FieldChange(null, "back"))), NOW, NOW,
                tasks.trash(ACCOUNT).getFirst().id()))));
    }

    private void keepingBooks() {
        step("budget", () -> sync.budget().keep(ACCOUNT, new KeptBudget(3.5, 60, 100, NOW.plusSeconds(round.length()),
                NOW)));
        step("twins", () -> {
            var metadata = Map.of(OwnMetadata.OPERATION, (Object) UUID.randomUUID().toString());
            read(null, new Received(id("t1"), told("twin", 1).with(TaskField.METADATA, metadata), true),
                    new Received(id("t2"), told("twin", 2).with(TaskField.METADATA, metadata), true));
        });
        step("sent twice", () -> sync.twins().find(ACCOUNT));
        step("account state", () -> sync.accounts().setState(ACCOUNT,
                round.isEmpty() ? Account.State.AUTH_BLOCKED : Account.State.IDENTITY_CHECK));
        step("account well again", () -> sync.accounts().setState(ACCOUNT, Account.State.OK));
    }

    /** All that is kept, but for what each start of the program counts for itself. */
    static String everything(LocalStore local) {
        return local.read(tx -> {
            var all = new StringBuilder();
            for (String table : tx.list("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
                    row -> row.text(1))) {
                List<String> columns = tx.list("SELECT name FROM pragma_table_info(?)", row -> "coalesce(quote("
                        + row.text(1) + "), '-')", table);
                String rest = table.equals("meta") ? " WHERE key NOT IN ('epoch', 'closed')" : "";
                all.append('\n').append(table).append('\n');
                tx.each("SELECT " + String.join(" || '|' || ", columns) + " FROM " + table + rest + " ORDER BY 1",
                        row -> all.append(row.text(1)).append('\n'));
            }
            return all.toString();
        });
    }
}
