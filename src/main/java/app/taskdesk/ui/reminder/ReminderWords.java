package app.taskdesk.ui.reminder;

import app.taskdesk.task.Priority;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.ReminderNews;
import app.taskdesk.task.SafeText;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.TaskWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a person is told without having asked ({@code ux.md} 4.11). */
public final class ReminderWords {

    private static final int TITLE = 60;
    private static final int NAME = 40;

    private final Messages messages;
    private final DateText dates;
    private final TaskWords tasks;

    public ReminderWords(Messages messages, DateText dates) {
        this.messages = messages;
        this.dates = dates;
        this.tasks = new TaskWords(messages);
    }

    /** "Due 14:30: Call Jane · Jane Smith". */
    public String of(Reminder reminder) {
        String customer = customer(reminder);
        return customer.isEmpty() ? line(reminder) : messages.text("reminder.joined", line(reminder), customer);
    }

    /** "Due 14:30: Call Jane". */
    String line(Reminder reminder) {
        return messages.text("reminder.one." + key(reminder.kind()), dates.near(reminder.about()), name(reminder),
                reminder.count(), oldest(reminder));
    }

    /** "13:45 · Jane Smith", with what else stands behind it. */
    String when(Reminder reminder, String elsewhere) {
        return Stream.of(customer(reminder), elsewhere).filter(part -> !part.isEmpty())
                .reduce(dates.near(reminder.at()), (line, part) -> messages.text("reminder.joined", line, part));
    }

    /** Empty where it tells none. */
    private static String customer(Reminder reminder) {
        return switch (reminder.kind()) {
            case OWN, DUE_SOON, LATE, AWAKE, MOVED_AWAY -> SafeText.line(reminder.detail(), NAME);
            case GIVEN, NEEDS_YOU, SIGN_IN, MANY_LATE, SNOOZED_OFTEN -> "";
        };
    }

    /** "While you were away: 2 due, 1 late". */
    public String of(ReminderNews news) {
        if (news.isOne()) {
            return of(news.reminders().getFirst());
        }
        return switch (news.gathering()) {
            case KIND -> messages.text("reminder.many." + key(news.reminders().getFirst().kind()),
                    news.reminders().size());
            case CROWD -> news.counts().size() == 1 ? counts(news)
                    : messages.text("reminder.crowd", news.reminders().size(), counts(news));
            case AWAY -> messages.text("reminder.away", counts(news));
        };
    }

    /** "2 due, 1 late": without anything that others must not read over the person's shoulder. */
    public String counts(ReminderNews news) {
        return news.counts().entrySet().stream().map(entry -> messages.text("reminder.count." + key(entry.getKey()),
                entry.getKey() == ReminderKind.MANY_LATE ? late(news.reminders()) : entry.getValue()))
                .collect(Collectors.joining(messages.text("reminder.count.between")));
    }

    /** A kind's name in keys and styles. */
    static String key(ReminderKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int late(List<Reminder> reminders) {
        return reminders.stream().filter(reminder -> reminder.kind() == ReminderKind.MANY_LATE)
                .mapToInt(Reminder::count).max().orElse(0);
    }

    private String name(Reminder reminder) {
        String title = SafeText.line(reminder.title(), TITLE);
        String detail = reminder.detail();
        if (detail == null || reminder.kind() != ReminderKind.GIVEN) {
            return title;
        }
        return switch (Priority.of(detail)) {
            case URGENT, HIGH -> messages.text("reminder.name.priority", title,
                    tasks.priority(detail).toLowerCase(messages.locale()));
            case NORMAL, LOW, UNKNOWN -> title;
        };
    }

    private String oldest(Reminder reminder) {
        return reminder.kind() != ReminderKind.MANY_LATE || reminder.detail() == null ? ""
                : dates.span(Duration.between(Instant.parse(reminder.detail()), reminder.at()));
    }
}
