package app.taskdesk.launch;

import app.taskdesk.settings.Desk;
import app.taskdesk.settings.Preferences;
import app.taskdesk.task.SnoozePreset;
import app.taskdesk.task.Task;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.activity.TimeLineView;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.kit.KeyMap;
import app.taskdesk.ui.notice.BannersView;
import app.taskdesk.ui.notice.Toast;
import app.taskdesk.ui.notice.ToastsView;
import app.taskdesk.ui.shell.AvatarMenu;
import app.taskdesk.ui.shell.FrameCommands;
import app.taskdesk.ui.shell.FrameViewModel;
import app.taskdesk.ui.shell.HeaderView;
import app.taskdesk.ui.shell.HeaderViewModel;
import app.taskdesk.ui.shell.MainView;
import app.taskdesk.ui.shell.PopoverVerbMenus;
import app.taskdesk.ui.shell.SidebarView;
import app.taskdesk.ui.shell.SidebarViewModel;
import app.taskdesk.ui.shell.StatusBarView;
import app.taskdesk.ui.shell.TaskCommands;
import app.taskdesk.ui.shell.VerbMenus;
import app.taskdesk.ui.taskdetail.BulkDetailViewModel;
import app.taskdesk.ui.taskdetail.TaskDetailView.DetailVerbs;
import app.taskdesk.ui.taskdetail.TaskDetailView;
import app.taskdesk.ui.taskdetail.TaskDetailViewModel;
import app.taskdesk.ui.tasklist.TaskListView;
import app.taskdesk.ui.tasklist.TaskListViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Every view of the window, built and joined. FX thread only. */
final class WindowViews {

    private final DeskWindow window;
    private final Stage stage;
    private final FrameViewModel frame = new FrameViewModel();
    private final WindowFrame page;
    private final KeyMap keys = new KeyMap(this::tell);
    private final SeenTargets targets;
    private final TaskCommands tasks;
    private final FrameCommands commands;
    private final TaskListView list;
    private final TaskDetailView detail;
    private final HeaderView header;
    private final WindowPages pages;
    private final UnsentOnScreen unsent;
    private final BulkOnScreen bulk;
    private final Command cover;
    private final RemindersOnScreen reminders;
    private final FilesOnScreen files;
    private final Lists lists;
    private final TeamOnScreen team;
    private final MainView main;

    WindowViews(DeskWindow window, WindowDoors doors, Stage stage) {
        this.window = window;
        this.stage = stage;
        page = new WindowFrame(window, frame, this::main);
        var menus = new PopoverVerbMenus(window.place(), window.views(), new Questions());
        targets = new SeenTargets(window.desk().targets(), frame);
        tasks = new TaskCommands(window.place(), targets::ids, targets.rows(), menus, () -> SnoozePreset.TOMORROW);
        list = list();
        detail = detail(menus);
        pages = new WindowPages(window, doors, page);
        files = new FilesOnScreen(window, doors, stage, page);
        lists = new Lists(window, this::showList);
        commands = new FrameCommands(frame, window.foundation().settings(), lists.places(), doors());
        unsent = new UnsentOnScreen(window, page, menus);
        bulk = new BulkOnScreen(window, page, files, menus);
        cover = commands.forLeads(bulk.coverCommand());
        reminders = new RemindersOnScreen(window, new RemindersOnScreen.Ways(page::showTask, lists::open,
                this::showList, unsent::showPage, pages::preferences), pages.desktop(), stage::isFocused);
        team = new TeamOnScreen(window, page, lists, unsent.outbox().sizeProperty());
        team.offer(view -> view.offer(commands.get("transfer.export"), commands.get("print.list"), this::tell));
        detail.showOnTop(unsent.troubles(), unsent.refused(), unsent.readOnly());
        tasks.forLookingProperty().bind(unsent.forLooking());
        keys.add(Stream.of(list.commands(), tasks.onChosen()).flatMap(List::stream).toList(),
                () -> !targets.areHidden());
        keys.add(Stream.of(tasks.always(), windowCommands()).flatMap(List::stream).toList());
        var sync = new SyncOnScreen(window, pages, unsent);
        header = header(sync);
        main = main(sync);
        header.onLeaveSearch(list::focusTable);
        list.setVerbs(tasks.all());
        list.onOpenDetail(main::focusDetail);
        list.showRows(window.foundation().settings().preferencesProperty().map(all -> all.look().rows()));
        window.desk().list().viewProperty().subscribe(this::viewChanged);
        new RememberedPanes(frame).recall(window.foundation().settings().get().desk());
    }

    DeskWindow desk() {
        return window;
    }

    Region root() {
        return main.root();
    }

    void listenTo(Scene scene) {
        keys.listenTo(scene);
    }

    void close() {
        reminders.close();
        unsent.close();
        window.desk().close();
    }

    private MainView main() {
        return main;
    }

    void focusList() {
        list.focusTable();
    }

    void watchForUpdates() {
        pages.watchForUpdates();
    }

    /** Says a word in a toast. */
    void tell(String words) {
        window.notices().show(new Toast(words));
    }

    Desk remember(Desk former) {
        return new RememberedPanes(frame).remember(former);
    }

    private void showList() {
        main.showDesk();
        list.focusTable();
    }

    private void viewChanged() {
        frame.teamProperty().set(window.desk().list().viewProperty().get().team());
        window.desk().selection().clear();
    }

    private TaskListView list() {
        var desk = window.desk();
        var parts = new TaskListViewModel.Parts(desk.list(), desk.selection(), desk.people(), desk.counts(),
                desk.now(), window.place().abilitiesProperty());
        var viewModel = new TaskListViewModel(parts, window.place().messages());
        viewModel.fetchingProperty().bind(window.shown().fetchingProperty());
        viewModel.accountsProperty().bind(window.shown().names());
        return new TaskListView(window.views(), viewModel);
    }

