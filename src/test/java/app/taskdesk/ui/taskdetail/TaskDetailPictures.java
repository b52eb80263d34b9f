package app.taskdesk.ui.taskdetail;

import app.taskdesk.action.Actions;
import app.taskdesk.action.Holds;
import app.taskdesk.action.Ledger;
import app.taskdesk.action.UndoHistory;
import app.taskdesk.live.*;
import app.taskdesk.live.CustomerLoads.Load;
import app.taskdesk.live.UnsentChanges.Unsent;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.task.*;
import app.taskdesk.task.Person;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.kit.*;
import app.taskdesk.ui.shell.*;
import app.taskdesk.work.DirectWork;
import java.time.*;
import java.util.*;
import javafx.beans.property.*;
import org.junit.jupiter.api.Test;

class TaskDetailPictures {
    static final Instant NOW = Instant.parse("2026-04-15T08:42:00Z");

    @Test
    void pictures() throws Exception {
        for (ThemeChoice look : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            Pictures.take("detail-" + look, look, 380, 900, TaskDetailPictures::pane);
        }
    }

    static javafx.scene.Parent pane() {
        var store = new MemoryStore();
        var row = TestRow.row(1).title("Call back about order #12345").status("not_started").priority("high")
                .due("2026-04-13T08:00:00Z").snoozes(2).customer("Amir Khan").owner("a1", "Sam Kay").build();
        store.put(row);
        var work = new DirectWork();
        var now = new Now(work, () -> NOW, () -> ZoneId.of("Europe/Berlin"));
        var index = new TaskIndex(store, work, Runnable::run, Runnable::run);
        index.show(TestRow.ACCOUNT, "a1");
        var messages = new Messages(Locale.ENGLISH);
        var dates = new DateText(messages, now::zone, () -> NOW);
        var sentences = new Sentences(messages, dates);
        var ab = new Abilities(List.of(TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS, TaskStatus.WAITING, TaskStatus.DONE, TaskStatus.DEFERRED),
                List.of(app.taskdesk.task.Priority.LOW, app.taskdesk.task.Priority.NORMAL, app.taskdesk.task.Priority.HIGH, app.taskdesk.task.Priority.URGENT),
                List.of("followup", "callback", "meeting", "support", "other"), List.of("resolved", "no_answer", "callback_scheduled", "escalated", "other"),
                EnumSet.of(TaskField.TITLE), EnumSet.of(TaskField.TITLE, TaskField.DESCRIPTION, TaskField.STATUS, TaskField.PRIORITY, TaskField.TAGS, TaskField.METADATA, TaskField.CATEGORY),
                EnumSet.allOf(Abilities.Verb.class));
        var ledger = new Ledger(store, () -> NOW, () -> Holds.USUAL, _ -> ab);
        var doing = new Doing(work, Actions.on(ledger), new UndoHistory(), sentences, new Doing.Announcer() {
            public void did(String what, Runnable undo) { }
            public void say(String what) { }
            public void refused(String why) { }
            public void failed(Exception problem) { throw new IllegalStateException(problem); }
        });
        var place = new Workplace(messages, dates, sentences, doing, now, new People(index, now), new DueLoad(index, now),
                () -> new Workplace.Here(TestRow.ACCOUNT, ab, new Person("a1", "Sam"), WorkingHours.USUAL));
        var fields = TaskFields.builder().set(TaskField.TITLE, "Call back about order #12345").set(TaskField.STATUS, "not_started")
                .set(TaskField.PRIORITY, "high").set(TaskField.CATEGORY, "callback").set(TaskField.DUE, Instant.parse("2026-04-13T08:00:00Z"))
                .set(TaskField.OWNER_ID, "a1").set(TaskField.OWNER_NAME, "Sam Kay").set(TaskField.QUEUE_ID, "Billing").set(TaskField.SNOOZE_COUNT, 2L)
                .set(TaskField.CREATED_AT, Instant.parse("2026-04-04T10:00:00Z")).set(TaskField.UPDATED_AT, Instant.parse("2026-04-15T08:41:00Z"))
                .set(TaskField.CUSTOMER_NAME, "Amir Khan").set(TaskField.CUSTOMER_ID, "cust_123").set(TaskField.CONVERSATION_ID, "conv_9")
                .set(TaskField.DESCRIPTION, "Customer asked about order #12345 and prefers a call after ten. Left voicemail on Friday.")
                .set(TaskField.TAGS, List.of("followup", "order", "vip")).set(TaskField.METADATA, Map.of("orderId", "ord_12345", "taskdesk_op", "x"))
                .set(TaskField.CLAIMED_AT, Instant.parse("2026-04-04T10:00:00Z")).set(TaskField.CLAIMED_BY, "a1").set(TaskField.CLAIM_STATUS, "claimed").build();
        var task = new SimpleObjectProperty<Task>(new Task(new TaskId(1), TestRow.ACCOUNT, "507f1f77bcf86cd799439011", fields, SyncMark.TO_SEND, true));
        var rows = new SimpleObjectProperty<>(List.of(row));
        var unsent = new SimpleObjectProperty<>(new Unsent(Set.of(TaskField.TITLE), NOW));
        var vm = new TaskDetailViewModel(place, task, unsent, rows, new SimpleObjectProperty<>(Map.of("cust_123", new Load(3, 1, NOW.minusSeconds(180000)))));
        var commands = new TaskCommands(place, () -> List.of(row.id()), rows, (VerbMenus) java.lang.reflect.Proxy.newProxyInstance(VerbMenus.class.getClassLoader(), new Class<?>[] {VerbMenus.class}, (_, _, _) -> null), () -> SnoozePreset.TOMORROW);
        var c = new TaskDetailView.DetailVerbs(commands.get("task.complete"), commands.get("task.snooze"), commands.get("task.assign"), commands.get("task.claim"),
                commands.get("task.setInProgress"), commands.get("task.status"), commands.get("task.priority"), List.of(List.of(commands.get("task.delete"))),
                List.of(commands.get("task.snooze")), () -> { }, _ -> { });
        return new TaskDetailView(new Views(messages), vm, new BulkDetailViewModel(place, rows), c).root();
    }
}
