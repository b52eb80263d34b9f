package app.taskdesk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/**
 * Which build this is, for {@code --version}, About and bug reports; its one source is the pom.
 *
 * @param built the moment the sources are dated, not the moment of building, so that builds can be compared
 * @param java  of the running program
 */
record Version(String number, Instant built, String java, String javafx) {

    /** Reads the facts that the build left beside this class. */
    static Version current() {
        var facts = new Properties();
        try (var in = Version.class.getResourceAsStream("build.properties")) {
            if (in == null) {
                throw new IllegalStateException("build.properties is missing from the program");
            }
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Version(facts.getProperty("version"), Instant.parse(facts.getProperty("built")),
                Runtime.version().toString(), facts.getProperty("javafx"));
    }
}
