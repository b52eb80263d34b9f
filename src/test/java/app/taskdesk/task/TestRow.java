package app.taskdesk.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows for tests: open, normal, without anything that is not asked for. */
public final class TestRow {

    public static final AccountId ACCOUNT = new AccountId("test");

    private final long id;
    private AccountId account = ACCOUNT;
    private String title;
    private @Nullable String category;
    private String status = "not_started";
    private String priority = "normal";
    private @Nullable Instant due;
    private @Nullable String ownerId;
    private @Nullable String ownerName;
    private @Nullable String queueId;
    private @Nullable String claim;
    private @Nullable String customer;
    private @Nullable String chat;
    private List<String> tags = List.of();
    private int snoozes;
    private @Nullable Instant snoozedUntil;
    private @Nullable Instant remindAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant createdAt;
    private SyncMark mark = SyncMark.NONE;

    private TestRow(long id) {
        this.id = id;
        this.title = "Task " + id;
    }

    public static TestRow row(long id) {
        return new TestRow(id);
    }

    public TestRow in(AccountId value) {
        account = value;
        return this;
    }

    public TestRow title(String value) {
        title = value;
        return this;
    }

    public TestRow category(String value) {
        category = value;
        return this;
    }

    public TestRow status(String value) {
        status = value;
        return this;
    }

    public TestRow priority(String value) {
        priority = value;
        return this;
    }

    public TestRow due(@Nullable String value) {
        due = value == null ? null : Instant.parse(value);
        return this;
    }

    public TestRow due(Instant value) {
        due = value;
        return this;
    }

    public TestRow owner(String value, @Nullable String name) {
        ownerId = value;
        ownerName = name;
        return this;
    }

    public TestRow queue(String value) {
        queueId = value;
        return this;
    }

    public TestRow claim(String value) {
        claim = value;
        return this;
    }

    public TestRow customer(@Nullable String value) {
        customer = value;
        return this;
    }

    public TestRow chat(String value) {
        chat = value;
        return this;
    }

    public TestRow tags(String... values) {
        tags = List.of(values);
        return this;
    }

    public TestRow snoozes(int value) {
        snoozes = value;
        return this;
    }

    public TestRow snoozedUntil(String value) {
        snoozedUntil = Instant.parse(value);
        return this;
    }

    public TestRow remindAt(String value) {
        remindAt = Instant.parse(value);
        return this;
    }

    public TestRow completedAt(String value) {
        completedAt = Instant.parse(value);
        return this;
    }

    public TestRow createdAt(String value) {
        createdAt = Instant.parse(value);
        return this;
    }

    public TestRow mark(SyncMark value) {
        mark = value;
        return this;
    }

    public TaskRow build() {
        String search = SearchText.fold(title + '\n' + (customer == null ? "" : customer) + '\n'
                + String.join("\n", tags));
        String customerId = customer == null ? null : "cust_" + customer.hashCode();
        return new TaskRow(new TaskId(id), account, "r" + id, title, category, status, priority, due, ownerId,
                ownerName, queueId, claim, customerId, customer, tags, snoozes, snoozedUntil, due, null, completedAt,
                createdAt, null, remindAt, chat, mark, search);
    }
}
