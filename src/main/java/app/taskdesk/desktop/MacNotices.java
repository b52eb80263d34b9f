package app.taskdesk.desktop;

import app.taskdesk.work.ProgramRun;
import app.taskdesk.work.ProgramRun.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** macOS: its Notification Center, through {@code osascript}, which reads what to do on stdin. */
final class MacNotices implements DesktopNotices {

    private static final Duration TIME_BOX = Duration.ofSeconds(3);

    private final List<String> program;
    private final ProgramRun runs = new ProgramRun(TIME_BOX);

    MacNotices() {
        this(List.of("osascript", "-"));
    }

    MacNotices(List<String> program) {
        this.program = List.copyOf(program);
    }

    @Override
    public Reach look() {
        return run("return 1");
    }

    @Override
    public Reach show(String title, String text) {
        return run("display notification " + quoted(text) + " with title " + quoted(title));
    }

    private Reach run(String script) {
        try {
            return runs.run(new Command(program, script + "\n")).exit() == 0 ? new Reach.Found("macOS")
                    : new Reach.NobodyAnswers();
        } catch (IOException e) {
            return new Reach.NoWay(program.getFirst());
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
