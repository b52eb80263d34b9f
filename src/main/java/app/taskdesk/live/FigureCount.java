package app.taskdesk.live;

import app.taskdesk.live.TeamFigures.Agent;
import app.taskdesk.live.TeamFigures.Oldest;
import app.taskdesk.live.TeamFigures.Standing;
import app.taskdesk.task.DaySpan;
import app.taskdesk.task.DueBucket;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.LateAge;
import app.taskdesk.task.Priority;
import app.taskdesk.task.StandardView;
import app.taskdesk.task.TaskRow;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.task.Viewpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up a team's figures in one pass over all rows. */
final class FigureCount {

    private final FiguresQuestion question;
    private final Viewpoint view;
    private final DaySpan days;
    private final Instant start;
    private final Instant end;
    private final FinishedDays finished;
    private final Map<String, Integer> statuses = new HashMap<>();
    private final Map<String, Integer> priorities = new HashMap<>();
    private final TreeSet<String> allStatuses = new TreeSet<>();
    private final Map<@Nullable String, Load> loads = new HashMap<>();
    private final Integer[] lateByAge = {0, 0, 0, 0, 0};
    private int total;
    private int completed;
    private int late;
    private int undated;
    private int averaged;
    private Duration taken = Duration.ZERO;
    private int allTasks;
    private int allLate;
    private int dueToday;
    private int thisWeek;
    private int inProgress;

    private FigureCount(FiguresQuestion question, Viewpoint view) {
        this.question = question;
        this.view = view;
        days = question.range().days(view.now().atZone(view.zone()).toLocalDate());
        start = days.start(view.zone());
        end = days.end(view.zone());
        finished = new FinishedDays(days, view.zone());
    }

    static TeamFigures of(Collection<TaskRow> rows, FiguresQuestion question, Viewpoint view) {
        var count = new FigureCount(question, view);
        String owner = question.owner();
        for (TaskRow row : rows) {
            if (owner == null || owner.equals(row.ownerId())) {
                count.add(row);
            }
        }
        return count.figures();
    }

    private void add(TaskRow row) {
        TaskStatus status = row.knownStatus();
        boolean done = status == TaskStatus.DONE;
        boolean isLate = row.isLate(view.now());
        Load load = loads.computeIfAbsent(row.ownerId(), _ -> new Load());
        load.name(row, view);
        allTasks++;
        allStatuses.add(Objects.requireNonNullElse(row.status(), ""));
        inProgress += status == TaskStatus.IN_PROGRESS ? 1 : 0;
        if (status.isOpen()) {
            boolean today = DueBucket.TODAY.holds(row, view);
            dueToday += today ? 1 : 0;
            load.open(row, today, isLate);
        }
        if (isLate) {
            allLate++;
            lateByAge[LateAge.of(Objects.requireNonNull(row.due()), view.now()).ordinal()]++;
        }
        if (done && row.completedAt() != null) {
            thisWeek += row.completedAt().isBefore(view.thisWeek()) ? 0 : 1;
            finished.add(row.completedAt());
        }
        if (row.createdAt() == null) {
            undated++;
        } else if (Viewpoint.within(row.createdAt(), start, end)) {
            addOfRange(row, load, done, isLate);
        }
    }

    private void addOfRange(TaskRow row, Load load, boolean done, boolean isLate) {
        total++;
        late += isLate ? 1 : 0;
        load.total++;
        statuses.merge(Objects.requireNonNullElse(row.status(), ""), 1, Integer::sum);
        priorities.merge(Objects.requireNonNullElse(row.priority(), ""), 1, Integer::sum);
        if (done) {
            completed++;
            load.completed++;
            Instant created = Objects.requireNonNull(row.createdAt());
            if (row.completedAt() != null && !row.completedAt().isBefore(created)) {
                averaged++;
                taken = taken.plus(Duration.between(created, row.completedAt()));
            }
        }
    }

    private TeamFigures figures() {
        return new TeamFigures(view.now(), question, days, total, completed, late,
                averaged == 0 ? null : taken.dividedBy(averaged),
                ordered(statuses, Stream.of(TaskStatus.values()).filter(status -> status != TaskStatus.UNKNOWN)
                        .map(TaskStatus::code).toList()),
                ordered(priorities, Stream.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)
                        .map(Priority::code).toList()),
                agents(), finished.counted(), List.of(lateByAge),
                new Standing(allTasks, allLate, dueToday, thisWeek, inProgress,
                        view.thisWeek().atZone(view.zone()).toLocalDate(), List.copyOf(allStatuses)), undated);
    }

    private static Map<String, Integer> ordered(Map<String, Integer> counted, List<String> known) {
        var ordered = new LinkedHashMap<String, Integer>();
        known.stream().filter(counted::containsKey).forEach(code -> ordered.put(code, counted.get(code)));
        counted.keySet().stream().filter(code -> !known.contains(code)).sorted()
                .forEach(code -> ordered.put(code, counted.get(code)));
        return ordered;
    }

    private List<Agent> agents() {
        return loads.entrySet().stream().map(entry -> entry.getValue().agent(entry.getKey()))
                .sorted(Comparator.comparing((Agent agent) -> agent.id() == null)
                        .thenComparing(agent -> Objects.requireNonNullElse(agent.id(), "")))
                .collect(Collectors.toUnmodifiableList());
    }

    private static final class Load {

        private @Nullable String name;
        private @Nullable TaskRow oldest;
        private boolean me;
        private int total;
        private int completed;
        private int open;
        private int late;
        private int today;
        private int snoozedOften;

        void name(TaskRow row, Viewpoint view) {
            me |= view.isMine(row);
            if (row.ownerName() != null && !row.ownerName().isEmpty()) {
                name = row.ownerName();
            }
        }

        void open(TaskRow row, boolean isToday, boolean isLate) {
            open++;
            today += isToday ? 1 : 0;
            snoozedOften += row.snoozeCount() >= StandardView.SNOOZES_TO_WORRY ? 1 : 0;
            if (isLate) {
                late++;
                Instant due = Objects.requireNonNull(row.due());
                if (oldest == null || due.isBefore(oldest.due())) {
                    oldest = row;
                }
            }
        }

        Agent agent(@Nullable String id) {
            Oldest longest = oldest == null ? null
                    : new Oldest(oldest.id(), Objects.requireNonNull(oldest.due()));
            return new Agent(id, name, me, total, completed, open, late, today,
                    snoozedOften, longest);
        }
    }
}
