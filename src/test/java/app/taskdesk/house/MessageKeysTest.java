package app.taskdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text asked for exists, every text that exists is asked for, and no view holds words of its own. */
class MessageKeysTest {

    private static final Path BUNDLE =
            SourceFiles.RESOURCES.resolve(Path.of("app", "taskdesk", "ui", "messages.properties"));
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9_-]+)+\\.?)\"");
    private static final Pattern IN_LAYOUT = Pattern.compile("=\"%([^\"]+)\"");
    private static final Pattern WORDS_IN_LAYOUT =
            Pattern.compile("\\b(?:text|promptText|accessibleText)=\"([^%$\"{][^\"]*)\"");

    @Test
    void everyKeyAskedForExists() throws IOException {
        Set<String> keys = keys();
        Set<String> features = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        Stream.concat(inCode(MessageKeysTest::speaks), inLayouts()).filter(use -> !use.endsWith(".") && !use.startsWith("app.taskdesk"))
                .filter(use -> features.contains(use.substring(0, use.indexOf('.'))))
                .filter(use -> !keys.contains(use) && keys.stream().noneMatch(key -> key.startsWith(use + ".")))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        Set<String> uses = uses().collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(keys());
        unused.removeIf(key -> uses.stream().anyMatch(use -> key.equals(use) || key.startsWith(use.endsWith(".")
                ? use : use + ".")));
        assertEquals(Set.of(), unused);
    }

    @Test
    void layoutsHoldNoWords() {
        var words = new ArrayList<String>();
        for (Path layout : SourceFiles.under(SourceFiles.RESOURCES, ".fxml")) {
            Matcher found = WORDS_IN_LAYOUT.matcher(SourceFiles.read(layout));
            while (found.find()) {
                if (found.group(1).chars().anyMatch(Character::isLetter)) {
                    words.add(layout.getFileName() + ": " + found.group(1));
                }
            }
        }
        assertEquals(List.of(), words);
    }

    @Test
    void noKeyStandsTwice() {
        var seen = new TreeSet<String>();
        List<String> twice = SourceFiles.read(BUNDLE).lines().filter(line -> line.matches("[a-zA-Z].*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip()).filter(key -> !seen.add(key)).toList();
        assertTrue(!seen.isEmpty(), "the bundle must be found");
        assertEquals(List.of(), twice);
    }

    private static Set<String> keys() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(SourceFiles.read(BUNDLE)));
        return properties.stringPropertyNames();
    }

    private static Stream<String> uses() {
        return Stream.concat(inCode(_ -> true), inLayouts());
    }

    private static Stream<String> inCode(Predicate<Path> files) {
        return SourceFiles.under(SourceFiles.JAVA, ".java").stream().filter(files)
                .flatMap(file -> QUOTED.matcher(SourceFiles.read(file)).results()).map(use -> use.group(1));
    }

    private static Stream<String> inLayouts() {
        return SourceFiles.under(SourceFiles.RESOURCES, ".fxml").stream()
                .flatMap(file -> IN_LAYOUT.matcher(SourceFiles.read(file)).results()).map(use -> use.group(1));
    }

    /** Some rooms have codes and file names of their own, which only look like keys. */
    private static boolean speaks(Path file) {
        String room = SourceFiles.JAVA.resolve(Path.of("app", "taskdesk")).relativize(file).getName(0).toString();
        return !Set.of("sync", "store", "sqlite", "sandbox", "settings").contains(room);
    }
}
