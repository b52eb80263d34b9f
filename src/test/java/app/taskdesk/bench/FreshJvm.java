package app.taskdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the benchmarks in a Java of its own, so that what is measured begins as cold as the program. */
final class FreshJvm {

    private FreshJvm() {
    }

    /** Like this process's own command line, but for the main class. */
    static ProcessBuilder command(Class<?> main, List<String> flags, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,app.taskdesk",
                "--module-path", System.getProperty("jdk.module.path"), "--patch-module",
                "app.taskdesk=" + testClasses(), "--add-exports",
                "app.taskdesk/app.taskdesk.bench=javafx.graphics", "-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(flags);
        command.addAll(List.of("--module", "app.taskdesk/" + main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Runs it to its end and returns what it printed. */
    static List<String> run(Class<?> main, List<String> flags, Object... arguments)
            throws IOException, InterruptedException {
        Process process = command(main, flags, arguments).start();
        try (var lines = process.inputReader()) {
            List<String> printed = lines.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException(main.getSimpleName() + " ended with " + process.exitValue());
            }
            return printed;
        }
    }

    private static Path testClasses() {
        String own = FreshJvm.class.getName().replace('.', '/') + ".class";
        try {
            URI place = FreshJvm.class.getResource("FreshJvm.class").toURI();
            return Path.of(URI.create(place.toString().replace(own, "")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
