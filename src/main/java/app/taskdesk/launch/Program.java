package app.taskdesk.launch;

import app.taskdesk.settings.Look;
import app.taskdesk.settings.UserDirectories;
import app.taskdesk.store.LocalStore;
import app.taskdesk.store.Rescue;
import app.taskdesk.store.StoreException;
import app.taskdesk.ui.backup.StoreTrouble;
import app.taskdesk.ui.backup.StoreTroubleView;
import app.taskdesk.ui.backup.StoreTroubleViewModel;
import app.taskdesk.ui.kit.BlockingLayer;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.kit.FxThread;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.work.FxBackgroundWork;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The program on its stage: the window over the profile's files, or what keeps them from being used with the ways out,
 * and from the one to the other without a new start. FX thread only, but for {@link #close}.
 */
final class Program {

    private final Stage stage;
    private final Surroundings around;
    private final FxThread fx = new FxThread();
    private final FxBackgroundWork work = new FxBackgroundWork("rescue", fx);
    private volatile @Nullable Opened opened;
    private @Nullable ProgramWindow window;
    private @Nullable Card card;

    /** What a start brings with it. */
    record Surroundings(UserDirectories directories, Clock clock, Messages messages, Opened.Opener opener,
            FileQuestions files) {
    }

    /** A card on screen, and what takes it away. */
    private record Card(StoreTroubleViewModel viewModel, Runnable away) {

        void close() {
            viewModel.close();
            away.run();
        }
    }

    Program(Stage stage, Surroundings around) {
        this.stage = stage;
        this.around = around;
    }

    /** The window, once there is one. */
    @Nullable ProgramWindow window() {
        return window;
    }

    @Nullable Opened opened() {
        return opened;
    }

    /** Shows the window over these files, from now on. */
    void show(Opened files) {
        opened = files;
        withdraw();
        var fresh = new ProgramWindow(stage, files, around.messages(), around.files());
        window = fresh;
        fresh.open();
        files.foundation().local().health().watch(trouble -> fx.execute(() -> {
            if (opened == files) {
                troubled(trouble);
            }
        }));
    }

    /** Shows why the files could not be opened. */
    void show(StoreException why, Look look) {
        withdraw();
        StoreTroubleViewModel viewModel = viewModel(why, false);
        var view = new StoreTroubleView(new Views(around.messages()), viewModel, around.files());
        var page = new TroublePage(stage, look);
        page.show(view.root(), around.messages().text("launch.window.title"));
        view.focusFirst();
        card = new Card(viewModel, page::close);
    }

    private void troubled(@Nullable StoreException trouble) {
        withdraw();
        if (trouble != null) {
            StoreTroubleViewModel viewModel = viewModel(trouble, true);
            var view = new StoreTroubleView(new Views(around.messages()), viewModel, around.files());
            BlockingLayer layer = BlockingLayer.show(stage.getScene(), view.root());
            view.focusFirst();
            card = new Card(viewModel, layer::close);
        }
    }

    private StoreTroubleViewModel viewModel(StoreException why, boolean atWork) {
        var rescue = new Rescue(around.directories().data(), around.clock());
        var dates = new DateText(around.messages(), ZoneId::systemDefault, around.clock());
        var trouble = new StoreTrouble(StoreWords.kind(why), around.directories().data().toString(), atWork);
        return new StoreTroubleViewModel(around.messages(), dates, work, new Rescuing(rescue, new ProfileFiles()),
                trouble, this::gone);
    }

    private void gone(StoreTroubleViewModel.Way way) {
        switch (way) {
            case SOLVED -> {
                if (window == null) {
                    show(Objects.requireNonNull(opened));
                } else {
                    withdraw();
                }
            }
            case LOOK_ON -> withdraw();
            case QUIT -> stage.hide();
        }
    }

    private void withdraw() {
        if (card != null) {
            card.close();
            card = null;
        }
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Hides the window while its place can be kept; {@link #close} follows. */
    void hide() {
        stage.hide();
        withdraw();
        endWindow();
    }

    private void endWindow() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    /** Ends what works on the files and closes them; waits for it, so never on the FX thread. */
    void close() {
        work.close();
        closeFiles();
    }

    private void closeFiles() {
        Opened files = opened;
        opened = null;
        if (files != null) {
            files.close();
        }
    }

    /** The files as the rescue uses them, on the thread that rescues. */
    private final class ProfileFiles implements Rescuing.Files {

        @Override
        public @Nullable LocalStore usable() {
            Opened files = opened;
            if (files == null) {
                return null;
            }
            LocalStore store = files.foundation().local();
            StoreException trouble = store.health().trouble();
            return trouble != null && trouble.reason() == StoreException.Reason.DAMAGED ? null : store;
        }

        @Override
        public void close() {
            CompletableFuture.runAsync(Program.this::endWindow, fx).join();
            closeFiles();
        }

        @Override
        public void open() throws IOException {
            opened = around.opener().open();
        }
    }
}
