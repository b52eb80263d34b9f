package app.taskdesk.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The written form of a filter (ux.md 4.5), as typed into search:
 * {@code status:in_progress,pending due:late owner:me prio:>=high -tag:vip no:due snoozes:>=3 customer:"Jane Smith"}.
 * Everything that is not a known key is a word to look for.
 */
public final class FilterText {

    private static final Map<String, Facet> KEYS = Map.ofEntries(
            Map.entry("status", Facet.STATUS), Map.entry("due", Facet.DUE), Map.entry("late", Facet.LATE),
            Map.entry("prio", Facet.PRIORITY), Map.entry("priority", Facet.PRIORITY),
            Map.entry("owner", Facet.OWNER), Map.entry("assignee", Facet.OWNER),
            Map.entry("type", Facet.TYPE), Map.entry("customer", Facet.CUSTOMER), Map.entry("cust", Facet.CUSTOMER),
            Map.entry("chat", Facet.CHAT), Map.entry("queue", Facet.QUEUE), Map.entry("tag", Facet.TAGS),
            Map.entry("tags", Facet.TAGS),
            Map.entry("snoozes", Facet.SNOOZES), Map.entry("sync", Facet.SYNC), Map.entry("account", Facet.ACCOUNT),
            Map.entry("created", Facet.CREATED), Map.entry("completed", Facet.COMPLETED));
    private static final String NOTHING = "no";

    private FilterText() {
    }

    /** What a text asks for, and the parts of it that say nothing; those are left out of the filter. */
    public record Parsed(TaskFilter filter, List<Problem> problems) {
    }

    /**
     * A part of the text that nobody understands.
     *
     * @param start      where the part begins in the text; {@code end} is just behind it
     * @param suggestion the nearest word that would do; null when none is near
     */
    public record Problem(int start, int end, String part, @Nullable String suggestion) {
    }

    /** Never fails: what cannot be understood is told as a problem. */
    public static Parsed parse(String text) {
        var reading = new Reading();
        for (FilterToken token : FilterToken.split(text)) {
            reading.read(token);
        }
        return new Parsed(new TaskFilter(reading.conditions, reading.words), reading.problems);
    }

    /** The text that parses into this filter. */
    public static String print(TaskFilter filter) {
        var parts = new ArrayList<String>();
        filter.conditions().forEach(condition -> parts.add((condition.not() ? "-" : "") + print(condition)));
        filter.words().forEach(word -> parts.add(FilterToken.quoted(word)));
        return String.join(" ", parts);
    }

    private static String print(Condition condition) {
        return switch (condition) {
            case Condition.SnoozedAtLeast snoozed -> "snoozes:>=" + snoozed.count();
            case Condition.Due due -> "due:" + FilterWords.dueWords(due);
            case Condition.Dated dated -> keyOf(dated.facet()) + ':' + FilterWords.spanWords(dated.spans());
            case Condition.Late late -> "late:" + FilterWords.lateWords(late);
            case Condition.Words words when words.values().isEmpty() && words.orNone() ->
                    NOTHING + ':' + keyOf(words.facet());
            case Condition.Words words -> keyOf(words.facet()) + ':' + words.values().stream()
                    .map(FilterToken::quoted).collect(Collectors.joining(","))
                    + (words.orNone() ? "," + FilterWords.NONE : "");
        };
    }

    private static String keyOf(Facet facet) {
        return switch (facet) {
            case PRIORITY -> "prio";
            case TAGS -> "tag";
            case STATUS, DUE, LATE, OWNER, TYPE, CUSTOMER, CHAT, QUEUE, SNOOZES, SYNC, ACCOUNT, CREATED,
                    COMPLETED ->
                    facet.name().toLowerCase(Locale.ROOT);
        };
    }

    private static final class Reading {

        private final List<Condition> conditions = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void read(FilterToken token) {
            String key = token.key();
            if (key == null) {
                words.addAll(token.values());
            } else if (key.equals(NOTHING)) {
                readNothing(token);
            } else if (KEYS.containsKey(key)) {
                readFacet(token, KEYS.get(key));
            } else {
                readUnknownKey(token, key);
            }
        }

