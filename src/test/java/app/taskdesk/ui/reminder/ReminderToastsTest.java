package app.taskdesk.ui.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.store.IntentKind;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.ReminderNews;
import app.taskdesk.task.ReminderNews.Gathering;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskId;
import app.taskdesk.ui.TestPlace;
import app.taskdesk.ui.notice.NoticeAction;
import app.taskdesk.ui.notice.Notices;
import app.taskdesk.ui.notice.Toast;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderToastsTest {

    private static final Instant HALF_PAST_TWO = Instant.parse("2026-04-15T12:30:00Z");

    @TempDir
    private Path folder;
    private TestPlace desk;
    private Notices notices;
    private ReminderWords words;
    private ReminderToasts toasts;
    private final GivenDoors doors = new GivenDoors();
    private int listed;

    @BeforeEach
    void open() {
        desk = new TestPlace(folder);
        notices = new Notices(desk.work);
        words = new ReminderWords(desk.messages, desk.place.dates());
        toasts = new ReminderToasts(desk.messages, words, notices, new ReminderVerbs(desk.place, doors),
                () -> listed++);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Reminder reminder(ReminderKind kind, long task, String detail, int count) {
        return new Reminder(task, new AccountId("test"), new TaskId(task), kind, HALF_PAST_TWO, "Call Jane", detail,
                count, HALF_PAST_TWO, false);
    }

    private static ReminderNews news(ReminderKind kind, long task) {
        return new ReminderNews(List.of(reminder(kind, task, null, 1)), Gathering.KIND);
    }

    private List<String> shown() {
        return notices.toasts().stream().map(Toast::text).toList();
    }

    private List<String> offered() {
        return notices.toasts().getLast().actions().stream().map(NoticeAction::title).toList();
    }

    private void press(String title) {
        Toast toast = notices.toasts().getLast();
        notices.act(toast, toast.actions().stream().filter(action -> action.title().equals(title)).findFirst()
                .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OWN           | Jane Smith | 1 | Reminder 14:30: Call Jane · Jane Smith
            DUE_SOON      | Jane Smith | 1 | Due 14:30: Call Jane · Jane Smith
            LATE          |            | 1 | Late since 14:30: Call Jane
            AWAKE         |            | 1 | Awake again: Call Jane
            GIVEN         | high       | 1 | New for you: Call Jane (high)
            GIVEN         | normal     | 1 | New for you: Call Jane
            MOVED_AWAY    |            | 1 | Moved away: Call Jane
            NEEDS_YOU     |            | 1 | Needs you: Call Jane
            SIGN_IN       |            | 1 | The server refused the key of Call Jane
            MANY_LATE     | 2026-04-09T12:30:00Z | 12 | 12 tasks late, oldest 6 d
            SNOOZED_OFTEN |            | 5 | Snoozed 5 times: Call Jane
            """)
    void saysWhatItIsAbout(ReminderKind kind, String detail, int count, String said) {
        assertEquals(said, words.of(reminder(kind, 1, detail, count)));
    }

    @Test
    void saysManyInOneLineWithoutNamingThem() {
        var away = new ReminderNews(List.of(reminder(ReminderKind.DUE_SOON, 1, null, 1),
                reminder(ReminderKind.DUE_SOON, 2, null, 1), reminder(ReminderKind.LATE, 3, null, 1)), Gathering.AWAY);
        assertEquals("While you were away: 2 due, 1 late", words.of(away));
        assertEquals("2 due, 1 late", words.counts(away));
        assertEquals("3 reminders: 2 due, 1 late", words.of(new ReminderNews(away.reminders(), Gathering.CROWD)));
        assertEquals("2 tasks are now late", words.of(new ReminderNews(List.of(reminder(ReminderKind.LATE, 1, null, 1),
                reminder(ReminderKind.LATE, 2, null, 1)), Gathering.KIND)));
    }

    @Test
    void offersWhatCanBeDone() {
        toasts.tell(news(ReminderKind.DUE_SOON, 7));
        assertEquals(List.of("Open", "Complete", "Snooze 1 h"), offered());
        press("Open");
        toasts.tell(news(ReminderKind.GIVEN, 8));
        assertEquals(List.of("Open"), offered());
        toasts.tell(news(ReminderKind.NEEDS_YOU, 9));
        press("Open");
        toasts.tell(news(ReminderKind.MANY_LATE, 0));
        press("Review");
        assertEquals(List.of("task 7", "outbox", "view OVERDUE"), doors.went);
        toasts.tell(new ReminderNews(List.of(reminder(ReminderKind.LATE, 1, null, 1),
                reminder(ReminderKind.LATE, 2, null, 1)), Gathering.KIND));
        press("Show");
        assertEquals(1, listed);
    }

    @Test
    void putsOffByAnHourRightThere() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        toasts.tell(news(ReminderKind.DUE_SOON, task.value()));
        press("Snooze 1 h");
        assertEquals(Instant.parse("2026-04-15T09:45:00Z"), desk.task(task).due());
        assertEquals(IntentKind.SNOOZE, desk.open(task).getFirst().kind());
        assertEquals(List.of(), shown());
    }

    @Test
    void completesRightThere() {
        TaskId task = desk.pull("r1", TestPlace.fields("Call Jane").build());
        toasts.tell(news(ReminderKind.OWN, task.value()));
        press("Complete");
        assertEquals("completed", desk.task(task).fields().text(TaskField.STATUS));
        assertTrue(desk.heard.getFirst().contains("Call Jane"), desk.heard.toString());
    }

    @Test
    void oneForManyTakesThePlaceOfItsParts() {
        notices.show(new Toast("Something else"));
        toasts.tell(news(ReminderKind.OWN, 1));
        toasts.tell(news(ReminderKind.OWN, 2));
        toasts.tell(new ReminderNews(List.of(reminder(ReminderKind.OWN, 1, null, 1),
                reminder(ReminderKind.OWN, 2, null, 1), reminder(ReminderKind.OWN, 3, null, 1),
                reminder(ReminderKind.OWN, 4, null, 1)), Gathering.CROWD));
        assertEquals(List.of("Something else", "4 reminders"), shown());
    }
}
