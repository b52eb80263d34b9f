package app.taskdesk.ui.tasklist;

import app.taskdesk.live.People;
import app.taskdesk.live.ViewCounts;
import app.taskdesk.task.Abilities;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Condition;
import app.taskdesk.task.DueBucket;
import app.taskdesk.task.DaySpan;
import app.taskdesk.task.Facet;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.SearchText;
import app.taskdesk.task.Priority;
import app.taskdesk.task.SyncMark;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** The values a chip offers, and what they are called. */
final class FilterOptions {

    /** Stands for having no value; no code or id is ever empty. */
    static final String NONE = "";

    private final TaskListViewModel.Parts parts;
    private final People people;
    private final ViewCounts counts;
    private final ObservableValue<Map<AccountId, String>> accounts;
    private final Messages messages;
    private final TaskWords words;

    /** One value and its name. */
    record Option(String value, String name) {
    }

    FilterOptions(TaskListViewModel.Parts parts, ObservableValue<Map<AccountId, String>> accounts,
            Messages messages) {
        this.parts = parts;
        this.people = parts.people();
        this.counts = parts.counts();
        this.accounts = accounts;
        this.messages = messages;
        this.words = new TaskWords(messages);
    }

    List<Option> of(Facet facet) {
        var found = new ArrayList<Option>();
        switch (facet) {
            case STATUS -> Stream.concat(abilities().statuses().stream().map(TaskStatus::code),
                    people.unknownStatuses().stream()).forEach(code -> found.add(new Option(code, words.status(code))));
            case PRIORITY -> abilities().priorities().reversed().stream().map(Priority::code)
                    .forEach(code -> found.add(new Option(code, words.priority(code))));
            case TYPE -> Stream.concat(abilities().categories().stream(), people.types().stream()).distinct()
                    .forEach(code -> found.add(new Option(code, words.type(code))));
            case SYNC -> Arrays.stream(SyncMark.values()).filter(mark -> mark != SyncMark.NONE)
                    .forEach(mark -> found.add(new Option(
                            Objects.requireNonNull(Condition.codeOf(mark)), words.mark(mark))));
            case DUE -> Arrays.stream(DueBucket.values()).filter(bucket -> bucket != DueBucket.NONE)
                    .forEach(bucket -> found.add(new Option(bucket.name(), name(bucket))));
            case OWNER -> people.owners().forEach(person -> found.add(person.me()
                    ? new Option(Condition.ME, messages.text("task.me"))
                    : new Option(person.id(), person.name())));
            case CUSTOMER -> people.customers().forEach(customer -> found.add(new Option(
                    customer.id() == null ? customer.name() : customer.id(), customer.name())));
            case CHAT -> people.chats().forEach(chat -> found.add(new Option(chat, chat)));
            case QUEUE -> counts.queues().forEach(queue -> found.add(new Option(queue.queueId(), queue.queueId())));
            case TAGS -> people.tags().forEach(tag -> found.add(new Option(tag, tag)));
            case LATE -> Arrays.stream(LateAge.values())
                    .forEach(age -> found.add(new Option(age.name(), words.lateAge(age))));
            case ACCOUNT -> accounts.getValue().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing(SearchText::fold)))
                    .forEach(one -> found.add(new Option(Condition.EXACTLY + one.getKey().value(), one.getValue())));
            case SNOOZES, CREATED, COMPLETED -> { }
        }
        if (facet == Facet.DUE || facet.ordinal() > Facet.PRIORITY.ordinal() && facet != Facet.SYNC
                && facet != Facet.ACCOUNT && !facet.isDated()) {
            found.add(new Option(NONE, messages.text("filter.none." + lower(facet))));
        }
        return found.stream().distinct().toList();
    }

    private Abilities abilities() {
        return parts.abilities().getValue();
    }

    private static String plain(String value) {
        return value.startsWith(Condition.EXACTLY) ? value.substring(Condition.EXACTLY.length()) : value;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String name(DueBucket bucket) {
        return messages.text("filter.due." + lower(bucket));
    }

    List<String> names(Condition.Due due) {
        var names = new ArrayList<String>();
        due.buckets().stream().sorted().forEach(bucket -> names.add(name(bucket)));
        due.spans().forEach(span -> names.add(name(span)));
        return names;
    }

    List<String> names(Condition.Dated dated) {
        return dated.spans().stream().map(this::name).toList();
    }

    private String name(DaySpan span) {
        if (span.from() == null) {
            return messages.text("filter.due.until", String.valueOf(span.to()));
        }
        if (span.from().equals(span.to())) {
            return span.from().toString();
        }
        return span.to() == null ? messages.text("filter.due.from", span.from().toString())
                : messages.text("filter.due.between", span.from().toString(), span.to().toString());
    }

    List<String> names(Condition.Late late) {
        return late.ages().stream().sorted().map(words::lateAge).toList();
    }

    List<String> names(Condition.Words condition) {
        List<Option> known = of(condition.facet());
        var names = new ArrayList<String>();
        condition.values().forEach(value -> names.add(known.stream()
                .filter(option -> plain(option.value()).equals(plain(value))).map(Option::name).findFirst()
                .orElse(plain(value))));
        if (condition.orNone()) {
            names.add(messages.text("filter.none." + lower(condition.facet())));
        }
        return names;
    }
}
