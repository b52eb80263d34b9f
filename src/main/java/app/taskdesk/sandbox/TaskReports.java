package app.taskdesk.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Talking Shops' figures: days are UTC days, weeks begin on Monday, overdue is strictly before now and not ended. */
final class TaskReports {

    private static final int MOST_TASKS_ANALYSED = 5_000;
    private static final String STATS = """
            SELECT count(*),
              count(*) FILTER (WHERE due < ?1 AND open),
              count(*) FILTER (WHERE due >= ?2 AND due < ?3 AND open),
              count(*) FILTER (WHERE status = 'completed' AND completed >= ?4),
              count(*) FILTER (WHERE status = 'in_progress')
            FROM (SELECT status, due, completed, status NOT IN ('completed', 'deferred') AS open
              FROM task WHERE ?5 IS NULL OR owner_id = ?5)""";
    private static final String ANALYSED = """
            SELECT status, priority, owner_id, owner_name, due, created, completed
            FROM task WHERE %s ORDER BY created DESC, id DESC LIMIT %d""";

    private final SandboxDatabase database;
    private final InstantSource clock;

    TaskReports(SandboxDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Reply stats(Map<String, String> query) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Reply.of(200, database.read(reader -> {
            try (PreparedStatement figures = reader.prepareStatement(STATS)) {
                figures.setLong(1, now.toEpochMilli());
                figures.setLong(2, startOf(today));
                figures.setLong(3, startOf(today.plusDays(1)));
                figures.setLong(4, startOf(monday));
                figures.setString(5, query.get("ownerId"));
                try (ResultSet found = figures.executeQuery()) {
                    return Json.object().put("total", found.getLong(1)).put("overdue", found.getLong(2))
                            .put("dueToday", found.getLong(3)).put("completedThisWeek", found.getLong(4))
                            .put("inProgress", found.getLong(5));
                }
            }
        }));
    }

    /** About the tasks created in a span of time, the newest 5,000 of them at most. */
    Reply analytics(Map<String, String> query) {
        ListRequest.Reader reader = new ListRequest.Reader(query);
        RowFilter filter = RowFilter.builder()
                .from("created", reader.date("startDate", Times::read))
                .before("created", reader.date("endDate", Times::readEnd))
                .equal("owner_id", query.get("ownerId"))
                .build();
        reader.verify();
        return Reply.of(200, database.read(connection -> analysed(connection, filter)));
    }

    private ObjectNode analysed(Connection connection, RowFilter filter) throws SQLException {
        TaskAnalysis analysis = new TaskAnalysis(clock.millis());
        String sql = ANALYSED.formatted(filter.where(), MOST_TASKS_ANALYSED);
        try (PreparedStatement tasks = connection.prepareStatement(sql)) {
            filter.bind(tasks);
            try (ResultSet task = tasks.executeQuery()) {
                while (task.next()) {
                    analysis.add(task);
                }
            }
        }
        return analysis.json();
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
