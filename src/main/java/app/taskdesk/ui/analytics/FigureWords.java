package app.taskdesk.ui.analytics;

import app.taskdesk.live.TeamFigures;
import app.taskdesk.task.DaySpan;
import app.taskdesk.task.SafeText;
import app.taskdesk.task.ServerFigures;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says figures, whose they are, and why two of them may differ. */
final class FigureWords {

    private static final int NAME = 40;
    private static final long MOST_ANALYSED = 5_000;
    private static final Duration STALE = Duration.ofMinutes(5);

    private final Workplace place;
    private final Messages messages;

    /**
     * What may make the server's figures differ from ours.
     *
     * @param unsent   changes that are not at the server
     * @param fetching whether tasks are still being fetched for the first time
     */
    record Around(int unsent, boolean fetching) {
    }

    FigureWords(Workplace place) {
        this.place = place;
        this.messages = place.messages();
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String count(long number) {
        return text("analytics.figure", number);
    }

    /** Every reason that may hold, the likeliest first. */
    List<String> reasons(TeamFigures here, ServerFigures server, Around around) {
        var reasons = new ArrayList<String>();
        if (around.fetching()) {
            reasons.add(text("analytics.why.fetching"));
        }
        if (around.unsent() > 0) {
            reasons.add(text("analytics.why.unsent", around.unsent()));
        }
        if (server.at().plus(STALE).isBefore(here.at())) {
            reasons.add(text("analytics.why.old", place.dates().near(server.at())));
        }
        if (server.analytics().total() >= MOST_ANALYSED) {
            reasons.add(text("analytics.why.most", MOST_ANALYSED));
        }
        if (here.undated() > 0) {
            reasons.add(text("analytics.why.undated", here.undated()));
        }
        reasons.add(text("analytics.why.day"));
        return reasons;
    }

    /** What stands below a block in which this computer counts otherwise somewhere. */
    String differ(List<String> reasons) {
        return text("analytics.bars.differ", reasons.getFirst());
    }

    /** "150 on this computer" where both agree, else "121 here, 1 change not sent". */
    String beside(long server, long here, List<String> reasons) {
        return server == here ? text("analytics.same", here) : text("analytics.differs", here, reasons.getFirst());
    }

    Shown.Badge server(Instant at) {
        return new Shown.Badge(true, text("analytics.badge.server", place.dates().near(at)));
    }

    /** Where the time stands beside it already. */
    Shown.Badge server() {
        return new Shown.Badge(true, text("analytics.column.server"));
    }

    Shown.Badge here(Instant at) {
        return new Shown.Badge(false, text("analytics.badge.here", place.dates().near(at)));
    }

    /** "4.5": as the server says it, since nobody knows what it counts in. */
    String average(@Nullable Double average) {
        return average == null ? text("analytics.none") : text("analytics.average", average);
    }

    String span(@Nullable Duration span) {
        return span == null ? text("analytics.none") : place.dates().span(span);
    }

    String percent(long completed, long total) {
        return total <= 0 ? text("analytics.none") : text("analytics.percent", Math.round(100.0 * completed / total));
    }

    String agent(@Nullable String id, @Nullable String name, boolean me) {
        String shown = id == null ? messages.text("task.nobody")
                : SafeText.line(name == null || name.isEmpty() ? id : name, NAME);
        return me ? messages.text("overdue.owner.me", shown) : shown;
    }

    /** "Mon 13", or "13 Apr – 19 Apr" for several days. */
    String days(DaySpan days, boolean many) {
        var from = Objects.requireNonNull(days.from());
        var to = Objects.requireNonNull(days.to());
        String pattern = text(many ? "analytics.day.many" : "analytics.day.few");
        var format = DateTimeFormatter.ofPattern(pattern, messages.locale());
        return from.equals(to) ? format.format(from)
                : text("analytics.day.span", format.format(from), format.format(to));
    }

    /** Why there are no figures of now, and of when those are that stand there instead. */
    String notice(FiguresAnswer.@Nullable Failed failed, @Nullable ServerFigures shown) {
        if (failed == null) {
            return "";
        }
        String why = failed.why().in(messages, failed.words());
        return shown == null ? text("analytics.state.without", why)
                : text("analytics.state.last", why, place.dates().near(shown.at()));
    }
}
