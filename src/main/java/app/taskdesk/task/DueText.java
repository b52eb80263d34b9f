package app.taskdesk.task;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a due date the way people type one: "tomorrow 3pm", "in 2 working days", "fri 10", "14:30", "25 nov", or ISO.
 * A day without an hour means its morning; an hour without a day means its next occurrence.
 */
public final class DueText {

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final String DAYS = "mon tue wed thu fri sat sun";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String WEEKDAY = "(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?";
    private static final Pattern SPAN = Pattern.compile("(?:in |\\+)?(?:(\\d{1,3}) ?|an? )"
            + "(min(?:ute)?s?|m|h(?:ou)?rs?|h|days?|d|working days?|wd|weeks?|w|months?)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::([0-5]\\d))? ?(am|pm)?");
    private static final Map<Pattern, DayReading> DAY_FORMS = dayForms();

    private final ZonedDateTime now;
    private final WorkingHours hours;

    private DueText(ZonedDateTime now, WorkingHours hours) {
        this.now = now;
        this.hours = hours;
    }

    /** The instant meant, or nothing when the text is not understood. It may lie in the past. */
    public static Optional<Instant> parse(String text, ZonedDateTime now, WorkingHours hours) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[,\\s]+", " ").replace(" at ", " ")
                .replaceFirst("^(on|at) ", "");
        try {
            return words.isEmpty() ? Optional.empty() : new DueText(now, hours).read(words);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Instant> read(String words) {
        return iso(words).or(() -> span(words)).or(() -> dayAndTime(words)).or(() -> timeAlone(words));
    }

    private Optional<Instant> iso(String words) {
        if (!words.matches("\\d{4}-\\d{2}-\\d{2}[t ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(z|[+-]\\d{2}:\\d{2})")) {
            return Optional.empty();
        }
        return Optional.of(OffsetDateTime.parse(words.replace(' ', 't').toUpperCase(Locale.ROOT)).toInstant());
    }

    private Optional<Instant> span(String words) {
        Matcher span = SPAN.matcher(words);
        if (!span.matches()) {
            return Optional.empty();
        }
        int n = span.group(1) == null ? 1 : Integer.parseInt(span.group(1));
        LocalDate today = now.toLocalDate();
        return Optional.of(switch (span.group(2).charAt(0)) {
            case 'm' -> span.group(2).startsWith("mo") ? morning(today.plusMonths(n))
                    : fullMinute(now.plusMinutes(n));
            case 'h' -> fullMinute(now.plusHours(n));
            case 'd' -> morning(today.plusDays(n));
            default -> span.group(2).startsWith("wo") || span.group(2).equals("wd")
                    ? morning(hours.workingDayAfter(today, n)) : morning(today.plusWeeks(n));
        });
    }

    private Optional<Instant> dayAndTime(String words) {
        for (var form : DAY_FORMS.entrySet()) {
            Matcher found = form.getKey().matcher(words);
            if (found.lookingAt() && (found.end() == words.length() || words.charAt(found.end()) == ' ')) {
                String rest = words.substring(found.end()).strip();
                LocalDate day = form.getValue().read(found.toMatchResult(), this);
                if (rest.isEmpty()) {
                    return Optional.of(form.getKey().pattern().equals("today") ? endOfToday() : morning(day));
                }
                return time(rest).map(time -> weekdayAhead(found, day, time));
            }
        }
        return Optional.empty();
    }

    /** A weekday's name on that very day means today while the hour is ahead, else a week later. */
    private Instant weekdayAhead(Matcher found, LocalDate day, LocalTime time) {
        LocalDate weekBefore = day.minusWeeks(1);
        boolean today = weekBefore.equals(now.toLocalDate()) && found.pattern().pattern().equals(WEEKDAY);
        Instant sooner = at(weekBefore, time);
        return today && sooner.isAfter(now.toInstant()) ? sooner : at(day, time);
    }

    private Optional<Instant> timeAlone(String words) {
        if (words.matches("\\d+")) {
            return Optional.empty();
        }
        return time(words).map(time -> {
            Instant today = at(now.toLocalDate(), time);
            return today.isAfter(now.toInstant()) ? today : at(now.toLocalDate().plusDays(1), time);
        });
    }

    private Optional<LocalTime> time(String words) {
        Optional<LocalTime> named = switch (words) {
            case "morning" -> Optional.of(hours.morning());
            case "noon" -> Optional.of(LocalTime.NOON);
            case "afternoon" -> Optional.of(hours.afternoon());
            case "evening" -> Optional.of(hours.end());
            default -> Optional.empty();
        };
        return named.or(() -> clock(words));
    }

    private static Optional<LocalTime> clock(String words) {
        Matcher time = TIME.matcher(words);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = time.group(3);
        if (half != null && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        int full = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        return Optional.of(LocalTime.of(full, minute));
    }

    private Instant endOfToday() {
        Instant end = at(now.toLocalDate(), hours.end());
        return end.isAfter(now.toInstant()) ? end : at(now.toLocalDate(), LocalTime.of(23, 59));
    }

    private Instant morning(LocalDate day) {
        return at(day, hours.morning());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(now.getZone()).toInstant();
    }

    private static Instant fullMinute(ZonedDateTime time) {
        return time.withSecond(0).withNano(0).toInstant();
    }

    /** Turns the matched name of a day into the day. */
    @FunctionalInterface
    private interface DayReading {

        LocalDate read(MatchResult match, DueText text);
    }

    private static Map<Pattern, DayReading> dayForms() {
        var forms = new LinkedHashMap<Pattern, DayReading>();
        forms.put(Pattern.compile("today"), (_, text) -> text.today());
        forms.put(Pattern.compile("tomorrow|tmrw|tom|tmr"), (_, text) -> text.today().plusDays(1));
        forms.put(Pattern.compile("next working day"), (_, text) ->
                text.hours.workingDayAfter(text.today(), 1));
        forms.put(Pattern.compile("next week"), (_, text) -> text.hours.nextWeekAfter(text.today()));
        forms.put(Pattern.compile("next " + WEEKDAY), (match, text) -> text.inNextWeek(match.group(1)));
        forms.put(Pattern.compile(WEEKDAY), (match, text) -> text.coming(match.group(1)));
        forms.put(Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"), (match, _) -> LocalDate.of(number(match, 1),
                number(match, 2), number(match, 3)));
        forms.put(Pattern.compile("(\\d{1,2})\\.? " + MONTH + "(?: (\\d{4}))?"), (match, text) ->
                text.dated(number(match, 1), month(match.group(2)), match.group(3)));
        forms.put(Pattern.compile(MONTH + " (\\d{1,2})(?: (\\d{4}))?(?!:| ?[ap]m)"), (match, text) ->
                text.dated(number(match, 2), month(match.group(1)), match.group(3)));
        forms.put(Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?"), (match, text) ->
                text.dated(number(match, 1), number(match, 2), match.group(3)));
        return forms;
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    private LocalDate coming(String weekday) {
        DayOfWeek wanted = DayOfWeek.of(DAYS.indexOf(weekday) / 4 + 1);
        return today().with(TemporalAdjusters.next(wanted));
    }

    private LocalDate inNextWeek(String weekday) {
        LocalDate monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return monday.plusDays(DAYS.indexOf(weekday) / 4);
    }

    /** Without a year: the next time this date comes. */
    private LocalDate dated(int day, int month, @Nullable String year) {
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        LocalDate dated = LocalDate.of(today().getYear(), month, day);
        return dated.isBefore(today()) ? dated.plusYears(1) : dated;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) / 4 + 1;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
