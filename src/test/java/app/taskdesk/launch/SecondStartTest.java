package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start of the real program does where another one runs with the same profile. */
class SecondStartTest {

    @TempDir
    private Path folder;
    private SingleInstance first;

    @BeforeEach
    void startFirst() throws Exception {
        var outcome = (SingleInstance.Outcome.First) SingleInstance.take(
                Profile.of(new CommandLine.Start(false, folder, null)).data());
        first = outcome.instance();
    }

    @AfterEach
    void endFirst() throws Exception {
        first.close();
    }

    @Test
    void showsTheRunningWindowWithoutStartingJavaFx() throws Exception {
        var shown = new CountDownLatch(1);
        first.onShow(shown::countDown);
        Process second = start("second", List.of("-Xlog:class+load:file=" + folder.resolve("classes.log")),
                TaskdeskRun.class.getName());

        assertEquals(0, second.exitValue(), Files.readString(folder.resolve("second.log")));
        assertTrue(shown.await(10, TimeUnit.SECONDS));
        String loaded = Files.readString(folder.resolve("classes.log"));
        assertTrue(loaded.contains(TaskdeskApp.class.getName()));
        assertFalse(loaded.contains("com.sun.javafx.tk.Toolkit"));
    }

    @Test
    void refusesATourItCannotMake() throws Exception {
        Path pictures = folder.resolve("pictures");
        Process second = start("tour", List.of(), Main.class.getName(), "--headless-tour", pictures.toString());

        assertEquals(1, second.exitValue());
        assertTrue(Files.readString(folder.resolve("tour.log")).contains("no tour was made"));
        assertFalse(Files.exists(pictures));
    }

    /** Enters where the display, which a test machine has not, is no longer asked for. */
    static final class TaskdeskRun {

        private TaskdeskRun() {
        }

        public static void main(String[] words) throws Exception {
            System.exit(TaskdeskApp.run(words) ? 1 : 0);
        }
    }

    private Process start(String name, List<String> options, String main, String... words) throws Exception {
        String separator = System.getProperty("path.separator");
        var command = new ArrayList<String>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "-Dfile.encoding=" + StandardCharsets.UTF_8));
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(separator, System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""), Path.of("target/classes").toAbsolutePath().toString(),
                Path.of("target/test-classes").toAbsolutePath().toString()), main, "--profile", folder.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process;
    }
}