        private void readUnknownKey(FilterToken token, String key) {
            Optional<String> near = FilterWords.nearest(key, KEYS.keySet());
            if (near.isPresent()) {
                problems.add(new Problem(token.start(), token.end(), token.raw(), near.get()));
            } else {
                words.add(token.raw().replace("\"", "").strip());
            }
        }

        private void readNothing(FilterToken token) {
            for (String value : token.values()) {
                Facet facet = KEYS.get(value);
                if (facet == Facet.DUE) {
                    conditions.add(Condition.Due.in(DueBucket.NONE).negatedIf(token.negated()));
                } else if (facet != null && facet != Facet.SNOOZES && facet != Facet.LATE && facet != Facet.ACCOUNT
                        && !facet.isDated()) {
                    conditions.add(new Condition.Words(facet, List.of(), true, token.negated()));
                } else {
                    String near = FilterWords.nearest(value, KEYS.keySet()).orElse(null);
                    problems.add(new Problem(token.start(), token.end(), token.raw(), near));
                }
            }
        }

        private void readFacet(FilterToken token, Facet facet) {
            if (token.values().isEmpty()) {
                return;
            }
            switch (facet) {
                case DUE -> readDue(token);
                case LATE -> readLate(token);
                case SNOOZES -> readSnoozes(token);
                case CREATED, COMPLETED -> readDays(token, facet);
                case STATUS, PRIORITY, TYPE, SYNC -> readCodes(token, facet);
                case OWNER, CUSTOMER, CHAT, QUEUE, TAGS, ACCOUNT -> conditions.add(names(token, facet));
            }
        }

        private static Condition names(FilterToken token, Facet facet) {
            var values = new ArrayList<>(token.values());
            boolean none = values.removeIf(FilterWords.NONE::equals);
            return new Condition.Words(facet, values, none, token.negated());
        }

        private void readCodes(FilterToken token, Facet facet) {
            var codes = new ArrayList<String>();
            boolean none = false;
            for (String value : token.values()) {
                if (value.equals(FilterWords.NONE)) {
                    none = true;
                    continue;
                }
                List<String> found = FilterWords.codes(facet, value);
                if (found.isEmpty()) {
                    complain(token, FilterWords.nearest(value, FilterWords.known(facet)).orElse(null));
                }
                found.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
            }
            if (none || !codes.isEmpty()) {
                conditions.add(new Condition.Words(facet, codes, none, token.negated()));
            }
        }

        private void readDue(FilterToken token) {
            FilterWords.due(token.values()).ifPresentOrElse(
                    due -> conditions.add(due.negatedIf(token.negated())),
                    () -> complain(token, token.values().stream()
                            .flatMap(value -> FilterWords.nearest(value, FilterWords.known(Facet.DUE)).stream())
                            .findFirst().orElse(null)));
        }

        private void readLate(FilterToken token) {
            FilterWords.late(token.values()).ifPresentOrElse(
                    ages -> conditions.add(new Condition.Late(ages, token.negated())),
                    () -> complain(token, token.values().stream()
                            .flatMap(value -> FilterWords.nearest(value, FilterWords.known(Facet.LATE)).stream())
                            .findFirst().orElse(null)));
        }

        private void readDays(FilterToken token, Facet facet) {
            FilterWords.spans(token.values()).ifPresentOrElse(
                    spans -> conditions.add(new Condition.Dated(facet, spans, token.negated())),
                    () -> complain(token, null));
        }

        private void readSnoozes(FilterToken token) {
            FilterWords.snoozes(token.values().getFirst()).ifPresentOrElse(
                    count -> conditions.add(new Condition.SnoozedAtLeast(count, token.negated())),
                    () -> complain(token, ">=3"));
        }

        private void complain(FilterToken token, @Nullable String suggestion) {
            problems.add(new Problem(token.start(), token.end(), token.raw(), suggestion));
        }
    }
}
