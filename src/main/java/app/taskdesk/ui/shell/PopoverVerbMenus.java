package app.taskdesk.ui.shell;

import app.taskdesk.action.Actions;
import app.taskdesk.live.Absence;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRules;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Words;
import app.taskdesk.ui.assign.AssignView;
import app.taskdesk.ui.assign.AssignViewModel;
import app.taskdesk.ui.bulk.BulkTagsView;
import app.taskdesk.ui.bulk.BulkTagsViewModel;
import app.taskdesk.ui.bulk.ConfirmView;
import app.taskdesk.ui.bulk.CoverView;
import app.taskdesk.ui.bulk.CoverViewModel;
import app.taskdesk.ui.bulk.SpreadView;
import app.taskdesk.ui.bulk.SpreadViewModel;
import app.taskdesk.ui.complete.CompleteView;
import app.taskdesk.ui.complete.CompleteViewModel;
import app.taskdesk.ui.delete.DeleteView;
import app.taskdesk.ui.delete.DeleteViewModel;
import app.taskdesk.ui.kit.BulkWords;
import app.taskdesk.ui.kit.ChoiceList.Choice;
import app.taskdesk.ui.kit.ChoiceList;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.TaskWords;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.quickadd.AccountChoice;
import app.taskdesk.ui.quickadd.NewTaskView;
import app.taskdesk.ui.quickadd.NewTaskViewModel;
import app.taskdesk.ui.snooze.SnoozeMemory;
import app.taskdesk.ui.snooze.SnoozeMenuView;
import app.taskdesk.ui.snooze.SnoozeMenuViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks in small forms laid over the window, near the buttons of the detail pane where those are on screen. */
public final class PopoverVerbMenus implements VerbMenus {

    private final Workplace place;
    private final Views views;
    private final Window window;
    private final TaskWords words;
    private final SnoozeMemory snoozes = new SnoozeMemory();
    private @Nullable AccountId lastAccount;

    /** Where in the window the questions stand. */
    public interface Window {

        Scene scene();

        /** Near what the question is about; null for the middle. */
        @Nullable Node anchor(Anchor anchor);

        /** Opens the detail pane where needed and puts the focus into a field. */
        void edit(TaskField field);

        /** The outcome that was used last. */
        void completedWith(@Nullable String outcome);

        /** Lists everything that hangs on these chats. */
        void showChats(List<String> chats);

        /** A new task is there. */
        void added(TaskId task);
    }

    /** What a question can stand near. */
    public enum Anchor {
        VERBS, STATUS, PRIORITY, CATEGORY
    }

    public PopoverVerbMenus(Workplace place, Views views, Window window) {
        this.place = place;
        this.views = views;
        this.window = window;
        this.words = new TaskWords(place.messages());
    }

    @Override
    public void newTask() {
        List<AccountId> accounts = place.accounts().shown();
        newTask(lastAccount != null && accounts.contains(lastAccount) ? lastAccount : place.account(), null);
    }

    /** @param former what was typed for another account; null where nothing was */
    private void newTask(AccountId account, @Nullable NewTaskViewModel former) {
        var viewModel = new NewTaskViewModel(place.at(account), window::added);
        if (former != null) {
            AccountChoice.carryOver(former, viewModel);
            lastAccount = account;
        }
        var view = new NewTaskView(views, viewModel, this::close);
        if (place.isOfSeveral()) {
            view.offer(new AccountChoice(place.at(account), other -> newTask(other, viewModel)));
        }
        viewModel.onBack(() -> showAgain(null, view.root(), view::focusFirst));
        show(null, view.root(), view::focusFirst);
    }

    @Override
    public void complete(About tasks) {
        complete(tasks, null);
    }

    @Override
    public void escalate(About tasks) {
        complete(tasks, Completion.ESCALATED);
    }

