package app.taskdesk.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the program was asked for by the words it was started with; reading them touches nothing. */
sealed interface CommandLine {

    /**
     * Open the window.
     *
     * @param demo    with the demo workspace instead of the person's own accounts
     * @param profile the folder to keep everything in; null for the platform's own
     * @param tour    the folder for the pictures of a tour without a display; null for an ordinary start
     */
    record Start(boolean demo, @Nullable Path profile, @Nullable Path tour) implements CommandLine {
    }

    /** Say which version this is, and leave. */
    record ShowVersion() implements CommandLine {
    }

    /** Say which words are understood, and leave. */
    record ShowHelp() implements CommandLine {
    }

    /** The words make no sense; nothing was started. */
    record NotUnderstood(Mistake mistake, String word) implements CommandLine {
    }

    /** What can be wrong with the words. */
    enum Mistake {

        UNKNOWN("commandline.mistake.unknown"),
        TWICE("commandline.mistake.twice"),
        NO_FOLDER("commandline.mistake.noFolder"),
        NOT_A_FOLDER_NAME("commandline.mistake.notAFolderName"),
        TAKES_NO_VALUE("commandline.mistake.takesNoValue");

        private final String messageKey;

        Mistake(String messageKey) {
            this.messageKey = messageKey;
        }

        /** Key of a text with the word as its argument. */
        String messageKey() {
            return messageKey;
        }
    }

    /** Reads the words; a folder follows its option as the next word or after an equals sign. */
    static CommandLine parse(String... words) {
        var reading = new Reading();
        Iterator<String> left = List.of(words).iterator();
        while (left.hasNext()) {
            Optional<CommandLine> end = reading.take(left.next(), left);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return new Start(reading.demo, reading.profile, reading.tour);
    }

    /** The options seen so far. */
    final class Reading {

        private boolean demo;
        private @Nullable Path profile;
        private @Nullable Path tour;

        private Reading() {
        }

        /** Takes the next word, and its value from the words left; what comes back ends the reading. */
        private Optional<CommandLine> take(String word, Iterator<String> left) {
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? null : word.substring(equals + 1);
            return switch (option) {
                case "--profile", "--headless-tour" -> folder(option, value, left);
                case "--demo", "--version", "--help", "-h" ->
                        value == null ? flag(option) : wrong(Mistake.TAKES_NO_VALUE, option);
                default -> wrong(Mistake.UNKNOWN, word);
            };
        }

        private Optional<CommandLine> flag(String option) {
            return switch (option) {
                case "--demo" -> {
                    demo = true;
                    yield Optional.empty();
                }
                case "--version" -> Optional.of(new ShowVersion());
                default -> Optional.of(new ShowHelp());
            };
        }

        private Optional<CommandLine> folder(String option, @Nullable String given, Iterator<String> left) {
            String name = given == null && left.hasNext() ? left.next() : given;
            if (name == null || name.isBlank() || given == null && name.startsWith("--")) {
                return wrong(Mistake.NO_FOLDER, option);
            }
            boolean forProfile = option.equals("--profile");
            if ((forProfile ? profile : tour) != null) {
                return wrong(Mistake.TWICE, option);
            }
            try {
                Path folder = Path.of(name);
                if (forProfile) {
                    profile = folder;
                } else {
                    tour = folder;
                }
                return Optional.empty();
            } catch (InvalidPathException e) {
                return wrong(Mistake.NOT_A_FOLDER_NAME, name);
            }
        }

        private static Optional<CommandLine> wrong(Mistake mistake, String word) {
            return Optional.of(new NotUnderstood(mistake, word));
        }
    }
}
