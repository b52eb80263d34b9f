package app.taskdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.FiguresRange;
import app.taskdesk.task.FiguresRange.Choice;
import app.taskdesk.task.ServerFigures;
import app.taskdesk.task.TaskAnalytics;
import app.taskdesk.task.TaskAnalytics.AgentFigures;
import app.taskdesk.task.TaskStats;
import app.taskdesk.task.TestRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresLogTest {

    private static final Instant AT = Instant.parse("2026-04-15T10:42:00Z");

    @TempDir
    private Path folder;

    private static FiguresQuestion about(int day) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(day);
        return new FiguresQuestion(FiguresRange.custom(date, date), null);
    }

    private static ServerFigures figures(Instant at) {
        return new ServerFigures(at, new TaskStats(45, 5, 8, 12, 20), new TaskAnalytics(150, 120, 5, 4.5,
                Map.of("completed", 120L, "mystery", 3L), Map.of("urgent", 10L),
                List.of(new AgentFigures("agent_001", "John Doe", 50, 45), new AgentFigures("a2", null, 1, 0))));
    }

    @Test
    void givesBackWhatWasKeptForTheSameQuestionAlone() {
        try (var store = new TestStore(folder, () -> AT)) {
            store.put(TestRow.row(1).build());
            var log = new FiguresLog(store.local());
            var question = new FiguresQuestion(FiguresRange.of(Choice.TODAY), "a|b");
            log.keep(TestRow.ACCOUNT, question, figures(AT));
            assertEquals(Optional.of(figures(AT)), log.kept(TestRow.ACCOUNT, question));
            assertEquals(Optional.empty(), log.kept(TestRow.ACCOUNT,
                    new FiguresQuestion(FiguresRange.of(Choice.TODAY), null)));
            assertEquals(Optional.empty(), log.kept(new AccountId("other"), question));
        }
    }

    @Test
    void keepsOnlyTheNewestAnswers() {
        try (var store = new TestStore(folder, () -> AT)) {
            store.put(TestRow.row(1).build());
            var log = new FiguresLog(store.local());
            for (int i = 0; i < 61; i++) {
                log.keep(TestRow.ACCOUNT, about(i), figures(AT.plusSeconds(i)));
            }
            assertEquals(Optional.empty(), log.kept(TestRow.ACCOUNT, about(0)));
            assertEquals(Optional.of(figures(AT.plusSeconds(1))), log.kept(TestRow.ACCOUNT, about(1)));
        }
    }

    @Test
    void figuresOfAnAccountGoWithIt() {
        try (var store = new TestStore(folder, () -> AT)) {
            store.put(TestRow.row(1).build());
            var log = new FiguresLog(store.local());
            log.keep(TestRow.ACCOUNT, about(1), figures(AT));
            new AccountStore(store.local()).remove(TestRow.ACCOUNT, Long.MAX_VALUE);
            assertEquals(Optional.empty(), log.kept(TestRow.ACCOUNT, about(1)));
            log.keep(TestRow.ACCOUNT, about(1), figures(AT));
            assertEquals(Optional.empty(), log.kept(TestRow.ACCOUNT, about(1)));
        }
    }

    @Test
    void textThatIsNoFiguresIsNone() {
        assertEquals(Optional.empty(), FiguresJson.read(AT, "[]"));
        assertEquals(Optional.empty(), FiguresJson.read(AT, "{\"stats\":"));
    }
}
