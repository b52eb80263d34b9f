package app.taskdesk.ui.backup;

import app.taskdesk.ui.backup.BackupLine.Contents;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.BackgroundWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing can be saved, what is safe, and the ways out (ux.md 4.8). Looks by itself whether there is room again.
 * FX thread only.
 */
public final class StoreTroubleViewModel {

    static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Messages messages;
    private final BackupWords words;
    private final BackgroundWork work;
    private final RescueDesk desk;
    private final Consumer<Way> way;
    private final StoreTrouble trouble;
    private final ReadOnlyStringWrapper safe = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<BackupLine>> backups = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable BackupLine> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private BackgroundWork.@Nullable Running looking;

    /** How the card goes. */
    public enum Way {
        /** The store can be used again. */
        SOLVED,
        /** The person looks at what there is and changes nothing. */
        LOOK_ON,
        QUIT
    }

    /** @param way told how the card goes */
    public StoreTroubleViewModel(Messages messages, DateText dates, BackgroundWork work, RescueDesk desk,
            StoreTrouble trouble, Consumer<Way> way) {
        this.messages = messages;
        this.words = new BackupWords(messages, dates);
        this.work = work;
        this.desk = desk;
        this.way = way;
        this.trouble = trouble;
        chosen.subscribe(this::lookInto);
        begin();
    }

    private void begin() {
        if (trouble.canRestore()) {
            lookForRemains();
            return;
        }
        safe.set(messages.text("backup.safe." + key()));
        if (trouble.atWork()) {
            looking = work.every(LOOK_AGAIN, () -> {
                if (!busy.get()) {
                    look();
                }
            });
        }
    }

    private void lookForRemains() {
        safe.set(messages.text("backup.safe.looking"));
        work.run(desk::readable, found -> safe.set(found.tasks() + found.waiting() == 0
                ? messages.text("backup.safe.unreadable")
                : messages.text("backup.safe.readable", found.waiting(), found.tasks())),
                _ -> safe.set(messages.text("backup.safe.unreadable")));
        work.run(desk::backups, found -> {
            backups.set(found);
            found.stream().findFirst().ifPresentOrElse(chosen::set, this::lookInto);
        }, this::failed);
    }

    /** Looks quietly; a person's own trouble with the disk is over without a click. */
    private void look() {
        work.run(retrying(), _ -> go(Way.SOLVED), _ -> { });
    }

    private Callable<Boolean> retrying() {
        return () -> {
            desk.retry();
            return true;
        };
    }

    private String key() {
        return trouble.kind().name().toLowerCase(Locale.ROOT);
    }

    public StoreTrouble trouble() {
        return trouble;
    }

    /** "Cannot save on this computer." */
    public String title() {
        return trouble.kind().title(messages);
    }

    /** What happened. */
    public String why() {
        return messages.text("backup.why." + key(), trouble.folder());
    }

    /** What is safe, and what can still be read. */
    public ReadOnlyStringProperty safeProperty() {
        return safe.getReadOnlyProperty();
    }

    /** What became of the last way out; empty before. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether one of the ways is being gone. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What can be brought back, newest first; empty where that is no way out. */
    public ReadOnlyObjectProperty<List<BackupLine>> backupsProperty() {
        return backups.getReadOnlyProperty();
    }

    /** The backup to bring back; null to begin with an empty list. */
    public ObjectProperty<@Nullable BackupLine> chosenProperty() {
        return chosen;
    }

    /** What bringing the chosen one back means. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public String name(BackupLine backup) {
        return messages.text("backup.choice", words.when(backup), words.kind(backup), words.size(backup));
    }

    /** "Restore backup of Today 06:00". */
    public String restoreTitle() {
        BackupLine backup = chosen.get();
        return backup == null ? messages.text("backup.beginAnew")
                : messages.text("backup.restoreOf", words.when(backup));
    }

    /** Uses the store as it is, where that is possible again. */
    public void retry() {
        run("backup.status.looking", retrying(), _ -> go(Way.SOLVED));
    }

    public void restore() {
        BackupLine backup = chosen.get();
        run("backup.status.restoring", () -> {
            desk.restore(backup);
            return true;
        }, _ -> go(Way.SOLVED));
    }

    public void export(Path target) {
        run("backup.status.exporting", () -> {
            desk.export(target);
            return true;
        }, _ -> status.set(messages.text("backup.status.exported", target)));
    }

    public void lookOn() {
        go(Way.LOOK_ON);
    }

    public void quit() {
        go(Way.QUIT);
    }

    /** Ends looking; the store can be used again, or nobody sees the card any more. */
    public void close() {
        if (looking != null) {
            looking.close();
            looking = null;
        }
    }

    private void go(Way gone) {
        close();
        way.accept(gone);
    }

    private <T> void run(String saying, Callable<T> what, Consumer<T> done) {
        if (!busy.get()) {
            busy.set(true);
            status.set(messages.text(saying));
            work.run(what, result -> {
                busy.set(false);
                done.accept(result);
            }, this::failed);
        }
    }

    private void failed(Exception problem) {
        busy.set(false);
        status.set(words.problem(problem));
    }

    private void lookInto() {
        BackupLine backup = chosen.get();
        if (backup == null) {
            about.set(messages.text("backup.about.anew"));
            return;
        }
        about.set(messages.text("backup.about.looking"));
        work.run(() -> desk.look(backup), contents -> tell(backup, aboutRestoring(contents)),
                problem -> tell(backup, words.problem(problem)));
    }

    private String aboutRestoring(Contents contents) {
        return messages.text("backup.about.restore", words.contents(contents));
    }

    private void tell(BackupLine backup, String what) {
        if (backup.equals(chosen.get())) {
            about.set(what);
        }
    }
}
