package app.taskdesk.task;

import app.taskdesk.task.ReminderNews.Gathering;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps reminders from crowding in on the person: what came while they were away is one digest, what became late
 * together is one, and so are more than three within a minute ({@code ux.md} 4.11).
 */
public final class ReminderFlow {

    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final int MOST = 3;
    private static final Set<ReminderKind> ALWAYS_TOGETHER = Set.of(ReminderKind.LATE, ReminderKind.MOVED_AWAY,
            ReminderKind.NEEDS_YOU, ReminderKind.SNOOZED_OFTEN);

    private final List<Told> lately = new ArrayList<>();

    private record Told(Instant at, ReminderNews news) {
    }

    /**
     * What to say of them now.
     *
     * @param away whether nobody could have been told for a while
     */
    public List<ReminderNews> tell(List<Reminder> fresh, Instant now, boolean away) {
        lately.removeIf(told -> told.at().isBefore(now.minus(SHORT)) || told.at().isAfter(now));
        if (fresh.isEmpty()) {
            return List.of();
        }
        boolean missed = away && !fresh.stream().allMatch(reminder -> reminder.kind().isStanding());
        List<ReminderNews> news = missed ? List.of(new ReminderNews(fresh, Gathering.AWAY)) : gathered(fresh);
        news.forEach(one -> lately.add(new Told(now, one)));
        return lately.size() <= MOST ? news : List.of(new ReminderNews(lately.stream()
                .flatMap(told -> told.news().reminders().stream()).toList(), Gathering.CROWD));
    }

    private static List<ReminderNews> gathered(List<Reminder> fresh) {
        var news = new ArrayList<ReminderNews>();
        for (ReminderKind kind : ReminderKind.values()) {
            List<Reminder> same = fresh.stream().filter(reminder -> reminder.kind() == kind).toList();
            if (ALWAYS_TOGETHER.contains(kind) && !same.isEmpty()) {
                news.add(new ReminderNews(same, Gathering.KIND));
            } else {
                same.forEach(one -> news.add(new ReminderNews(List.of(one), Gathering.KIND)));
            }
        }
        return news;
    }
}
