package app.taskdesk.live;

import app.taskdesk.store.ReminderLog;
import app.taskdesk.store.ReminderLook;
import app.taskdesk.store.StoreException;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.Reminder;
import app.taskdesk.task.ReminderFlow;
import app.taskdesk.task.ReminderNews;
import app.taskdesk.task.ReminderWishes;
import app.taskdesk.work.BackgroundWork;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what the person is to be told each minute, at each moment that tasks name, and when tasks change; after a
 * jump of the clock too, once the servers were asked what happened meanwhile. Keeps the list behind the bell. FX thread
 * only.
 */
public final class Reminders implements AutoCloseable {

    /** What happened while the program was off is mostly fetched by then. */
    static final Duration FIRST_AFTER = Duration.ofSeconds(5);
    /** So long it waits for the servers to tell what was moved or done elsewhere meanwhile. */
    static final Duration CATCH_UP = Duration.ofSeconds(30);
    private static final Duration AFTER_CHANGE = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(90);
    private static final Duration COUNT_EVERY = Duration.ofMinutes(5);
    private static final int LISTED = 100;

    private final ReminderLog log;
    private final Means means;
    private final Now now;
    private final Manner manner;
    private final ReminderFlow flow = new ReminderFlow();
    private final SwappedList<Reminder> list = new SwappedList<>();
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final Subscription ticking;
    private final Runnable stopListening;
    private Consumer<ReminderNews> hear = _ -> { };
    private BackgroundWork.Running timer;
    private @Nullable Instant planned;
    private @Nullable Instant last;
    private @Nullable Instant counted;
    private @Nullable Instant back;
    private boolean begun;
    private boolean looking;
    private boolean again;
    private boolean closed;

    /**
     * What it works with.
     *
     * @param worker reads and writes away from the FX thread, in order
     * @param fx     runs things on the FX thread, in order
     */
    public record Means(Executor worker, Executor fx, BackgroundWork timers) {
    }

    /** How the person wants it, asked at each look. */
    public interface Manner {

        ReminderWishes wishes();

        /** Whether nothing is to be shown now, only listed. */
        boolean hushed(Instant now, ZoneId zone);

        /** Tells whose reminders count, wherever it is called. */
        Predicate<AccountId> speaking();

        /** Asks the servers what happened while nobody looked. */
        void catchUp();

        /** Whether each account that speaks was read since then, or cannot be. */
        boolean isCaughtUp(Instant since);
    }

    public Reminders(ReminderLog log, Means means, Now now, Manner manner) {
        this.log = log;
        this.means = means;
        this.now = now;
        this.manner = manner;
        ticking = Subscription.combine(now.instantProperty().subscribe((_, _) -> look()),
                now.zoneProperty().subscribe((_, _) -> look()));
        back = present();
        stopListening = log.onChange(() -> means.fx().execute(() -> lookWithin(AFTER_CHANGE)));
        timer = means.timers().after(FIRST_AFTER, this::begin);
        read();
    }

    /** Who shows what is to be told. */
    public void onNews(Consumer<ReminderNews> listener) {
        this.hear = listener;
    }

    /** What was told or waits in the quiet, newest first; exchanged as a whole. */
    public ObservableList<Reminder> list() {
        return list;
    }

    /** How many of them the person has not looked at. */
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** The person has looked at what is listed now. */
    public void seen() {
        if (unseen.get() > 0 && !list.isEmpty()) {
            long newest = list.getFirst().id();
            onWorker(() -> log.seen(newest));
            read();
        }
    }

    /** Looks soon, since what is wanted changed, or whose reminders there are. */
    public void lookSoon() {
        counted = null;
        read();
        lookWithin(Duration.ZERO);
    }

    private void begin() {
        begun = true;
        planned = null;
        look();
    }

    private void lookWithin(Duration delay) {
        Instant wanted = now.exactly().plus(delay);
        if (begun && !closed && (planned == null || wanted.isBefore(planned) || planned.isBefore(now.exactly()))) {
            timer.close();
            planned = wanted;
            timer = means.timers().after(delay, this::look);
        }
    }

    private void look() {
        if (!begun || closed || looking) {
            again |= looking;
            return;
        }
        timer.close();
        planned = null;
        Instant present = present();
        boolean away = last == null || isLong(last, present);
        if (away && !hasCaughtUp(present)) {
            lookWithin(AFTER_CHANGE);
            return;
        }
        back = null;
        looking = true;
        boolean counts = counted == null || away || !present.isBefore(counted.plus(COUNT_EVERY));
        last = present;
        counted = counts ? present : counted;
        var look = new ReminderLook(present, manner.speaking(), manner.wishes(), manner.hushed(present, now.zone()),
                counts);
        onWorker(() -> {
            ReminderLog.Outcome outcome = null;
            try {
                outcome = log.look(look);
            } finally {
                ReminderLog.Outcome found = outcome;
                means.fx().execute(() -> looked(found, look, away));
            }
        });
    }

    /** What was put off elsewhere while this computer slept is not to be told at its former time. */
    private boolean hasCaughtUp(Instant present) {
        if (back == null || present.isBefore(back) || isLong(back, present)) {
            back = present;
            manner.catchUp();
        }
        return manner.isCaughtUp(back) || !present.isBefore(back.plus(CATCH_UP));
    }

    private static boolean isLong(Instant from, Instant to) {
        return Duration.between(from, to).abs().compareTo(AWAY) > 0;
    }

    private Instant present() {
        return now.exactly().truncatedTo(ChronoUnit.MICROS);
    }

    private void looked(ReminderLog.@Nullable Outcome outcome, ReminderLook look, boolean away) {
        looking = false;
        if (again) {
            again = false;
            lookWithin(AFTER_CHANGE);
        }
        if (outcome == null || closed) {
            return;
        }
        if (outcome.news() || !outcome.told().isEmpty()) {
            read();
        }
        boolean held = outcome.told().stream().anyMatch(reminder -> reminder.at().isBefore(look.now()));
        flow.tell(outcome.told(), look.now(), away || held).forEach(hear);
        if (outcome.next() != null) {
            Duration rest = Duration.between(now.exactly(), outcome.next()).plusMillis(1);
            lookWithin(rest.isNegative() ? Duration.ZERO : rest);
        }
    }

    private void read() {
        onWorker(() -> {
            List<Reminder> newest = log.newest(LISTED);
            int waiting = log.unseen();
            means.fx().execute(() -> {
                list.swap(newest);
                unseen.set(waiting);
            });
        });
    }

    /** What the disk refuses is told by the store itself; the next minute tries again. */
    private void onWorker(Runnable work) {
        means.worker().execute(() -> {
            try {
                work.run();
            } catch (StoreException e) {
                System.getLogger(Reminders.class.getName()).log(System.Logger.Level.WARNING,
                        "reminders could not be looked for", e);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        timer.close();
        ticking.unsubscribe();
        stopListening.run();
    }
}
