package app.taskdesk.store;

import app.taskdesk.sqlite.Durability;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real store in a temporary folder, with ways to put what otherwise only a server brings. */
public final class TestStore implements AutoCloseable {

    public final FailingDisk disk = new FailingDisk();
    private final LocalStore store;
    private final TaskStore tasks;
    private final AccountStore accounts;

    public TestStore(Path folder, InstantSource clock) {
        store = disk.open(folder.resolve("profile"), clock);
        tasks = new TaskStore(store);
        accounts = new AccountStore(store);
    }

    public TaskStore tasks() {
        return tasks;
    }

    public AccountStore accounts() {
        return accounts;
    }

    public LocalStore local() {
        return store;
    }

    /** Connects an account of this id, unless it is there. */
    public AccountId account(AccountId id) {
        if (accounts.find(id).isEmpty()) {
            accounts.add(new Account(id, Account.Provider.TALKING_SHOPS, "Support", "https://example.test", "key-" + id,
                    null, null, Account.State.OK));
        }
        return id;
    }

    /** Takes a task as a full read from the server, in one commit. */
    public TaskId pull(AccountId account, String remoteId, TaskFields fields) {
        account(account);
        TaskFields normal = Normal.fields(fields);
        return store.write("pull", Durability.RELAXED, (tx, views) -> {
            Optional<TaskId> known = tx.first("SELECT id FROM task WHERE account_id = ? AND remote_id = ?",
                    row -> new TaskId(row.number(1)), account.value(), remoteId);
            TaskId task = known.orElseGet(() -> views.add(account, remoteId, normal));
            tx.execute("INSERT OR REPLACE INTO base_copy(task_id, fields, complete) VALUES (?, ?, 1)", task.value(),
                    TaskFieldsJson.write(normal));
            known.ifPresent(views::refresh);
            return task;
        });
    }

    /** Takes tasks never seen before as one page from the server; their ids are numbered from the given one. */
    public void pullNew(AccountId account, int from, List<TaskFields> page) {
        store.write("pull", Durability.RELAXED, (tx, views) -> {
            for (int i = 0; i < page.size(); i++) {
                TaskFields normal = Normal.fields(page.get(i));
                TaskId task = views.add(account, "remote-" + (from + i), normal);
                tx.execute("INSERT INTO base_copy(task_id, fields, complete) VALUES (?, ?, 1)", task.value(),
                        TaskFieldsJson.write(normal));
            }
            return true;
        });
    }

    /** Puts rows as they are, under their own ids, in one commit; there is nothing behind them. */
    public void put(TaskRow... rows) {
        List.of(rows).forEach(row -> account(row.account()));
        store.write("put", Durability.RELAXED, (tx, views) -> {
            for (TaskRow row : rows) {
                tx.execute("INSERT OR IGNORE INTO task(id, account_id, remote_id, title, snooze_count, mark, search_text,"
                        + " hidden) VALUES (?, ?, ?, '', 0, 'NONE', '', 1)", row.id().value(), row.account().value(),
                        row.remoteId());
                TaskTable.update(tx, row, false);
                views.changed(row.account(), row.id());
            }
            return true;
        });
    }

    public void remove(TaskRow row) {
        store.write("remove", Durability.RELAXED, (tx, views) -> {
            tx.execute("DELETE FROM task WHERE id = ?", row.id().value());
            views.changed(row.account(), row.id());
            return true;
        });
    }

    /** Sets an intent's state as the sync side would, and folds its task again. */
    public void setState(RecordedIntent intent, IntentState state, int attempts) {
        store.write("state", Durability.DURABLE, (tx, views) -> {
            tx.execute("UPDATE intent SET state = ?, attempts = ? WHERE op_id = ?", state.name(), attempts,
                    intent.operation().toString());
            views.refresh(intent.task());
            return true;
        });
    }

    /** Puts a task off as often where the server does not count that. */
    public void snoozedHere(TaskId task, int times) {
        store.write("snooze", Durability.DURABLE, (tx, views) -> {
            for (int i = 0; i < times; i++) {
                OwnSnoozes.count(tx, task, null);
            }
            views.refresh(task);
            return true;
        });
    }

    /** All that is kept of all intents, oldest first. */
    public List<Intent> intents() {
        return store.read(tx -> new ArrayList<>(tx.list("SELECT " + IntentTable.READ + " FROM intent ORDER BY seq",
                IntentTable::read)));
    }

    /** The titles of what lies in the trash, oldest first. */
    public List<String> trashed(AccountId account) {
        return store.read(tx -> tx.list("SELECT title FROM trash WHERE account_id = ? ORDER BY id",
                row -> row.text(1), account.value()));
    }

    @Override
    public void close() {
        store.close();
    }
}
