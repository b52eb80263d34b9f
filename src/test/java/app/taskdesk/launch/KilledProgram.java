package app.taskdesk.launch;

import app.taskdesk.ChildProcess;
import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.sync.SyncRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/** The whole program in a process of its own, in which somebody is at work until it is killed. */
final class KilledProgram {

    /** A pull would find the new task at the server before the kill and settle what is to be in doubt. */
    private static final SyncRules READS_NOTHING_TWICE = RunningProgram.quick(Duration.ofHours(1));

    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
            "-Dtestfx.robot=glass", "-Djava.awt.headless=true");

    private final ChildProcess child;

    /** Starts on the profile and connects to the server. */
    KilledProgram(Path profile, URI server, Path errors) {
        child = new ChildProcess(ProcessBuilder.Redirect.to(errors.toFile()), KilledProgram.class, FLAGS, profile,
                server);
    }

    /** Completes one task, snoozes another and adds a third, then waits for its end. */
    public static void main(String[] args) {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            work(args);
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void work(String[] args) throws Exception {
        RunningProgram program = RunningProgram.start(Path.of(args[0]), new SessionSecrets(),
                READS_NOTHING_TWICE);
        program.connect(URI.create(args[1]));
        program.holdLong();
        program.focus("Task complete");
        program.press(KeyCode.E);
        program.press(KeyCode.ENTER);
        program.awaitUnsent(1);
        program.focus("Task preset");
        program.press(KeyCode.S);
        program.press(KeyCode.DIGIT4);
        program.awaitUnsent(2);
        program.press(KeyCode.N);
        program.fill("#new-TITLE", "Task added");
        program.press(KeyCode.ENTER);
        program.awaitUnsent(3);
        System.out.println("kept");
        System.in.read();
    }

    String firstLine() {
        return child.line();
    }

    void kill() {
        child.kill();
    }
}
