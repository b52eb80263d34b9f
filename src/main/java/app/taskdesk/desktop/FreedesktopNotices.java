package app.taskdesk.desktop;

import app.taskdesk.work.ProgramRun;
import app.taskdesk.work.ProgramRun.Command;
import app.taskdesk.work.ProgramRun.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Linux and its kin: the Desktop Notifications of freedesktop.org, asked for through GLib's {@code gdbus}. */
final class FreedesktopNotices implements DesktopNotices {

    private static final Duration TIME_BOX = Duration.ofSeconds(3);
    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final Pattern NAME = Pattern.compile("'([^']{1,60})'");

    private final List<String> program;
    private final ProgramRun runs = new ProgramRun(TIME_BOX);

    FreedesktopNotices() {
        this(List.of("gdbus"));
    }

    FreedesktopNotices(List<String> program) {
        this.program = List.copyOf(program);
    }

    @Override
    public Reach look() {
        return call("GetServerInformation");
    }

    /** Some servers read markup, so that its signs are escaped; nothing is said of how long it stays. */
    @Override
    public Reach show(String title, String text) {
        Reach server = look();
        Reach shown = server instanceof Reach.Found
                ? call("Notify", "'Taskdesk'", "uint32 0", "'taskdesk'", quoted(title), quoted(escaped(text)), "@as []",
                        "@a{sv} {}", "int32 -1")
                : server;
        return shown instanceof Reach.Found ? server : shown;
    }

    private Reach call(String method, String... arguments) {
        var line = new ArrayList<>(program);
        line.addAll(List.of("call", "--session", "--timeout", "2", "--dest", SERVICE, "--object-path",
                "/org/freedesktop/Notifications", "--method", SERVICE + "." + method));
        line.addAll(List.of(arguments));
        try {
            Outcome outcome = runs.run(new Command(line, ""));
            return outcome.exit() == 0 ? new Reach.Found(name(outcome.output())) : new Reach.NobodyAnswers();
        } catch (IOException e) {
            return new Reach.NoWay(program.getFirst());
        }
    }

    /** The first text in an answer such as {@code ('gnome-shell', 'GNOME', '46.0', '1.2')}. */
    private static String name(String output) {
        Matcher name = NAME.matcher(output);
        return name.find() ? name.group(1) : "";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
