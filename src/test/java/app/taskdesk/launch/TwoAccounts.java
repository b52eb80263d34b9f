package app.taskdesk.launch;

import app.taskdesk.remote.ServerAddress;
import app.taskdesk.sandbox.DemoData;
import app.taskdesk.sandbox.Faults;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sandbox.Vendor;
import app.taskdesk.secret.Secret;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.Account.Provider;
import app.taskdesk.sync.SyncRules;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Person;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskRow;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.NoFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The whole program with an account of each provider, both with many tasks, and a stopwatch on the way between. */
public final class TwoAccounts implements AutoCloseable {

    private static final int PER_MINUTE = 100_000_000;

    private final List<Integer> tasks;
    private final SandboxServer shops;
    private final SandboxServer chats;
    private final Foundation foundation;
    private final Workspaces workspaces;
    private final List<AccountId> ids;
    private ProgramWindow window;

    /** What one switch took until the first rows and until everything was painted, in milliseconds. */
    public record Took(double first, double all) {
    }

    /** Starts servers and program and waits until all tasks are here. */
    public TwoAccounts(Path folder, int tasks) throws Exception {
        this(folder, tasks, tasks);
    }

    /** The same with so many tasks at each of the two. */
    public TwoAccounts(Path folder, int sold, int asked) throws Exception {
        this.tasks = List.of(sold, asked, sold + asked);
        var options = SandboxOptions.empty(InstantSource.system()).withRequestsPerMinute(PER_MINUTE);
        shops = SandboxServer.start(options.withDemoTasks(sold));
        chats = SandboxServer.start(options.withDemoTasks(asked).withVendor(Vendor.PERISKOPE));
        foundation = Foundation.open(new UserDirectories(folder, folder), Clock.systemUTC());
        workspaces = new Workspaces(foundation, new SessionSecrets(), _ -> SyncRules.LOOPBACK);
        Opened opened = Opened.over(foundation, workspaces);
        onFx(() -> window = new ProgramWindow(new Stage(), opened, new Messages(Locale.ENGLISH), new NoFiles()));
        onFx(() -> {
            window.open();
            return true;
        });
        ids = List.of(connect(Provider.TALKING_SHOPS, shops, new Person(DemoData.ME_ID, DemoData.ME_NAME), null),
                connect(Provider.PERISKOPE, chats, new Person(DemoData.ME_EMAIL, DemoData.ME_NAME), DemoData.PHONE),
                ShownAccount.ALL);
        for (int i = 0; i < 2; i++) {
            AccountId id = ids.get(i);
            int all = tasks.get(i);
            await(() -> foundation.tasks().rows(id).size() == all);
        }
        onFx(() -> {
            window.desk().desk().list().viewProperty().set(StandardView.ALL_OPEN);
            return true;
        });
    }

    private AccountId connect(Provider provider, SandboxServer server, Person me, String phone) throws Exception {
        return workspaces.connect(new Workspaces.Entry(provider, ServerAddress.parse(server.address().toString()),
                provider.name(), me, phone), Secret.of(server.key().toCharArray())).account().id();
    }

    /** Goes to one of the two, or with 2 to both together, the way the menu behind the initials does. */
    public Took show(int which) throws Exception {
        AccountId wanted = ids.get(which);
        long start = System.nanoTime();
        foundation.threads().calls().execute(() -> window.shown().show(wanted));
        await(() -> onFx(() -> isOnScreen(wanted)));
        painted();
        double first = (System.nanoTime() - start) / 1e6;
        await(() -> onFx(() -> isOnScreen(wanted) && !window.desk().desk().list().loadingProperty().get()
                && window.desk().desk().counts().allProperty().get() == tasks.get(which)));
        painted();
        return new Took(first, (System.nanoTime() - start) / 1e6);
    }

    /** The faults of both servers. */
    public List<Faults> faults() {
        return List.of(shops.faults(), chats.faults());
    }

    /** Gives a task of the account on screen another title, as a person does. */
    public void retitle(int which, int number, String title) {
        List<TaskRow> rows = foundation.tasks().rows(ids.get(which));
        var task = foundation.tasks().task(rows.get(number % rows.size()).id());
        foundation.threads().calls().execute(() -> window.desk().place().doing().actions().edit()
                .edit(task.stream().toList(), TaskFields.NONE.with(TaskField.TITLE, title)));
    }

    /** Types words into the search of the list. */
    public void search(String words) throws Exception {
        onFx(() -> {
            window.desk().desk().list().searchProperty().set(words);
            return true;
        });
    }

    private boolean isOnScreen(AccountId wanted) {
        List<TaskRow> rows = window.desk().desk().list().rows();
        return !rows.isEmpty() && (wanted.equals(ShownAccount.ALL) ? window.shown().isAll()
                : !window.shown().isAll() && rows.getFirst().account().equals(wanted));
    }

    /** What reading the rows of an account takes by itself, in milliseconds. */
    public double read(int which) {
        long start = System.nanoTime();
        foundation.tasks().rows(ids.get(which));
        return (System.nanoTime() - start) / 1e6;
    }

    private void painted() throws Exception {
        for (int i = 0; i < 2; i++) {
            var pulse = new CompletableFuture<Void>();
            onFx(() -> {
                Scene scene = window.stage().getScene();
                Runnable done = new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        pulse.complete(null);
                    }
                };
                scene.addPostLayoutPulseListener(done);
                Platform.requestNextPulse();
                return true;
            });
            pulse.get(1, TimeUnit.MINUTES);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws Exception {
        onFx(() -> {
            window.stage().hide();
            window.close();
            return true;
        });
        workspaces.close();
        foundation.close();
        shops.close();
        chats.close();
    }
}
