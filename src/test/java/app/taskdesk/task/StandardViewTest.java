package app.taskdesk.task;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardViewTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** 12:42 on a Wednesday in Berlin. */
    private static final Instant NOW = Instant.parse("2026-04-15T10:42:00Z");
    private static final Viewpoint VIEW = Viewpoint.at(NOW, BERLIN, OwnIds.in(TestRow.ACCOUNT, "me"));

    private static TestRow mine() {
        return row(1).owner("me", "Sara");
    }

    private static List<StandardView> holding(TestRow row) {
        return Arrays.stream(StandardView.values()).filter(view -> view.holds(row.build(), VIEW)).toList();
    }

    @Test
    void lateMeansDueBeforeNow() {
        assertEquals(List.of(StandardView.MY_DAY, StandardView.MY_OPEN, StandardView.ALL_OPEN, StandardView.OVERDUE),
                holding(mine().due(NOW.minusSeconds(1))));
        assertEquals(List.of(StandardView.MY_DAY, StandardView.MY_OPEN, StandardView.ALL_OPEN),
                holding(mine().due(NOW)), "due exactly now is not late");
    }

    @Test
    void myDayEndsAtLocalMidnight() {
        assertEquals(true, StandardView.MY_DAY.holds(mine().due("2026-04-15T21:59:59Z").build(), VIEW));
        assertEquals(false, StandardView.MY_DAY.holds(mine().due("2026-04-15T22:00:00Z").build(), VIEW));
    }

    @Test
    void aTaskWithoutDueDateIsInNoViewOfTime() {
        assertEquals(List.of(StandardView.MY_OPEN, StandardView.ALL_OPEN), holding(mine()));
    }

    @Test
    void snoozedTasksLeaveMyDayUntilTheyWake() {
        var asleep = mine().due("2026-04-15T14:00:00Z").snoozedUntil("2026-04-15T14:00:00Z");
        assertEquals(List.of(StandardView.MY_OPEN, StandardView.SNOOZED, StandardView.ALL_OPEN), holding(asleep));
        assertEquals(true, StandardView.MY_DAY.holds(asleep.build(),
                Viewpoint.at(Instant.parse("2026-04-15T14:00:00Z"), BERLIN, OwnIds.in(TestRow.ACCOUNT, "me"))));
    }

    @Test
    void aLateTaskIsNeverHiddenByItsSnooze() {
        var movedForward = mine().due("2026-04-15T09:00:00Z").snoozedUntil("2026-04-17T09:00:00Z");
        assertEquals(true, StandardView.MY_DAY.holds(movedForward.build(), VIEW));
    }

    @Test
    void doneTodayFollowsTheLocalDay() {
        assertEquals(List.of(StandardView.DONE_TODAY),
                holding(mine().status("completed").completedAt("2026-04-14T22:00:00Z").due(NOW.minusSeconds(60))));
        assertEquals(List.of(), holding(mine().status("completed").completedAt("2026-04-14T21:59:59Z")));
        assertEquals(List.of(StandardView.DONE_TODAY), holding(mine().status("completed").mark(SyncMark.TO_SEND)));
    }

    @Test
    void deferredIsNeitherOpenNorLate() {
        assertEquals(List.of(StandardView.DEFERRED), holding(mine().status("deferred").due(NOW.minusSeconds(60))));
    }

    @Test
    void waitingIsMineAndPending() {
        assertEquals(List.of(StandardView.MY_OPEN, StandardView.WAITING, StandardView.ALL_OPEN),
                holding(mine().status("pending")));
    }

    @Test
    void unclaimedFollowsTheClaimAndElseTheOwner() {
        assertEquals(List.of(StandardView.UNCLAIMED, StandardView.ALL_OPEN), holding(row(1).claim("queued")));
        assertEquals(List.of(StandardView.UNCLAIMED, StandardView.ALL_OPEN), holding(row(1).claim("unassigned")));
        assertEquals(List.of(StandardView.UNCLAIMED, StandardView.ALL_OPEN), holding(row(1)));
        assertEquals(List.of(StandardView.ALL_OPEN), holding(row(1).claim("claimed").owner("ali", "Ali")));
    }

    @Test
    void statusesNobodyKnowsStayOpen() {
        assertEquals(List.of(StandardView.MY_OPEN, StandardView.ALL_OPEN), holding(mine().status("blocked")));
    }

    @Test
    void nothingIsMineBeforeAnybodySaidWhoTheyAre() {
        Viewpoint nobody = Viewpoint.at(NOW, BERLIN, OwnIds.NOBODY);
        assertEquals(false, StandardView.MY_OPEN.holds(row(1).build(), nobody));
    }
}
