package app.taskdesk.task;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task in one line: {@code call Jane about refund tomorrow 3pm !high @ali #refund type:callback cust:cust_123}.
 * Quotes keep words together and out of reading, and so is a mark of something that new tasks cannot carry.
 *
 * @param title what is left when all marks are taken out
 * @param owner the beginning of a name or an id
 * @param links what the task hangs on: {@code chat:}, {@code message:} or {@code ticket:} and an id
 */
public record QuickAdd(String title, @Nullable Instant due, @Nullable Priority priority, @Nullable String owner,
        List<String> tags, @Nullable String category, @Nullable String customerId, Map<TaskField, String> links) {

    private static final Map<String, TaskField> LINKS = Map.of("chat", TaskField.CHAT_ID, "message",
            TaskField.MESSAGE_ID, "ticket", TaskField.TICKET_ID);

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final int LONGEST_DATE = 4;

    /**
     * Reads a line; text without any mark is a title and nothing else.
     *
     * @param takes what new tasks can carry
     */
    public static QuickAdd parse(String line, ZonedDateTime now, WorkingHours hours, Set<TaskField> takes) {
        var reading = new Reading(takes);
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            if (words.group(1) != null) {
                reading.keep(words.group(1), true);
            } else if (!reading.mark(words.group(2))) {
                reading.keep(words.group(2), false);
            }
        }
        reading.findDate(now, hours);
        return reading.result();
    }

    /**
     * The line without the people and ids that it names, which say nothing in another account.
     *
     * @param takes what new tasks can carry; another mark is a word like others
     */
    public static String withoutIds(String line, Predicate<TaskField> takes) {
        var kept = new StringBuilder();
        int from = 0;
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            if (words.group(2) != null && namesId(words.group(2), takes)) {
                kept.append(line, from, words.start());
                from = words.end();
                while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
                    from++;
                }
            }
        }
        return from == 0 ? line : kept.append(line, from, line.length()).toString().stripTrailing();
    }

    private static boolean namesId(String word, Predicate<TaskField> takes) {
        int colon = word.indexOf(':');
        TaskField field = word.startsWith("@") ? TaskField.OWNER_ID : word.startsWith("cust:") ? TaskField.CUSTOMER_ID
                : colon < 0 ? null : LINKS.get(word.substring(0, colon));
        return field != null && word.length() > Math.max(1, colon + 1) && takes.test(field);
    }

    /** Whether anything beside the title was read. */
    public boolean hasMarks() {
        return due != null || priority != null || owner != null || !tags.isEmpty() || category != null
                || customerId != null || !links.isEmpty();
    }

    /** The line as far as it has been read. */
    private static final class Reading {

        private final List<String> words = new ArrayList<>();
        private final List<Boolean> quoted = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final Map<TaskField, String> links = new EnumMap<>(TaskField.class);
        private final Set<TaskField> takes;
        private @Nullable Instant due;
        private @Nullable Priority priority;
        private @Nullable String owner;
        private @Nullable String category;
        private @Nullable String customer;

        Reading(Set<TaskField> takes) {
            this.takes = takes;
        }

        void keep(String word, boolean inQuotes) {
            words.add(word);
            quoted.add(inQuotes);
        }

        boolean mark(String word) {
            String rest = word.substring(1);
            if (word.startsWith("!") && Priority.of(rest) != Priority.UNKNOWN) {
                priority = Priority.of(rest);
            } else if (word.startsWith("@") && !rest.isEmpty() && takes.contains(TaskField.OWNER_ID)) {
                owner = rest;
            } else if (word.startsWith("#") && !rest.isEmpty() && !Character.isDigit(rest.charAt(0))
                    && takes.contains(TaskField.TAGS)) {
                tags.add(rest);
            } else if (word.startsWith("type:") && word.length() > 5 && takes.contains(TaskField.CATEGORY)) {
                category = word.substring(5);
            } else if (word.startsWith("cust:") && word.length() > 5 && takes.contains(TaskField.CUSTOMER_ID)) {
                customer = word.substring(5);
            } else {
                return link(word);
            }
            return true;
        }

        private boolean link(String word) {
            int colon = word.indexOf(':');
            TaskField link = colon < 0 ? null : LINKS.get(word.substring(0, colon));
            if (link == null || colon + 1 == word.length() || !takes.contains(link)) {
                return false;
            }
            links.put(link, word.substring(colon + 1));
            return true;
        }

        /** The longest run of words that reads as a date, the first of equals. */
        void findDate(ZonedDateTime now, WorkingHours hours) {
            for (int length = Math.min(LONGEST_DATE, words.size()); length > 0; length--) {
                for (int from = 0; from + length <= words.size(); from++) {
                    if (quoted.subList(from, from + length).contains(true)) {
                        continue;
                    }
                    String run = String.join(" ", words.subList(from, from + length));
                    Optional<Instant> read = DueText.parse(run, now, hours);
                    if (read.isPresent()) {
                        due = read.get();
                        words.subList(from, from + length).clear();
                        return;
                    }
                }
            }
        }

        QuickAdd result() {
            return new QuickAdd(String.join(" ", words), due, priority, owner, List.copyOf(tags), category, customer,
                    Map.copyOf(links));
        }
    }
}
