package app.taskdesk.live;

import app.taskdesk.task.DaySpan;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this computer counts itself, in the way the server most likely counts: total, completed, late, average and the
 * distributions are about tasks created in the range; everything else stands as of now.
 *
 * @param days       the range
 * @param average    from creation to completion; null where nothing was completed
 * @param byStatus   codes or the provider's own words, the known ones first; empty text for none
 * @param byPriority likewise, the most urgent first
 * @param agents     by id; nobody last
 * @param finished   how much was completed in each stretch of the range, whenever it was created
 * @param lateByAge  late tasks, in the order of {@link LateAge}, whenever they were created
 * @param undated    tasks without a date of creation, which can be in no range
 */
public record TeamFigures(Instant at, FiguresQuestion question, DaySpan days, int total, int completed, int late,
        @Nullable Duration average, Map<String, Integer> byStatus, Map<String, Integer> byPriority,
        List<Agent> agents, List<Finished> finished, List<Integer> lateByAge, Standing standing, int undated) {

    /**
     * One owner.
     *
     * @param id        null for the tasks that nobody owns
     * @param name      as last seen on a task; null where no task names them
     * @param total     created in the range
     * @param completed of those
     * @param open      now, as the rest
     * @param oldest    which of their late tasks is late for longest; null without one
     */
    public record Agent(@Nullable String id, @Nullable String name, boolean me, int total, int completed, int open,
            int late, int today, int snoozedOften, @Nullable Oldest oldest) {
    }

    /** The task that is late for longest. */
    public record Oldest(TaskId task, Instant due) {
    }

    /** How many tasks were completed in some days, as the person's zone counts them. */
    public record Finished(DaySpan days, int tasks) {
    }

    /**
     * How things stand now, whatever the range.
     *
     * @param monday   when the week began
     * @param statuses every status in use; empty text for none
     */
    public record Standing(int total, int late, int dueToday, int completedThisWeek, int inProgress,
            LocalDate monday, List<String> statuses) {
    }
}
