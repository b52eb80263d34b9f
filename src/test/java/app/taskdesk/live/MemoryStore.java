package app.taskdesk.live;

import app.taskdesk.store.Intent;
import app.taskdesk.store.NewIntent;
import app.taskdesk.store.RecordedIntent;
import app.taskdesk.store.TaskStore;
import app.taskdesk.store.TasksChanged;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Rows in memory that tests put and remove; keeps no intents. */
public final class MemoryStore implements TaskStore {

    private final Map<TaskId, TaskRow> rows = new ConcurrentHashMap<>();
    private final List<Consumer<TasksChanged>> listeners = new CopyOnWriteArrayList<>();

    /** Puts rows as one commit. */
    public void put(TaskRow... changed) {
        var ids = new HashSet<TaskId>();
        for (TaskRow row : changed) {
            rows.put(row.id(), row);
            ids.add(row.id());
        }
        tell(changed[0].account(), ids);
    }

    public void remove(TaskRow row) {
        rows.remove(row.id());
        tell(row.account(), Set.of(row.id()));
    }

    private void tell(AccountId account, Set<TaskId> ids) {
        listeners.forEach(listener -> listener.accept(new TasksChanged(account, ids, false)));
    }

    @Override
    public List<TaskRow> rows(AccountId account) {
        return rows.values().stream().filter(row -> row.account().equals(account)).toList();
    }

    @Override
    public List<TaskRow> rows(Collection<TaskId> tasks) {
        var found = new ArrayList<TaskRow>();
        for (TaskId task : tasks) {
            TaskRow row = rows.get(task);
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }

    @Override
    public List<TaskRow> firstRows(AccountId account, String ownerId, int limit) {
        return rows(account).stream().filter(row -> ownerId.equals(row.ownerId()) && row.knownStatus().isOpen())
                .limit(limit).toList();
    }

    @Override
    public Optional<Task> task(TaskId task) {
        return Optional.ofNullable(rows.get(task)).map(row -> new Task(row.id(), row.account(), row.remoteId(),
                TaskFields.builder().set(TaskField.TITLE, row.title()).build(), row.mark(), true));
    }

    @Override
    public List<Intent> openIntents(TaskId task) {
        return List.of();
    }

    @Override
    public List<RecordedIntent> record(List<NewIntent> intents) {
        throw new IllegalStateException("this store keeps no intents");
    }

    @Override
    public boolean withdraw(Collection<UUID> operations) {
        throw new IllegalStateException("this store keeps no intents");
    }

    @Override
    public Runnable onChange(Consumer<TasksChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
