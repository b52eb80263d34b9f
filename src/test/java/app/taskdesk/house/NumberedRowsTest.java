package app.taskdesk.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each fault of the catalogue ({@code sync.md} 3A) is named by a test. */
class NumberedRowsTest {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path REPORT = Path.of("target", "numbered-rows.txt");
    private static final int ROWS = 58;
    private static final Pattern NAMED = Pattern.compile("\\((?:name = )?\"[^\"]*?3A rows? (\\d+(?:, \\d+)*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void everyRowOfTheCatalogueIsNamedByATest() throws IOException {
        Map<Integer, Set<String>> named = named();
        var report = new StringBuilder();
        var bare = new TreeSet<Integer>();
        IntStream.rangeClosed(1, ROWS).forEach(row -> {
            Set<String> tests = named.getOrDefault(row, Set.of());
            if (tests.isEmpty()) {
                bare.add(row);
            }
            report.append("%2d  %s%n".formatted(row, tests.isEmpty() ? "no test" : String.join(", ", tests)));
        });
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        assertEquals(Set.of(), bare, () -> "rows that no test names\n" + report);
    }

    private static Map<Integer, Set<String>> named() {
        var named = new TreeMap<Integer, Set<String>>();
        for (Path file : SourceFiles.under(TESTS, ".java")) {
            Matcher rows = NAMED.matcher(SourceFiles.read(file));
            while (rows.find()) {
                Matcher number = NUMBER.matcher(rows.group(1));
                while (number.find()) {
                    named.computeIfAbsent(Integer.valueOf(number.group()), _ -> new TreeSet<>())
                            .add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        return named;
    }
}
