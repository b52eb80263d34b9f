package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void numberComesFromThePom() throws Exception {
        var pom = Pattern.compile("<artifactId>taskdesk</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(pom.find());
        assertEquals(pom.group(1), Version.current().number());
    }

    @Test
    void namesTheRuntimeItStandsOn() {
        Version version = Version.current();
        assertEquals(Runtime.version().toString(), version.java());
        assertTrue(version.javafx().matches("\\d+(\\.\\d+)*"), version.javafx());
    }
}
