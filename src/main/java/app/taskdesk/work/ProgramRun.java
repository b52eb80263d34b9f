package app.taskdesk.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a small program of the platform within a time box and hands it its input on stdin: what must not be seen in the
 * list of processes never stands among its arguments. Blocks.
 */
public final class ProgramRun {

    private static final int MOST_OUTPUT = 16 * 1024;

    private final Duration timeBox;

    public ProgramRun(Duration timeBox) {
        this.timeBox = timeBox;
    }

    /** What to start and what it reads. */
    public record Command(List<String> line, String input) {

        /** The program alone: the input may hold a secret. */
        @Override
        public String toString() {
            return "Command[" + line.getFirst() + "]";
        }
    }

    /** How a program ended, and whether it said anything on stderr. */
    public record Outcome(int exit, String output, boolean complained) {

        @Override
        public String toString() {
            return "Outcome[" + exit + "]";
        }
    }

    /** @throws IOException where the program is missing or too slow */
    public Outcome run(Command command) throws IOException {
        Process process = new ProcessBuilder(command.line()).start();
        try {
            feed(process, command.input());
            if (!process.waitFor(timeBox.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the program took too long");
            }
            try (InputStream output = process.getInputStream(); InputStream complaints = process.getErrorStream()) {
                var said = new String(output.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
                return new Outcome(process.exitValue(), said, complaints.read() >= 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A program that ends without reading shows by how it ends what became of it. */
    private static void feed(Process process, String input) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!input.isEmpty() && process.isAlive()) {
                throw e;
            }
        }
    }
}
