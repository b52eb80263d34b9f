package app.taskdesk.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words a written filter understands, and which of them is nearest to a mistyped one. */
final class FilterWords {

    static final String NONE = "none";

    private static final Map<String, List<String>> STATUS = words(
            "not_started", "in_progress", "pending", "completed", "deferred");
    private static final Map<String, List<String>> PRIORITY = words("urgent", "high", "normal", "low");
    private static final Map<String, List<String>> TYPE = words("followup", "callback", "meeting", "support", "other",
            "chat", "message", "ticket", "todo");
    private static final Map<String, List<String>> SYNC = words("to_send", "not_known", "conflict", "refused", "gone");
    private static final Map<String, DueBucket> DUE = new LinkedHashMap<>();
    private static final Map<String, LateAge> LATE = new LinkedHashMap<>();
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)(.+)");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?");
    private static final Pattern COUNT = Pattern.compile("(>=|>)?(\\d{1,6})");
    private static final int NEAR = 2;

    static {
        STATUS.put("waiting", List.of("pending"));
        STATUS.put("done", List.of("completed"));
        STATUS.put("closed", List.of("completed"));
        STATUS.put("open", List.of("not_started", "in_progress", "pending"));
        DUE.put("late", DueBucket.LATE);
        DUE.put("overdue", DueBucket.LATE);
        DUE.put("today", DueBucket.TODAY);
        DUE.put("tomorrow", DueBucket.TOMORROW);
        DUE.put("week", DueBucket.THIS_WEEK);
        DUE.put("7d", DueBucket.NEXT_7_DAYS);
        DUE.put(NONE, DueBucket.NONE);
        LATE.put("<4h", LateAge.UNDER_4_HOURS);
        LATE.put("4-24h", LateAge.UNDER_A_DAY);
        LATE.put("1-3d", LateAge.UNDER_3_DAYS);
        LATE.put("3-7d", LateAge.UNDER_A_WEEK);
        LATE.put(">7d", LateAge.LONGER);
    }

    private FilterWords() {
    }

    private static Map<String, List<String>> words(String... codes) {
        var words = new LinkedHashMap<String, List<String>>();
        Arrays.stream(codes).forEach(code -> words.put(code, List.of(code)));
        return words;
    }

    private static Map<String, List<String>> vocabulary(Facet facet) {
        return switch (facet) {
            case STATUS -> STATUS;
            case PRIORITY -> PRIORITY;
            case TYPE -> TYPE;
            case SYNC -> SYNC;
            case DUE, LATE, OWNER, CUSTOMER, CHAT, QUEUE, TAGS, SNOOZES, ACCOUNT, CREATED, COMPLETED -> Map.of();
        };
    }

    static Collection<String> known(Facet facet) {
        return switch (facet) {
            case DUE -> DUE.keySet();
            case LATE -> LATE.keySet();
            case STATUS, PRIORITY, TYPE, SYNC, OWNER, CUSTOMER, CHAT, QUEUE, TAGS, SNOOZES, ACCOUNT, CREATED,
                    COMPLETED ->
                    vocabulary(facet).keySet();
        };
    }

    /** The codes a word stands for: itself, its beginning, or for priorities {@code >=high}; none if unknown. */
    static List<String> codes(Facet facet, String word) {
        String lower = SearchText.fold(word);
        Map<String, List<String>> vocabulary = vocabulary(facet);
        if (vocabulary.containsKey(lower)) {
            return vocabulary.get(lower);
        }
        Matcher compared = COMPARED.matcher(lower);
        if (facet == Facet.PRIORITY && compared.matches()) {
            return priorities(compared.group(1), compared.group(2));
        }
        return vocabulary.keySet().stream().filter(known -> known.startsWith(lower))
                .flatMap(known -> vocabulary.get(known).stream()).distinct().toList();
    }

    private static List<String> priorities(String sign, String word) {
        List<String> pivot = codes(Facet.PRIORITY, word);
        if (pivot.size() != 1) {
            return List.of();
        }
        int rank = Priority.of(pivot.getFirst()).ordinal();
        return Stream.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW).filter(priority -> {
            int other = priority.ordinal();
            return switch (sign) {
                case ">=" -> other >= rank;
                case "<=" -> other <= rank;
                case ">" -> other > rank;
                default -> other < rank;
            };
        }).map(Priority::code).toList();
    }

    static Optional<Integer> snoozes(String value) {
        Matcher count = COUNT.matcher(value);
        if (!count.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(count.group(2));
        return Optional.of(">".equals(count.group(1)) ? number + 1 : number);
    }

    /** The spans of lateness; nothing when one of the words says nothing. */
    static Optional<EnumSet<LateAge>> late(List<String> values) {
        var ages = EnumSet.noneOf(LateAge.class);
        for (String value : values) {
            LateAge age = LATE.get(SearchText.fold(value));
            if (age == null) {
                return Optional.empty();
            }
            ages.add(age);
        }
        return Optional.of(ages);
    }

    static String lateWords(Condition.Late late) {
        return LATE.entrySet().stream().filter(entry -> late.ages().contains(entry.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.joining(","));
    }

    /** Due conditions of the words; nothing when one of them says nothing. */
    static Optional<Condition.Due> due(List<String> values) {
        var buckets = EnumSet.noneOf(DueBucket.class);
        var spans = new ArrayList<DaySpan>();
        for (String value : values) {
            DueBucket bucket = bucket(value);
            if (bucket != null) {
                buckets.add(bucket);
            } else {
                Optional<DaySpan> span = span(value);
                if (span.isEmpty()) {
                    return Optional.empty();
                }
                spans.add(span.get());
            }
        }
        return Optional.of(new Condition.Due(buckets, spans, false));
    }

    private static @Nullable DueBucket bucket(String word) {
        String lower = SearchText.fold(word);
        DueBucket exact = DUE.get(lower);
        if (exact != null) {
            return exact;
        }
        List<DueBucket> begun = DUE.entrySet().stream().filter(entry -> entry.getKey().startsWith(lower))
                .map(Map.Entry::getValue).distinct().toList();
        return begun.size() == 1 ? begun.getFirst() : null;
    }

    private static Optional<DaySpan> span(String value) {
        try {
            Matcher between = SPAN.matcher(value);
            if (between.matches() && value.length() > 2) {
                return Optional.of(new DaySpan(date(between.group(1)), date(between.group(2))));
            }
            Matcher compared = COMPARED.matcher(value);
            if (compared.matches()) {
                LocalDate day = LocalDate.parse(compared.group(2));
                return Optional.of(switch (compared.group(1)) {
                    case "<" -> DaySpan.before(day);
                    case ">" -> DaySpan.after(day);
                    case "<=" -> new DaySpan(null, day);
                    default -> new DaySpan(day, null);
                });
            }
            LocalDate day = LocalDate.parse(value);
            return Optional.of(new DaySpan(day, day));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static String dueWords(Condition.Due due) {
        var words = new ArrayList<String>();
        due.buckets().stream().sorted().forEach(bucket -> words.add(DUE.entrySet().stream()
                .filter(entry -> entry.getValue() == bucket).map(Map.Entry::getKey).findFirst().orElseThrow()));
        if (!due.spans().isEmpty()) {
            words.add(spanWords(due.spans()));
        }
        return String.join(",", words);
    }

    static String spanWords(List<DaySpan> spans) {
        return spans.stream().map(span -> (span.from() == null ? "" : span.from().toString()) + ".."
                + (span.to() == null ? "" : span.to().toString())).collect(Collectors.joining(","));
    }

    /** The days of the words; nothing when one of them says nothing. */
    static Optional<List<DaySpan>> spans(List<String> values) {
        List<DaySpan> spans = values.stream().flatMap(value -> span(value).stream()).toList();
        return spans.size() == values.size() ? Optional.of(spans) : Optional.empty();
    }

    /** The known word that differs least; none when more than two letters differ. */
    static Optional<String> nearest(String word, Collection<String> known) {
        String lower = SearchText.fold(word);
        return known.stream().filter(candidate -> distance(lower, candidate) <= Math.min(NEAR, lower.length() / 2))
                .min(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
