package app.taskdesk.live;

import app.taskdesk.store.PageRead;
import app.taskdesk.store.Received;
import app.taskdesk.store.ReminderLog;
import app.taskdesk.store.SyncStore;
import app.taskdesk.store.TestStore;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.ReminderKind;
import app.taskdesk.task.ReminderNews;
import app.taskdesk.task.ReminderNews.Gathering;
import app.taskdesk.task.ReminderWishes;
import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import app.taskdesk.task.TaskStatus;
import app.taskdesk.work.DirectWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A person's desk with a real store, whose time tests move and which can be left and come back to. */
final class ReminderDesk implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("one");
    static final String ME = "me";

    private final Path folder;
    Instant time = Instant.parse("2026-04-15T10:00:00Z");
    ZoneId zone = ZoneId.of("UTC");
    Set<ReminderKind> kinds = EnumSet.complementOf(EnumSet.of(ReminderKind.MANY_LATE, ReminderKind.SNOOZED_OFTEN));
    Duration dueSoon = Duration.ofMinutes(10);
    boolean hushed;
    boolean speaks = true;
    /** Whether the servers are heard of at once. */
    boolean heard = true;
    int asked;
    DirectWork work;
    TestStore store;
    Now now;
    Reminders reminders;
    private final List<String> told = new ArrayList<>();

    ReminderDesk(Path folder) {
        this.folder = folder;
        open();
    }

    private void open() {
        work = new DirectWork();
        store = new TestStore(folder, () -> time);
        store.account(ACCOUNT);
        store.accounts().setMe(ACCOUNT, ME, "Sara Kim");
        now = new Now(work, () -> time, () -> zone);
        reminders = new Reminders(new ReminderLog(store.local()), new Reminders.Means(Runnable::run, Runnable::run,
                work), now, new Manner());
        reminders.onNews(news -> told.add(said(news)));
        advance(Duration.ofSeconds(10));
    }

    private final class Manner implements Reminders.Manner {

        @Override
        public ReminderWishes wishes() {
            return new ReminderWishes(kinds, dueSoon, 2);
        }

        @Override
        public boolean hushed(Instant at, ZoneId in) {
            return hushed;
        }

        @Override
        public Predicate<AccountId> speaking() {
            return account -> speaks && ACCOUNT.equals(account);
        }

        @Override
        public void catchUp() {
            asked++;
        }

        @Override
        public boolean isCaughtUp(Instant since) {
            return heard;
        }
    }

    private static String said(ReminderNews news) {
        String why = news.gathering() == Gathering.KIND ? "" : news.gathering() + " ";
        return news.isOne() ? why + news.reminders().getFirst().kind() + " " + news.reminders().getFirst().title()
                : why + news.counts().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
    }

    /** What was told since this was asked last. */
    List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    /** Lets time go on, second by second as the real clock does. */
    void advance(Duration duration) {
        for (long second = 0; second < duration.toSeconds(); second++) {
            time = time.plusSeconds(1);
            work.advance(Duration.ofSeconds(1));
        }
    }

    void advanceMinutes(int minutes) {
        advance(Duration.ofMinutes(minutes));
    }

    /** The computer sleeps: the clock goes on, nothing runs. */
    void sleep(Duration duration) {
        time = time.plus(duration);
        advance(Duration.ofSeconds(30));
    }

    /** The program is off for a while. */
    void offFor(Duration duration) {
        reminders.close();
        now.close();
        store.close();
        time = time.plus(duration);
        open();
    }

    /** What the server says of a task of mine. */
    void server(String title, TaskFields.Builder fields) {
        var sync = SyncStore.of(store.local(), store.accounts());
        sync.pulls().keep(new PageRead(ACCOUNT, List.of(new Received("id-" + title, fields.set(TaskField.TITLE, title)
                .build(), true)), sync.pulls().beginRead(), null));
    }

    static TaskFields.Builder mine() {
        return owned(ME);
    }

    static TaskFields.Builder owned(String owner) {
        return TaskFields.builder().set(TaskField.OWNER_ID, owner)
                .set(TaskField.STATUS, TaskStatus.NOT_STARTED.code());
    }

    /** The time of day, today. */
    static Instant at(String time) {
        return Instant.parse("2026-04-15T" + time + ":00Z");
    }

    @Override
    public void close() {
        reminders.close();
        store.close();
    }
}
