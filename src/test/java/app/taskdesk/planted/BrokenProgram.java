package app.taskdesk.planted;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The program with a planted bug: the edited classes, compiled into a folder that lies before all others. */
final class BrokenProgram implements AutoCloseable {

    private final Path folder;

    private BrokenProgram(Path folder) {
        this.folder = folder;
    }

    static BrokenProgram with(PlantedBug bug) throws IOException {
        var program = new BrokenProgram(Files.createTempDirectory("planted"));
        try {
            program.compile(bug.sources());
            return program;
        } catch (IOException | RuntimeException e) {
            program.close();
            throw e;
        }
    }

    private void compile(Map<String, String> sources) throws IOException {
        var files = new ArrayList<Path>();
        for (var source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var words = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(words, manager, null, List.of("-proc:none", "-classpath",
                    System.getProperty("java.class.path"), "-d", classes().toString()), null,
                    manager.getJavaFileObjectsFromPaths(files)).call();
            if (!compiled) {
                throw new IllegalStateException("does not compile: " + words);
            }
        }
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("classes"));
    }

    /** Starts a main class on it, in a Java of its own. */
    Process start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-Djdk.httpclient.redirects.retrylimit=1", "-classpath",
                classes() + File.pathSeparator + System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
