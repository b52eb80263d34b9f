package app.taskdesk.store;

import app.taskdesk.sqlite.Rows;
import app.taskdesk.sqlite.Transaction;
import app.taskdesk.store.Activity.Kind;
import app.taskdesk.store.Activity.Who;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the activity log, inside the transaction that does what it tells. */
final class Activities {

    static final String READ = "id, at, account_id, task_id, title, who, kind, op_id, changes, mine, words";

    /** What an entry tells beside task, actor and kind. */
    record Detail(@Nullable UUID operation, Map<TaskField, FieldChange> changes, Map<TaskField, FieldChange> mine,
            @Nullable String words) {

        static final Detail NONE = new Detail(null, Map.of(), Map.of(), null);

        /** About an intent and what it changes. */
        static Detail of(Intent intent) {
            return new Detail(intent.operation(), intent.payload().changes(), Map.of(), intent.payload().note());
        }

        static Detail of(Intent intent, String words) {
            return new Detail(intent.operation(), intent.payload().changes(), Map.of(), words);
        }
    }

    private final Transaction transaction;
    private final TaskViews views;
    private final Instant now;

    Activities(Transaction transaction, TaskViews views, Instant now) {
        this.transaction = transaction;
        this.views = views;
        this.now = now;
    }

    void me(TaskId task, Kind kind, Detail detail) {
        add(task, Who.ME, kind, detail);
    }

    void engine(TaskId task, Kind kind, Detail detail) {
        add(task, Who.ENGINE, kind, detail);
    }

    void server(TaskId task, Kind kind, Detail detail) {
        add(task, Who.SERVER, kind, detail);
    }

    /** The task must still be there: its title is kept. */
    private void add(TaskId task, Who who, Kind kind, Detail detail) {
        int added = transaction.execute("INSERT INTO activity(at, account_id, task_id, title, who, kind, op_id, "
                + "changes, mine, words) SELECT ?, account_id, id, title, ?, ?, ?, ?, ?, ? FROM task WHERE id = ?",
                Micros.of(now), who.name(), kind.name(),
                detail.operation() == null ? null : detail.operation().toString(),
                TaskFieldsJson.writeChanges(detail.changes()), TaskFieldsJson.writeChanges(detail.mine()),
                detail.words(), task.value());
        if (added > 0) {
            transaction.first("SELECT " + READ + " FROM activity WHERE id = last_insert_rowid()", Activities::read)
                    .ifPresent(views::happened);
        }
    }

    /** What a person did is told by the intent's kind. */
    static Kind kind(IntentKind kind) {
        return switch (kind) {
            case CREATE -> Kind.CREATED;
            case EDIT -> Kind.EDITED;
            case COMPLETE -> Kind.COMPLETED;
            case SNOOZE -> Kind.SNOOZED;
            case REASSIGN -> Kind.REASSIGNED;
            case DELETE -> Kind.DELETED;
            case CLAIM -> Kind.WISHED;
        };
    }

    static Activity read(Rows row) {
        String operation = row.textOrNull(8);
        return new Activity(row.number(1), Micros.instant(row.number(2)), new AccountId(row.text(3)),
                new TaskId(row.number(4)), row.text(5), Who.valueOf(row.text(6)), Kind.valueOf(row.text(7)),
                operation == null ? null : UUID.fromString(operation), TaskFieldsJson.readChanges(row.text(9)),
                TaskFieldsJson.readChanges(row.text(10)), row.textOrNull(11));
    }
}
