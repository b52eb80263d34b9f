package app.taskdesk.ui.tasklist;

import static app.taskdesk.task.TestRow.row;

import app.taskdesk.live.Now;
import app.taskdesk.live.People;
import app.taskdesk.live.TaskIndex;
import app.taskdesk.live.TaskList;
import app.taskdesk.live.TaskSelection;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TestRow;
import app.taskdesk.ui.kit.KeyMap;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Theme;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The list in a window of its own, over a store in a temporary folder, at 12:42 on Wed 15 Apr 2026 in Berlin. */
final class ListOnShow implements AutoCloseable {

    private static final double HEIGHT = 690;

    final TestStore store;
    final DirectWork work = new DirectWork();
    Instant time = Instant.parse("2026-04-15T10:42:00Z");
    final Now now = new Now(work, () -> time, () -> ZoneId.of("Europe/Berlin"));
    final TaskIndex index;
    final TaskList list;
    final TaskSelection selection = new TaskSelection();
    final ObjectProperty<Abilities> abilities =
            new SimpleObjectProperty<>(TalkingShops.CAPABILITIES.abilities());
    final TaskListViewModel viewModel;
    final TaskListView view;
    final AtomicInteger opened = new AtomicInteger();
    final StackPane root = new StackPane();

    ListOnShow(Stage stage, Path folder, double width, ThemeChoice theme) {
        store = new TestStore(folder, () -> time);
        index = new TaskIndex(store.tasks(), work, Runnable::run, Runnable::run);
        list = new TaskList(index, now);
        var messages = new Messages(Locale.UK);
        var parts = new TaskListViewModel.Parts(list, selection, new People(index, now), new ViewCounts(index, now),
                now, abilities);
        viewModel = new TaskListViewModel(parts, messages);
        view = new TaskListView(new Views(messages), viewModel);
        view.onOpenDetail(opened::incrementAndGet);
        root.getChildren().setAll(view.root());
        var scene = new Scene(root, width, HEIGHT);
        var keys = new KeyMap(_ -> { });
        keys.add(view.commands());
        keys.listenTo(scene);
        stage.setScene(scene);
        new Theme(new SimpleObjectProperty<>(theme), new SimpleObjectProperty<>(ColorScheme.LIGHT)).dressAllWindows();
        stage.show();
        view.focusTable();
    }

    void show(List<TaskRow> rows) {
        store.put(rows.toArray(TaskRow[]::new));
        index.show(TestRow.ACCOUNT, "me");
    }

    @Override
    public void close() {
        store.close();
    }

    void advance(Duration duration) {
        time = time.plus(duration);
        work.advance(duration);
    }

    private static TestRow mine(long id, String title, String customer, String due) {
        return row(id).title(title).customer(customer).due(due).owner("me", "Sara Kim");
    }

    /** The tasks of the drawings, and some of others. */
    static List<TaskRow> myDay() {
        return List.of(
                mine(1, "Refund not received after 14 days", "Jane Smith", "2026-04-12T09:00:00Z").priority("urgent")
                        .status("in_progress").snoozes(5).build(),
                mine(2, "Call back about order #12345", "Amir Khan", "2026-04-13T08:00:00Z").priority("high")
                        .category("callback").snoozes(2).mark(SyncMark.TO_SEND).build(),
                mine(3, "Delivery address wrong, parcel sent to the old flat", "Zoë Müller", "2026-04-15T05:00:00Z")
                        .build(),
                mine(4, "Follow up: warranty claim photos", "Priya Nair", "2026-04-15T08:00:00Z").priority("high")
                        .category("followup").status("pending").snoozes(3).build(),
                mine(5, "Confirm meeting with procurement and finance", "Lopez Ltd", "2026-04-15T10:30:00Z")
                        .category("meeting").build(),
                mine(6, "Payment captured twice", "Chen Wei", "2026-04-15T11:00:00Z").priority("urgent")
                        .status("in_progress").build(),
                mine(7, "Send new invoice with VAT number", "Nordlys AS", "2026-04-15T11:30:00Z").build(),
                mine(8, "Check stock for size exchange", "Maria Silva", "2026-04-15T12:00:00Z").snoozes(1)
                        .priority("low").build(),
                mine(9, "Escalation: third party courier", "Omar Haddad", "2026-04-15T12:30:00Z").priority("high")
                        .status("in_progress").category("support").mark(SyncMark.CONFLICT).build(),
                row(10).title("Answer review on the storefront").due("2026-04-15T13:00:00Z").owner("me", "Sara Kim")
                        .build(),
                mine(11, "Ask for missing customs form", "Ivy Okafor", "2026-04-16T07:00:00Z").status("pending")
                        .build(),
                mine(12, "Walk through onboarding with new team", "Café Lumen", "2026-04-17T14:30:00Z").build(),
                mine(13, "Close chat about gift card balance", "Tom Becker", "2026-04-24T15:45:00Z").build(),
                row(14).title("Return label missing").customer("Hana Sato").due("2026-04-14T15:45:00Z")
                        .owner("ali", "Ali Rahman").queue("Returns").tags("vip", "refund", "parcel").build(),
                row(15).title("Which plan fits?").customer("Elena Rossi").queue("Billing").claim("queued").build());
    }
}
