package app.taskdesk.ui.outbox;

import app.taskdesk.live.OutboxLine;
import app.taskdesk.live.OutboxList;
import app.taskdesk.store.Evidence;
import app.taskdesk.store.Intent;
import app.taskdesk.store.IntentState;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.Told;
import app.taskdesk.store.Verdict;
import app.taskdesk.sync.SyncCommand;
import app.taskdesk.task.Snooze;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A desk whose changes came to stand in every way there is, as the engine would have left them. */
public final class UnsentDesk implements AutoCloseable {

    /** What a person asked to open for editing. */
    public record Edited(OutboxLine line, @Nullable TaskField field) {
    }

    public final TestPlace desk;
    final SyncStore sync;
    public final List<SyncCommand> commands = new ArrayList<>();
    public final List<TaskId> opened = new ArrayList<>();
    public final List<Edited> edited = new ArrayList<>();
    public final OutboxViewModel outbox;
    private int tasks;

    public UnsentDesk(Path folder) {
        desk = new TestPlace(folder);
        sync = SyncStore.of(desk.store.local(), desk.store.accounts());
        outbox = new OutboxViewModel(desk.place, new OutboxList(desk.store.tasks(), desk.index, Runnable::run),
                new Doors((_, asked) -> commands.add(asked), opened::add,
                        (line, field) -> edited.add(new Edited(line, field))));
    }

    public TaskId task(String title) {
        return desk.pull("r" + ++tasks, TestPlace.fields(title).set(TaskField.UPDATED_AT,
                Instant.parse("2026-04-15T08:41:00Z")).build());
    }

    Intent snooze(TaskId task) {
        desk.doing.actions().snooze().snooze(List.of(desk.task(task)),
                Snooze.until(Instant.parse("2026-04-16T07:00:00Z")));
        return newest(task);
    }

    public Intent edit(TaskId task, TaskFields wanted) {
        desk.doing.actions().edit().edit(List.of(desk.task(task)), wanted);
        return newest(task);
    }

    public Intent edit(TaskId task, TaskField field, Object value) {
        return edit(task, TaskFields.NONE.with(field, value));
    }

    Intent newest(TaskId task) {
        desk.advance(Duration.ofSeconds(1));
        return desk.open(task).getLast();
    }

    /** The change was sent once and this came of it. */
    void answered(Intent intent, Verdict verdict) {
        sync.outbox().mark(intent.operation(), sync.epoch(), Evidence.NONE, "");
        sync.outbox().close(intent.operation(), verdict, sync.pulls().beginRead(), Told.NOTHING);
        desk.advance(Duration.ofSeconds(1));
    }

    public void refused(Intent intent, String error) {
        answered(intent, new Verdict.Stuck(IntentState.PARKED, error));
    }

    void needsYou(Intent intent, String error) {
        answered(intent, new Verdict.Stuck(IntentState.NEEDS_USER, error));
    }

    public void notKnown(Intent intent) {
        answered(intent, new Verdict.Again(IntentState.UNKNOWN, desk.time.plusSeconds(15), "no-answer: reset"));
    }

    void slowedDown(Intent intent) {
        answered(intent, new Verdict.Again(IntentState.QUEUED, desk.time.plusSeconds(27), "slow-down: slow down"));
    }

    /** Somebody else changed the fields meanwhile. */
    public void clash(TaskId task, Intent intent, TaskFields theirs) {
        desk.pull(desk.task(task).remoteId(), desk.task(task).fields().overlaidBy(intent.payload().seen())
                .overlaidBy(theirs));
        sync.outbox().clash(intent.operation(), Set.copyOf(theirs.present()));
        desk.advance(Duration.ofSeconds(1));
    }

    public void gone(TaskId task) {
        sync.outbox().gone(task, "gone");
        desk.advance(Duration.ofSeconds(1));
    }

    OutboxLine line(Intent intent) {
        return outbox.lines().stream().filter(line -> line.operation().equals(intent.operation())).findFirst()
                .orElseThrow();
    }

    OutboxLine line(TaskId task) {
        return outbox.lines().stream().filter(line -> line.task().equals(task)).findFirst().orElseThrow();
    }

    List<String> ways(OutboxLine line) {
        return outbox.ways(line).stream().map(Way::title).toList();
    }

    void run(OutboxLine line, String way) {
        outbox.ways(line).stream().filter(one -> one.title().equals(way)).findFirst().orElseThrow().run().run();
        desk.advance(Duration.ofSeconds(1));
    }

    /** The changes of the drawing and a few more. */
    void fillLikeTheDrawing() {
        TaskId callBack = task("Call back about order #12345");
        Intent mine = edit(callBack, TaskFields.NONE.with(TaskField.TITLE, "Call back about order #12345 today")
                .with(TaskField.DUE, Instant.parse("2026-04-16T07:00:00Z")));
        clash(callBack, mine, TaskFields.NONE.with(TaskField.TITLE, "Call Amir about order")
                .with(TaskField.DUE, Instant.parse("2026-04-15T10:00:00Z")));
        notKnown(edit(task("Payment captured twice"), TaskField.PRIORITY, "high"));
        TaskId warranty = task("Warranty claim photos");
        refused(edit(warranty, TaskFields.NONE.with(TaskField.TITLE, "Warranty").with(TaskField.DESCRIPTION, "All")),
                "refused: Validation failed (title must have 1 to 500 characters)");
        slowedDown(edit(task("Call Jane about refund"), TaskField.TAGS, List.of("refund", "vip")));
        needsYou(snooze(task("Answer review on the storefront")), "snooze.passed");
        TaskId gone = task("Old parcel claim");
        edit(gone, TaskField.PRIORITY, "urgent");
        gone(gone);
        snooze(task("Invoice copy"));
    }

    @Override
    public void close() {
        desk.close();
    }
}
