package app.taskdesk.launch;

import app.taskdesk.ChildProcess;
import app.taskdesk.kill.OneChange;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process of its own that takes a profile as the program does, says how that went, and keeps it until told. */
final class StartedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildProcess child;

    StartedProgram(Path profile) {
        child = new ChildProcess(StartedProgram.class, ChildProcess.SMALL, profile);
    }

    /** Sends what waits in the profile, once it has it. */
    StartedProgram(Path profile, URI server) {
        child = new ChildProcess(StartedProgram.class, ChildProcess.SMALL, profile, server);
    }

    public static void main(String[] args) throws Exception {
        Path profile = Path.of(args[0]);
        switch (SingleInstance.take(profile)) {
            case SingleInstance.Outcome.First first -> {
                if (args.length > 1) {
                    OneChange.send(profile, URI.create(args[1]));
                }
                System.out.println("first");
                System.in.read();
                first.instance().close();
            }
            case SingleInstance.Outcome.Running running -> System.out.println(running.shown() ? "shown" : "unheard");
        }
    }

    String firstLine() {
        return child.line();
    }

    /** Waits until it has ended by itself. */
    int exitCode() {
        return child.exitCode(PATIENCE);
    }

    void tellToEnd() {
        child.tell("end");
    }

    void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }
}
