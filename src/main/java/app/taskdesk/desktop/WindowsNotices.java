package app.taskdesk.desktop;

import app.taskdesk.work.ProgramRun;
import app.taskdesk.work.ProgramRun.Command;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Windows: its toasts, through PowerShell, which reads what to do on stdin. They bear PowerShell's name, since only a
 * program registered with the system has one of its own there.
 */
final class WindowsNotices implements DesktopNotices {

    /** PowerShell itself takes seconds to start. */
    private static final Duration TIME_BOX = Duration.ofSeconds(15);
    private static final String TOASTS = "[Windows.UI.Notifications.ToastNotificationManager, "
            + "Windows.UI.Notifications, ContentType = WindowsRuntime]";
    private static final String XML = "[Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom, "
            + "ContentType = WindowsRuntime]";
    private static final String POWERSHELL =
            "{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe";

    private final List<String> program;
    private final ProgramRun runs = new ProgramRun(TIME_BOX);

    WindowsNotices() {
        this(List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", "-"));
    }

    WindowsNotices(List<String> program) {
        this.program = List.copyOf(program);
    }

    @Override
    public Reach look() {
        return run("[void]" + TOASTS);
    }

    @Override
    public Reach show(String title, String text) {
        return run("[void]" + TOASTS + "; [void]" + XML + "; $page = New-Object Windows.Data.Xml.Dom.XmlDocument; "
                + "$page.LoadXml('" + toast(title, text).replace("'", "''") + "'); "
                + "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('" + POWERSHELL
                + "').Show((New-Object Windows.UI.Notifications.ToastNotification $page))");
    }

    private static String toast(String title, String text) {
        return "<toast><visual><binding template=\"ToastGeneric\"><text>" + escaped(title) + "</text><text>"
                + escaped(text) + "</text></binding></visual></toast>";
    }

    /** One line, since PowerShell takes what it reads line by line. */
    private Reach run(String deed) {
        try {
            String script = "try { " + deed + "; exit 0 } catch { exit 1 }\n";
            return runs.run(new Command(program, script)).exit() == 0 ? new Reach.Found("Windows")
                    : new Reach.NobodyAnswers();
        } catch (IOException e) {
            return new Reach.NoWay(program.getFirst());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\R", " ");
    }
}
