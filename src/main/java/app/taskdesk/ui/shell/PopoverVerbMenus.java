package app.taskdesk.ui.shell;

import app.taskdesk.live.Absence;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Completion;
import app.taskdesk.task.Priority;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.task.TaskRow;
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
import app.taskdesk.ui.kit.ChoiceList;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.kit.Workplace;
import app.taskdesk.ui.quickadd.AccountChoice;
import app.taskdesk.ui.quickadd.NewTaskForms;
import app.taskdesk.ui.quickadd.NewTaskView;
import app.taskdesk.ui.snooze.SnoozeMemory;
import app.taskdesk.ui.snooze.SnoozeMenuView;
import app.taskdesk.ui.snooze.SnoozeMenuViewModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
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

        /** Prints a task with all it has. */
        void print(TaskId task);

        /** Leads to what tasks have in common. */
        Links links();

        /** A new task is there. */
        void added(TaskId task);
    }

    /** Where what tasks have in common leads. */
    public interface Links {

        /** Shows everything that goes on with the customer of the task, which has one. */
        void showCustomer(TaskRow task);

        /** Lists everything that hangs on these chats. */
        void showChats(List<String> chats);
    }

    /** What a question can stand near. */
    public enum Anchor {
        VERBS, STATUS, PRIORITY, CATEGORY
    }

    public PopoverVerbMenus(Workplace place, Views views, Window window) {
        this.place = place;
        this.views = views;
        this.window = window;
    }

    @Override
    public void newTask() {
        List<AccountId> accounts = place.accounts().shown();
        newTask(lastAccount != null && accounts.contains(lastAccount) ? lastAccount : place.account(),
                new NewTaskForms(place, window::added));
    }

    private void newTask(AccountId account, NewTaskForms forms) {
        var viewModel = forms.in(account);
        var view = new NewTaskView(views, viewModel, this::close);
        if (place.isOfSeveral()) {
            view.offer(new AccountChoice(place.at(account), other -> {
                lastAccount = other;
                newTask(other, forms);
            }));
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
        price(view.root(), new BulkWords(place).price(tasks.taking(row -> TaskRules.againstCompleting(
                row.knownStatus(), place.abilities(row.account()))).size(), viewModel.followUpProperty()));
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void snooze(About tasks) {
        var viewModel = new SnoozeMenuViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), snoozes,
                this::close);
        var view = new SnoozeMenuView(views, viewModel);
        price(view.root(), tasks.taking(row -> TaskRules.againstSnoozing(row.knownStatus(),
                place.abilities(row.account()))).size(), false);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void assign(About tasks) {
        var viewModel = new AssignViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), this::close);
        viewModel.offerToSpread(() -> spread(tasks));
        var view = new AssignView(views, viewModel);
        price(view.root(), tasks.ids().size(), false);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void delete(About tasks) {
        var viewModel = new DeleteViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), this::close);
        var view = new DeleteView(views, viewModel, this::close);
        price(view.root(), tasks.ids().size(), true);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    @Override
    public void spread(About tasks) {
        var viewModel = new SpreadViewModel(place.over(tasks.rows()), tasks.rows(), this::close);
        var view = new SpreadView(views, viewModel, this::close);
        viewModel.onBack(() -> showAgain(Anchor.VERBS, view.root(), view::focusFirst));
        show(Anchor.VERBS, view.root(), view::focusFirst);
    }

    /** Asks who is away and who takes over, in the account of the chosen task, whose owner is proposed. */
    public void cover(Absence absence, @Nullable TaskRow chosen) {
        String proposed = chosen == null ? null : chosen.ownerId();
        Workplace at = place.at(chosen == null ? place.account() : chosen.account());
        var viewModel = new CoverViewModel(at, absence, proposed, this::close);
        var view = new CoverView(views, viewModel, this::close);
        viewModel.spread().onBack(() -> showAgain(null, view.root(), view::focusFirst));
        show(null, view.root(), view::focusFirst);
    }

    @Override
    public void tags(About tasks) {
        var viewModel = new BulkTagsViewModel(place.over(tasks.rows()), tasks.ids(), tasks.rows(), this::close);
        var view = new BulkTagsView(views, viewModel);
        price(view.root(), tasks.ids().size(), false);
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

    private void price(Region form, int changes, boolean delete) {
        price(form, new BulkWords(place).price(changes, delete));
    }

    /** Tells below a form what it would cost for several tasks. */
    private void price(Region form, ObservableValue<String> words) {
        if (form instanceof VBox box) {
            box.getChildren().add(new BulkWords(place).line(words));
        }
    }

    @Override
    public void print(About task) {
        window.print(task.ids().getFirst());
    }

    @Override
    public void priority(About tasks) {
        choose(Anchor.PRIORITY, "task.priority", new FieldChoice(place, tasks.ids(), TaskField.PRIORITY,
                abilities(tasks).priorities().stream().map(Priority::code).toList()));
    }

    @Override
    public void status(About tasks) {
        choose(Anchor.STATUS, "task.status", new FieldChoice(place, tasks.ids(), TaskField.STATUS,
                abilities(tasks).statuses().stream().filter(status -> status != TaskStatus.DONE)
                        .map(TaskStatus::code).toList()));
    }

    /** Chooses the type of tasks. */
    public void category(About tasks) {
        Optional<Words> against = TaskRules.againstEditing(TaskField.CATEGORY, abilities(tasks));
        if (against.isPresent()) {
            place.doing().refuse(against.get());
            return;
        }
        choose(Anchor.CATEGORY, "detail.fact.category", new FieldChoice(place, tasks.ids(), TaskField.CATEGORY,
                abilities(tasks).categories()));
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
        window.links().showChats(chats);
    }

    @Override
    public void showCustomer(TaskRow task) {
        window.links().showCustomer(task);
    }

    @Override
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void choose(Anchor anchor, String title, FieldChoice chosen) {
        var list = new ChoiceList();
        VBox content = chosen.content(title, list, this::close);
        price(content, chosen.tasks().size(), false);
        show(anchor, content, list::focusFirst);
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