    private TaskDetailView detail(PopoverVerbMenus menus) {
        var desk = window.desk();
        var rows = desk.targets().rowsProperty();
        var place = window.place().following(desk.watched().taskProperty().map(Task::account));
        var viewModel = new TaskDetailViewModel(place, desk.watched().taskProperty(),
                desk.unsent().unsentProperty(), rows, desk.customers().loadsProperty());
        var verbs = new DetailVerbs(tasks.get("task.complete"), tasks.get("task.snooze"), tasks.get("task.assign"),
                tasks.get("task.claim"), tasks.get("task.setInProgress"), tasks.get("task.status"),
                tasks.get("task.priority"), tasks.more(), tasks.bulk(),
                () -> menus.category(new VerbMenus.About(desk.targets().ids(), rows.get())),
                tasks.get("task.customer"), tasks.get("task.sameChat"), menus::copy, this::tell);
        viewModel.follow(desk.story().linesProperty(), desk.watched().slowProperty(),
                window.shown().lastSync(place.here()));
        var view = new TaskDetailView(window.views(), viewModel, new BulkDetailViewModel(window.place(), rows), verbs);
        view.append(new TimeLineView(window.place().messages(), window.place().dates(),
                desk.story().linesProperty()).root());
        return view;
    }

    private FrameCommands.Doors doors() {
        return new FrameCommands.Doors(() -> header.focusSearch(), () -> main.focusNextPane(),
                () -> main.focusPreviousPane(), () -> pages.palette(stage.getScene(), keyed()),
                () -> pages.preferences(), () -> pages.keys(tasks.all(), windowCommands()),
                () -> pages.about(), () -> pages.connect(), () -> pages.syncNow(),
                () -> stage.setFullScreen(!stage.isFullScreen()), () -> Leaving.ask(stage), pageDoors(),
                new FrameCommands.Files(files::export, files::bringIn, files::print, page.againstFiles()));
    }

    private FrameCommands.Pages pageDoors() {
        return new FrameCommands.Pages(() -> team.analytics(), () -> unsent.showPage(),
                () -> unsent.showConflicts(), () -> pages.activity(), () -> pages.trash());
    }

    /** All that concern no chosen task. */
    private List<Command> windowCommands() {
        return Stream.of(commands.all(), unsent.commands(), List.of(pages.allAccounts()), reminders.commands(),
                List.of(cover), bulk.commands()).flatMap(List::stream).toList();
    }

    private List<Command> keyed() {
        return Stream.of(targets.areHidden() ? tasks.always() : tasks.all(), windowCommands())
                .flatMap(List::stream).toList();
    }

    private HeaderView header(SyncOnScreen sync) {
        var desk = window.desk();
        var viewModel = new HeaderViewModel(window.place().messages(), desk.list().viewProperty(),
                desk.list().matchingProperty(), frame.pageTitleProperty());
        viewModel.searchPromptProperty().bind(window.place().abilitiesProperty().map(all -> window.place().messages()
                .text(all.has(TaskField.CUSTOMER_NAME) ? "shell.search.prompt" : "shell.search.promptChats")));
        viewModel.searchProperty().bindBidirectional(desk.list().searchProperty());
        var avatar = new AvatarMenu(window.place().messages(), pages.accounts(), window.foundation().settings(),
                commands, window.shown().myName());
        return new HeaderView(window.views(), viewModel,
                new HeaderView.Commands(tasks.get("task.create"), commands.get("shell.toggleSidebar")),
                new HeaderView.End(sync.chip(), reminders.bell(), avatar.root()));
    }

    private MainView main(SyncOnScreen sync) {
        SidebarViewModel sidebar = lists.sidebar();
        sidebar.toSendProperty().bind(unsent.outbox().sizeProperty());
        sidebar.conflictsProperty().bind(unsent.outbox().conflictsProperty());
        sidebar.teamShownProperty().bind(window.foundation().settings().preferencesProperty()
                .map(all -> all.role() == Preferences.Role.LEAD));
        Lists.Stack stack = lists.under(list, tasks, cover, this::tell);
        return new MainView(window.views(), frame, new MainView.Parts(header.root(),
                new SidebarView(window.views(), sidebar, frame, pageDoors()).root(),
                stack.root(), stack.stops(), detail.root(),
                new StatusBarView(window.views(), sync.statusBar()).root(), new BannersView(window.notices()).root(),
                new ToastsView(window.views(), window.notices()).root(), bulk.bar()));
    }

    private final class Questions implements PopoverVerbMenus.Window {

        @Override
        public Scene scene() {
            return stage.getScene();
        }

        @Override
        public @Nullable Node anchor(PopoverVerbMenus.Anchor anchor) {
            if (frame.detailProperty().get() == FrameViewModel.Detail.CLOSED) {
                return null;
            }
            return switch (anchor) {
                case VERBS -> detail.verbsAnchor();
                case STATUS -> detail.statusAnchor();
                case PRIORITY -> detail.priorityAnchor();
                case CATEGORY -> detail.categoryAnchor();
            };
        }

        @Override
        public void edit(TaskField field) {
            main.focusDetail();
            detail.focus(field);
        }

        @Override
        public PopoverVerbMenus.Links links() {
            return team;
        }

        @Override
        public void print(TaskId task) {
            files.print(task);
        }

        @Override
        public void completedWith(@Nullable String outcome) {
            tasks.lastOutcomeProperty().set(outcome);
        }

        @Override
        public void added(TaskId task) {
            window.desk().selection().clear();
            window.desk().selection().focus(task);
        }
    }
}
