package app.taskdesk.ui.backup;

import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import java.util.Locale;

/** Says what a copy is and what is in it. */
final class BackupWords {

    private static final double KILO = 1_000;

    private final Messages messages;
    private final DateText dates;

    BackupWords(Messages messages, DateText dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** "Today 06:00". */
    String when(BackupLine backup) {
        return dates.near(backup.at());
    }

    String kind(BackupLine backup) {
        return messages.text("backup.kind." + backup.kind().name().toLowerCase(Locale.ROOT));
    }

    /** "1.4 MB". */
    String size(BackupLine backup) {
        double megabytes = backup.size() / KILO / KILO;
        return megabytes < 1 ? messages.text("backup.kilobytes", Math.ceil(backup.size() / KILO))
                : messages.text("backup.megabytes", megabytes);
    }

    /** "148 tasks, 2 changes not sent". */
    String contents(BackupLine.Contents contents) {
        return messages.text("backup.contents", contents.tasks(), contents.waiting());
    }

    /** Why something with a copy did not work; nothing was changed. */
    String problem(Exception problem) {
        return messages.text("backup.problem." + kind(problem).name().toLowerCase(Locale.ROOT));
    }

    /** Why a copy cannot be brought back, in a word. */
    String state(Exception problem) {
        return messages.text("backup.state." + kind(problem).name().toLowerCase(Locale.ROOT));
    }

    private static StoreTrouble.Kind kind(Exception problem) {
        return problem instanceof BackupProblem told ? told.kind() : StoreTrouble.Kind.OTHER;
    }
}
