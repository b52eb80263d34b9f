package app.taskdesk.launch;

import app.taskdesk.secret.SessionSecrets;
import app.taskdesk.sync.SyncRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/** The whole program in a process of its own, in which somebody is at work until it is killed. */
final class KilledProgram {

    /** A pull would find the new task at the server before the kill and settle what is to be in doubt. */
    private static final SyncRules READS_NOTHING_TWICE = RunningProgram.quick(Duration.ofHours(1));

    private final Process process;
    private final BufferedReader said;

    /** Starts on the profile and connects to the server. */
    KilledProgram(Path profile, URI server, Path errors) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String separator = System.getProperty("path.separator");
        String classPath = String.join(separator, System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""), Path.of("target/classes").toAbsolutePath().toString(),
                Path.of("target/test-classes").toAbsolutePath().toString());
        process = new ProcessBuilder(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Dtestfx.robot=glass", "-Djava.awt.headless=true", "-cp", classPath,
                KilledProgram.class.getName(), profile.toString(), server.toString())
                .redirectError(errors.toFile()).start();
        said = process.inputReader();
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

    String firstLine() throws IOException {
        return String.valueOf(said.readLine());
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
