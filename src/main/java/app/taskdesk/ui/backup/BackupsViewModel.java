package app.taskdesk.ui.backup;

import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.work.BackgroundWork;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The copies of the tasks on this computer: made, looked through, kept elsewhere, brought back and that undone. FX
 * thread only.
 */
public final class BackupsViewModel {

    static final int SHOWN = 5;

    private final Messages messages;
    private final BackupWords words;
    private final BackgroundWork work;
    private final BackupDesk desk;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BackupLine> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private boolean all;

    /**
     * One copy in the list.
     *
     * @param state  whether it is whole and what is in it
     * @param usable whether it can be brought back, as far as is known
     */
    public record Line(BackupLine backup, String when, String kind, String size, String state, boolean usable) {
    }

    /** What bringing a copy back would change, to be answered. */
    public record Question(BackupLine backup, String title, String text) {
    }

    public BackupsViewModel(Messages messages, DateText dates, BackgroundWork work, BackupDesk desk) {
        this.messages = messages;
        this.words = new BackupWords(messages, dates);
        this.work = work;
        this.desk = desk;
        refresh();
    }

    /** Newest first. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** What became of the last thing asked for; empty before. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** What was there before the last restore; null where nothing was restored. */
    public ReadOnlyObjectProperty<@Nullable BackupLine> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** "Show all 12"; empty where all are shown. */
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Shows the older ones too. */
    public void showAll() {
        all = true;
        refresh();
    }

    public void makeNow() {
        run("backup.status.making", desk::makeNow, made -> {
            status.set(messages.text("backup.status.made", words.when(made)));
            refresh();
        });
    }

    /** Writes all into one file, to be kept elsewhere. */
    public void save(Path target) {
        run("backup.status.making", () -> {
            desk.saveTo(target);
            return target;
        }, saved -> status.set(messages.text("backup.status.saved", saved)));
    }

    /** Asks whether to bring back what is in a file. */
    public void open(Path file) {
        run("backup.about.looking", () -> desk.open(file), this::ask);
    }

    /** Asks whether to bring a copy back, telling what would change. */
    public void ask(BackupLine backup) {
        run("backup.about.looking", () -> new Both(desk.look(backup), desk.present()), both -> {
            status.set("");
            question.set(new Question(backup, messages.text("backup.question", words.when(backup)), messages.text(
                    "backup.question.text", both.then().tasks(), both.now().tasks(), both.now().waiting())));
        });
    }

    private record Both(BackupLine.Contents then, BackupLine.Contents now) {
    }

    /** Answers with yes. */
    public void restore() {
        Question asked = question.get();
        if (asked != null) {
            question.set(null);
            restore(asked.backup());
        }
    }

    /** Answers with no. */
    public void keep() {
        question.set(null);
    }

    /** Brings back what was there before the last restore. */
    public void undo() {
        BackupLine before = undoable.get();
        if (before != null) {
            restore(before);
        }
    }

    private void restore(BackupLine backup) {
        run("backup.status.restoring", () -> desk.restore(backup), before -> {
            boolean undone = backup.equals(undoable.get());
            undoable.set(undone ? null : before);
            status.set(messages.text(undone ? "backup.status.undone" : "backup.status.restored",
                    words.when(backup)));
            refresh();
        });
    }

    private void refresh() {
        work.run(desk::list, this::show, this::failed);
    }

    private void show(List<BackupLine> found) {
        List<BackupLine> shown = all ? found : found.stream().limit(SHOWN).toList();
        more.set(shown.size() == found.size() ? "" : messages.text("backup.showAll", found.size()));
        lines.setAll(shown.stream().map(backup -> line(backup, messages.text("backup.state.looking"), true))
                .toList());
        shown.forEach(this::lookThrough);
    }

    private void lookThrough(BackupLine backup) {
        work.run(() -> desk.look(backup), contents -> put(line(backup,
                messages.text("backup.state.whole", words.contents(contents)), true)),
                problem -> put(line(backup, words.state(problem), false)));
    }

    private Line line(BackupLine backup, String state, boolean usable) {
        return new Line(backup, words.when(backup), words.kind(backup), words.size(backup), state, usable);
    }

    private void put(Line line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).backup().equals(line.backup())) {
                lines.set(i, line);
            }
        }
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
}
