package app.taskdesk.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A process of its own that takes a profile as the program does, says how that went, and keeps it until killed. */
final class StartedProgram {

    private final Process process;
    private final BufferedReader said;

    StartedProgram(Path profile) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp",
                Path.of("target", "classes") + java.io.File.pathSeparator + Path.of("target", "test-classes"),
                StartedProgram.class.getName(), profile.toString())
                .redirectError(Redirect.INHERIT).start();
        said = process.inputReader();
    }

    public static void main(String[] args) throws Exception {
        switch (SingleInstance.take(Path.of(args[0]))) {
            case SingleInstance.Outcome.First first -> {
                System.out.println("first");
                System.in.read();
                first.instance().close();
            }
            case SingleInstance.Outcome.Running running -> System.out.println(running.shown() ? "shown" : "unheard");
        }
    }

    String firstLine() throws IOException {
        return String.valueOf(said.readLine());
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
