package app.taskdesk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A class of the tests in a Java of its own, to be talked to by lines, and killed. */
public final class ChildProcess implements AutoCloseable {

    /** Few megabytes and a quick start; what it does is short. */
    public static final List<String> SMALL = List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final BufferedReader said;

    /** Its complaints go where this process's go. */
    public ChildProcess(Class<?> main, List<String> flags, Object... arguments) {
        this(ProcessBuilder.Redirect.INHERIT, main, flags, arguments);
    }

    /** @param errors where its complaints go */
    public ChildProcess(ProcessBuilder.Redirect errors, Class<?> main, List<String> flags, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        try {
            process = new ProcessBuilder(command).redirectError(errors).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Everything this process sees, in whichever way it was told of it; nothing stands there twice. */
    private static String classPath() {
        var places = new LinkedHashSet<Path>();
        Stream.of("target/classes", "target/test-classes").forEach(own -> places.add(Path.of(own).toAbsolutePath()));
        String separator = System.getProperty("path.separator");
        Stream.of("jdk.module.path", "java.class.path").map(name -> System.getProperty(name, ""))
                .flatMap(paths -> Stream.of(paths.split(separator))).filter(path -> !path.isEmpty())
                .forEach(path -> places.add(Path.of(path).toAbsolutePath()));
        return String.join(separator, places.stream().map(Path::toString).toList());
    }

    /** The next line it says; "null" when it ended. */
    public String line() {
        try {
            return String.valueOf(said.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it said something that was not read yet. */
    public boolean hasSaidMore() {
        try {
            return said.ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says a line to it. */
    public void tell(String line) {
        try {
            var out = process.outputWriter(StandardCharsets.UTF_8);
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends it by SIGKILL and returns once it is gone; through the handle, since destroying the process would close its
     * output unread.
     */
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** What it had said before its end and nobody has read. */
    public List<String> lastWords() {
        return said.lines().toList();
    }

    /** Waits for its end by itself; it is killed when that takes too long. */
    public int exitCode(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                throw new AssertionError("still running after " + patience);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whatever became of it, it does not stay. */
    @Override
    public void close() {
        kill();
    }
}
