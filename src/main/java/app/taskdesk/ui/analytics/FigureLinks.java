package app.taskdesk.ui.analytics;

import app.taskdesk.live.TeamFigures;
import app.taskdesk.task.Condition;
import app.taskdesk.task.DaySpan;
import app.taskdesk.task.DueBucket;
import app.taskdesk.task.Facet;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskFilter;
import app.taskdesk.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where each figure leads, by the same rules that it was counted by. */
final class FigureLinks {

    private static final Condition LATE = Condition.Due.in(DueBucket.LATE);
    private static final Condition DONE = Condition.Words.of(Facet.STATUS, TaskStatus.DONE.code());

    private final TeamFigures figures;

    FigureLinks(TeamFigures figures) {
        this.figures = figures;
    }

    Opening total() {
        return all(created());
    }

    Opening completed() {
        return all(created(), DONE);
    }

    Opening late() {
        return open(created(), LATE);
    }

    Opening status(String code) {
        return all(created(), word(Facet.STATUS, code));
    }

    Opening priority(String code) {
        return all(created(), word(Facet.PRIORITY, code));
    }

    Opening finished(DaySpan days) {
        return all(Condition.Dated.within(Facet.COMPLETED, days), DONE);
    }

    Opening late(LateAge age) {
        return open(Condition.Late.of(age));
    }

    Opening allTasks() {
        List<String> statuses = figures.standing().statuses();
        return all(new Condition.Words(Facet.STATUS, statuses.stream().filter(code -> !code.isEmpty()).toList(),
                statuses.contains(""), false));
    }

    Opening allLate() {
        return open(LATE);
    }

    Opening dueToday() {
        return open(Condition.Due.in(DueBucket.TODAY));
    }

    Opening inProgress() {
        return open(Condition.Words.of(Facet.STATUS, TaskStatus.IN_PROGRESS.code()));
    }

    Opening completedSince(LocalDate monday) {
        return all(Condition.Dated.within(Facet.COMPLETED, new DaySpan(monday, null)), DONE);
    }

    Opening ofAgent(@Nullable String agent, boolean doneOnly) {
        return doneOnly ? all(agent(agent), created(), DONE) : all(agent(agent), created());
    }

    Opening openOf(@Nullable String agent) {
        return list(StandardView.ALL_OPEN, false, agent(agent));
    }

    Opening lateOf(@Nullable String agent) {
        return list(StandardView.ALL_OPEN, false, agent(agent), LATE);
    }

    Opening todayOf(@Nullable String agent) {
        return list(StandardView.ALL_OPEN, false, agent(agent), Condition.Due.in(DueBucket.TODAY));
    }

    Opening snoozedOf(@Nullable String agent) {
        return list(StandardView.SNOOZED_OFTEN, false, agent(agent));
    }

    private Condition created() {
        return Condition.Dated.within(Facet.CREATED, figures.days());
    }

    private static Condition word(Facet facet, String code) {
        return code.isEmpty() ? new Condition.Words(facet, List.of(), true, false) : Condition.Words.of(facet, code);
    }

    private static Condition agent(@Nullable String id) {
        return id == null ? new Condition.Words(Facet.OWNER, List.of(), true, false)
                : Condition.Words.of(Facet.OWNER, Condition.EXACTLY + id);
    }

    private Opening all(Condition... conditions) {
        return list(StandardView.ALL_OPEN, true, mine(conditions));
    }

    private Opening open(Condition... conditions) {
        return list(StandardView.ALL_OPEN, false, mine(conditions));
    }

    /** Where one owner was asked about, the list is theirs too. */
    private Condition[] mine(Condition... conditions) {
        var all = new ArrayList<Condition>();
        String owner = figures.question().owner();
        boolean told = Stream.of(conditions).anyMatch(condition -> condition.facet() == Facet.OWNER);
        if (owner != null && !told) {
            all.add(agent(owner));
        }
        all.addAll(List.of(conditions));
        return all.toArray(Condition[]::new);
    }

    private static Opening list(StandardView view, boolean closedToo, Condition... conditions) {
        return new Opening.Tasks(view, TaskFilter.of(conditions), closedToo);
    }
}
