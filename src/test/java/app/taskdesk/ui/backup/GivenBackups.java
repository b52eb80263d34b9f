package app.taskdesk.ui.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of the tasks as a test wants them, the newest first. */
public final class GivenBackups implements BackupDesk {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final List<BackupLine> kept = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    StoreTrouble.@Nullable Kind refusal;
    @Nullable BackupLine damaged;

    /** A daily one of each of the last days, made at six. */
    public GivenBackups(int days) {
        for (int day = 0; day < days; day++) {
            kept.add(new BackupLine("day" + day, BackupLine.Kind.DAILY,
                    Instant.parse("2026-11-23T06:00:00Z").minus(Duration.ofDays(day)), 1_400_000 + day * 10_000L));
        }
    }

    /** Makes one of them unreadable. */
    public GivenBackups damage(int day) {
        damaged = kept.get(day);
        return this;
    }

    private BackupLine add(BackupLine.Kind kind) {
        var fresh = new BackupLine("new" + done.size(), kind, NOON, 1_500_000);
        kept.addFirst(fresh);
        return fresh;
    }

    private void does(String what) throws BackupProblem {
        if (refusal != null) {
            throw new BackupProblem(refusal, null);
        }
        done.add(what);
    }

    @Override
    public List<BackupLine> list() {
        return List.copyOf(kept);
    }

    @Override
    public BackupLine.Contents look(BackupLine backup) throws BackupProblem {
        if (backup.equals(damaged)) {
            throw new BackupProblem(StoreTrouble.Kind.DAMAGED, null);
        }
        return new BackupLine.Contents(148, 2);
    }

    @Override
    public BackupLine.Contents present() {
        return new BackupLine.Contents(150, 3);
    }

    @Override
    public BackupLine makeNow() throws BackupProblem {
        does("make");
        return add(BackupLine.Kind.ASKED);
    }

    @Override
    public void saveTo(Path target) throws BackupProblem {
        does("save " + target);
    }

    @Override
    public BackupLine open(Path file) throws BackupProblem {
        does("open " + file);
        return new BackupLine(file.toString(), BackupLine.Kind.FILE, NOON.minusSeconds(600), 900);
    }

    @Override
    public BackupLine restore(BackupLine backup) throws BackupProblem {
        does("restore " + backup.id());
        return add(BackupLine.Kind.BEFORE_RESTORE);
    }
}
