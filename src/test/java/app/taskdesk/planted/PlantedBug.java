package app.taskdesk.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mistake put into the program on purpose, to see that it would be noticed ({@code sync.md} 4, F16).
 *
 * @param test the ordinary test that is to notice it; null for the simulator
 */
record PlantedBug(String name, @Nullable String test, List<Edit> edits) {

    private static final Path SOURCES = Path.of("src", "main", "java", "app", "taskdesk");

    /** A text in a file, and what is put in its place. */
    record Edit(String file, String before, String after) {

        String source() {
            try {
                return Files.readString(SOURCES.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean fits() {
            String source = source();
            int at = source.indexOf(before);
            return at >= 0 && source.indexOf(before, at + 1) < 0;
        }
    }

    /** All of them, as {@code bugs.txt} lists them. */
    static List<PlantedBug> all() {
        try (var list = PlantedBug.class.getResourceAsStream("bugs.txt")) {
            var reading = new Reading();
            new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .forEach(reading::take);
            return reading.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files as they are with the bug, by their path. */
    Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        for (Edit edit : edits) {
            if (!edit.fits()) {
                throw new IllegalStateException(name + " fits no more: " + edit.before());
            }
            sources.merge(edit.file(), edit.source().replace(edit.before(), edit.after()),
                    (former, _) -> former.replace(edit.before(), edit.after()));
        }
        return sources;
    }

    private static final class Reading {

        private final List<PlantedBug> bugs = new ArrayList<>();
        private final List<String> before = new ArrayList<>();
        private final List<String> after = new ArrayList<>();
        private List<Edit> edits = new ArrayList<>();
        private @Nullable String name;
        private @Nullable String test;
        private @Nullable String file;

        void take(String line) {
            String rest = line.substring(Math.min(line.length(), line.indexOf(' ') + 1));
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '=' -> {
                    endBug();
                    name = rest;
                }
                case '@' -> test = rest;
                case '-' -> {
                    endEdit();
                    file = rest;
                }
                case '<' -> before.add(rest);
                case '>' -> after.add(rest);
                default -> { }
            }
        }

        private void endEdit() {
            if (file != null) {
                edits.add(new Edit(file, String.join("\n", before), String.join("\n", after)));
            }
            file = null;
            before.clear();
            after.clear();
        }

        private void endBug() {
            endEdit();
            if (name != null) {
                bugs.add(new PlantedBug(name, test, List.copyOf(edits)));
            }
            edits = new ArrayList<>();
            test = null;
        }

        List<PlantedBug> end() {
            endBug();
            return List.copyOf(bugs);
        }
    }
}