    private void complete(About tasks, @Nullable String proposed) {
        var viewModel = new CompleteViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), outcome -> {
            window.completedWith(outcome);
            close();
        }, proposed);
        var view = new CompleteView(views, viewModel);
        price(view.root(), tasks.ids(), false);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void snooze(About tasks) {
        var viewModel = new SnoozeMenuViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), snoozes,
                this::close);
        var view = new SnoozeMenuView(views, viewModel);
        price(view.root(), tasks.ids(), false);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void assign(About tasks) {
        var viewModel = new AssignViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), this::close);
        viewModel.offerToSpread(() -> spread(tasks));
        var view = new AssignView(views, viewModel);
        price(view.root(), tasks.ids(), false);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void delete(About tasks) {
        var viewModel = new DeleteViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), this::close);
        var view = new DeleteView(views, viewModel, this::close);
        price(view.root(), tasks.ids(), true);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void spread(About tasks) {
        var viewModel = new SpreadViewModel(place, tasks.rows(), this::close);
        var view = new SpreadView(views, viewModel, this::close);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    /** Asks who is away and who takes over; the owner of what is chosen is proposed. */
    public void cover(Absence absence, @Nullable String proposed) {
        var viewModel = new CoverViewModel(place, absence, proposed, this::close);
        var view = new CoverView(views, viewModel, this::close);
        viewModel.spread().onBack(() -> showAgain(null, view.root(), view::focusFirst));
        show(null, view.root(), view::focusFirst);
    }

    @Override
    public void tags(About tasks) {
        var viewModel = new BulkTagsViewModel(place, tasks.ids(), tasks.rows(), this::close);
        var view = new BulkTagsView(views, viewModel);
        price(view.root(), tasks.ids(), false);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void confirm(About tasks, String verb, Runnable yes) {
        var view = new ConfirmView(place, verb, tasks.ids().size(), new ConfirmView.Answers(() -> {
            close();
            yes.run();
        }, this::close));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    /** Tells below a form what it would cost for several tasks. */
    private void price(Region form, List<TaskId> tasks, boolean delete) {
        if (form instanceof VBox box && tasks.size() > 1) {
            var words = new BulkWords(place);
            box.getChildren().add(words.line(words.price(tasks.size(), delete)));
        }
    }

    @Override
    public void priority(About tasks) {
        choose(Anchor.PRIORITY, "task.priority", abilities(tasks).priorities().stream().map(Priority::code).toList(),
                new Chosen(tasks.ids(), TaskField.PRIORITY));
    }

    @Override
    public void status(About tasks) {
        choose(Anchor.STATUS, "task.status", abilities(tasks).statuses().stream()
                .filter(status -> status != TaskStatus.DONE).map(TaskStatus::code).toList(),
                new Chosen(tasks.ids(), TaskField.STATUS));
    }

    /** Chooses the type of tasks. */
    public void category(About tasks) {
        Optional<Words> against = TaskRules.againstEditing(TaskField.CATEGORY, abilities(tasks));
        if (against.isPresent()) {
            place.doing().refuse(against.get());
            return;
        }
        choose(Anchor.CATEGORY, "detail.fact.category", abilities(tasks).categories(),
                new Chosen(tasks.ids(), TaskField.CATEGORY));
    }

    private Abilities abilities(About tasks) {
        return place.over(tasks.rows()).abilities();
    }

    @Override
    public void edit(TaskField field) {
        window.edit(field);
    }

    @Override
    public void showChats(List<String> chats) {
        window.showChats(chats);
    }

    @Override
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Which field of which tasks is chosen. */
    private record Chosen(List<TaskId> tasks, TaskField field) {
    }

    private void choose(Anchor anchor, String title, List<String> codes, Chosen chosen) {
        var rows = new ArrayList<Choice>();
        Actions actions = place.doing().actions();
        Consumer<String> pick = code -> {
            close();
            place.doing().toTasks(chosen.tasks(),
                    found -> actions.edit().edit(found, TaskFields.NONE.with(chosen.field(), code)));
        };
        for (String code : codes) {
            rows.add(new Choice(String.valueOf(rows.size() + 1), name(chosen.field(), code), "",
                    () -> pick.accept(code)));
        }
        var heading = new Label(place.messages().text(title));
        heading.getStyleClass().add("popover-title");
        var list = new ChoiceList();
        list.setId("choice-" + chosen.field());
        list.show(rows);
        var content = new VBox(heading, list);
        content.getStyleClass().addAll("popover-content", "choice-menu");
        price(content, chosen.tasks(), false);
        show(anchor, content, list::focusFirst);
    }

    private String name(TaskField field, String code) {
        return switch (field) {
            case PRIORITY -> words.priority(code);
            case STATUS -> words.status(code);
            default -> words.type(code);
        };
    }

    /** Brings a form back, after the one that is open now; nothing where it is open still. */
    private void showAgain(@Nullable Anchor anchor, Region content, Runnable focus) {
        if (content.getScene() == null) {
            Popover.whenNoneIn(window.scene(), () -> show(anchor, content, focus));
        }
    }

    private void show(@Nullable Anchor anchor, Region content, Runnable focus) {
        Popover.show(window.scene(), anchor == null ? null : window.anchor(anchor), content);
        focus.run();
    }

    private void close() {
        Popover.closeIn(window.scene());
    }
}
