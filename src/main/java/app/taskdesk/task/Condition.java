package app.taskdesk.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One chip of a filter: values of a facet, of which a task needs to have one, or must have none. */
public sealed interface Condition {

    /** The owner value that stands for the person at this desk. */
    String ME = "me";

    /** In front of an owner or customer: the id itself, and no name that begins so. */
    String EXACTLY = "=";

    Facet facet();

    boolean not();

    /** The test for one run over the rows on one thread. */
    Predicate<TaskRow> at(Viewpoint view);

    /**
     * Codes, ids or names of a facet.
     *
     * @param values codes of status, priority, type and sync mark; ids or beginnings of words of the name of owner,
     *               customer and account; whole queue ids and tags; chat ids, whole or without what follows the @
     * @param orNone whether having no value counts as one of the values
     */
    record Words(Facet facet, List<String> values, boolean orNone, boolean not) implements Condition {

        public Words {
            values = List.copyOf(values);
        }

        public static Words of(Facet facet, String... values) {
            return new Words(facet, List.of(values), false, false);
        }

        @Override
        public Predicate<TaskRow> at(Viewpoint view) {
            Predicate<TaskRow> has = switch (facet) {
                case STATUS -> exactly(TaskRow::status);
                case PRIORITY -> exactly(TaskRow::priority);
                case TYPE -> exactly(TaskRow::category);
                case SYNC -> exactly(row -> codeOf(row.mark()));
                case QUEUE -> exactly(TaskRow::queueId);
                case OWNER -> named(view::isMine, TaskRow::ownerId, TaskRow::ownerName);
                case CUSTOMER -> named(_ -> false, TaskRow::customerId, TaskRow::customerName);
                case ACCOUNT -> named(_ -> false, row -> row.account().value(),
                        row -> view.accounts().of(row.account()));
                case CHAT -> this::inChat;
                case TAGS -> this::tagged;
                case DUE, LATE, SNOOZES, CREATED, COMPLETED ->
                        throw new IllegalStateException(facet + " is not asked in words");
            };
            return not ? has.negate() : has;
        }

        private Predicate<TaskRow> exactly(Value value) {
            return row -> {
                String found = value.of(row);
                return found == null || found.isEmpty() ? orNone : values.contains(found);
            };
        }

        private Predicate<TaskRow> named(Predicate<TaskRow> me, Value id, Value name) {
            List<String> asked = values.stream().map(SearchText::fold).toList();
            boolean mine = values.contains(ME);
            Map<String, Boolean> answers = new HashMap<>();
            return row -> {
                String rowId = id.of(row);
                String rowName = name.of(row);
                if (rowId == null && rowName == null) {
                    return orNone;
                }
                return mine && me.test(row) || rowId != null && isNamed(rowId)
                        || rowName != null && answers.computeIfAbsent(rowName, text -> begins(text, asked));
            };
        }

        private boolean isNamed(String id) {
            for (String value : values) {
                boolean stands = facet == Facet.OWNER && value.equals(ME);
                if (!stands && value.equals(id) || value.startsWith(EXACTLY)
                        && value.regionMatches(1, id, 0, id.length()) && value.length() == id.length() + 1) {
                    return true;
                }
            }
            return false;
        }

        private static boolean begins(String name, List<String> asked) {
            String folded = ' ' + SearchText.fold(name);
            return asked.stream().filter(word -> !word.equals(ME) && !word.startsWith(EXACTLY))
                    .anyMatch(word -> folded.contains(' ' + word));
        }

        /** What stands behind the @ may be there or not for the same chat (facts.md 1.4). */
        private boolean inChat(TaskRow row) {
            String chat = row.chatId();
            if (chat == null || chat.isEmpty()) {
                return orNone;
            }
            int at = chat.indexOf('@');
            return values.contains(chat) || at > 0 && values.contains(chat.substring(0, at));
        }

        private boolean tagged(TaskRow row) {
            if (row.tags().isEmpty()) {
                return orNone;
            }
            for (String tag : row.tags()) {
                for (String value : values) {
                    if (tag.equalsIgnoreCase(value)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private interface Value {
            @Nullable String of(TaskRow row);
        }
    }

    /** Where the due date lies; a task without one matches {@link DueBucket#NONE} alone. */
    record Due(Set<DueBucket> buckets, List<DaySpan> spans, boolean not) implements Condition {

        public Due {
            buckets = buckets.isEmpty() ? Set.of() : Set.copyOf(buckets);
            spans = List.copyOf(spans);
        }

        public static Due in(DueBucket first, DueBucket... others) {
            return new Due(EnumSet.of(first, others), List.of(), false);
        }

        public Due negatedIf(boolean negated) {
            return new Due(buckets, spans, negated);
        }

        @Override
        public Facet facet() {
            return Facet.DUE;
        }

        @Override
        public Predicate<TaskRow> at(Viewpoint view) {
            List<Predicate<TaskRow>> any = new ArrayList<>();
            buckets.forEach(bucket -> any.add(row -> bucket.holds(row, view)));
            spans.forEach(span -> {
                var start = span.start(view.zone());
                var end = span.end(view.zone());
                any.add(row -> Viewpoint.within(row.due(), start, end));
            });
            return row -> any.stream().anyMatch(test -> test.test(row)) != not;
        }
    }

    /** Late for one of the spans; a task that is not late matches none. */
    record Late(Set<LateAge> ages, boolean not) implements Condition {

        public Late {
            ages = ages.isEmpty() ? Set.of() : Set.copyOf(ages);
        }

        public static Late of(LateAge first, LateAge... others) {
            return new Late(EnumSet.of(first, others), false);
        }

        @Override
        public Facet facet() {
            return Facet.LATE;
        }

        @Override
        public Predicate<TaskRow> at(Viewpoint view) {
            return row -> (row.due() != null && row.isLate(view.now())
                    && ages.contains(LateAge.of(row.due(), view.now()))) != not;
        }
    }

    /** Created or completed on some days; a task without that date matches none. */
    record Dated(Facet facet, List<DaySpan> spans, boolean not) implements Condition {

        public Dated {
            spans = List.copyOf(spans);
        }

        public static Dated within(Facet facet, DaySpan days) {
            return new Dated(facet, List.of(days), false);
        }

        @Override
        public Predicate<TaskRow> at(Viewpoint view) {
            List<Predicate<Instant>> any = new ArrayList<>();
            for (DaySpan span : spans) {
                Instant start = span.start(view.zone());
                Instant end = span.end(view.zone());
                any.add(date -> Viewpoint.within(date, start, end));
            }
            return row -> {
                Instant date = facet == Facet.COMPLETED ? row.completedAt() : row.createdAt();
                return (date != null && any.stream().anyMatch(span -> span.test(date))) != not;
            };
        }
    }

    /** Pushed back at least so often. */
    record SnoozedAtLeast(int count, boolean not) implements Condition {

        @Override
        public Facet facet() {
            return Facet.SNOOZES;
        }

        @Override
        public Predicate<TaskRow> at(Viewpoint view) {
            return row -> row.snoozeCount() >= count != not;
        }
    }

    /** The word for a sync mark in filters; null where nothing is unsent. */
    static @Nullable String codeOf(SyncMark mark) {
        return switch (mark) {
            case NONE -> null;
            case TO_SEND -> "to_send";
            case WISH -> "wish";
            case NOT_KNOWN -> "not_known";
            case CONFLICT -> "conflict";
            case REFUSED -> "refused";
            case GONE -> "gone";
        };
    }
}
