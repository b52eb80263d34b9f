package app.taskdesk.launch;

import app.taskdesk.settings.Settings;
import app.taskdesk.settings.Updates;
import app.taskdesk.settings.Updates.Look;
import app.taskdesk.settings.Updates.Verdict;
import app.taskdesk.work.BackgroundWork;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Looks for a newer release once a day where an address is set, and keeps what it saw with the preferences, where the
 * window reads it. FX thread only; the looking itself is done elsewhere.
 */
final class UpdateWatch {

    private static final System.Logger LOG = System.getLogger(UpdateWatch.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
    private static final Duration BETWEEN_THOUGHTS = Duration.ofHours(1);

    private final Settings settings;
    private final InstantSource clock;
    private final UpdateNotice.Source source;
    private final String running;
    private final Executors executors;

    /** @param running the version of this program */
    UpdateWatch(Settings settings, InstantSource clock, UpdateNotice.Source source, String running,
            Executors executors) {
        this.settings = settings;
        this.clock = clock;
        this.source = source;
        this.running = running;
        this.executors = executors;
    }

    /** Where the look blocks, and where its result is taken. */
    record Executors(Executor calls, Executor fx) {
    }

    /** Looks when a day has passed since the last time, and goes on doing so while the program runs. */
    BackgroundWork.Running start(BackgroundWork work) {
        forgetWhatIsInstalled();
        lookIfDue();
        return work.every(BETWEEN_THOUGHTS, this::lookIfDue);
    }

    /** Looks now, where anything is set up. */
    void look() {
        Updates asked = settings.get().updates();
        if (asked.on()) {
            executors.calls().execute(() -> {
                Optional<Look> seen = look(asked);
                executors.fx().execute(() -> seen.ifPresent(look -> keep(asked, look)));
            });
        }
    }

    private void lookIfDue() {
        Look last = settings.get().updates().last();
        Instant now = clock.instant();
        if (last == null || last.at().isAfter(now) || !last.at().plus(BETWEEN_LOOKS).isAfter(now)) {
            look();
        }
    }

    private Optional<Look> look(Updates asked) {
        Instant now = clock.instant();
        try {
            return UpdateNotice.configured(asked, source).map(notice -> switch (notice.check(running)) {
                case UpdateNotice.Outcome.Newer newer ->
                    new Look(now, Verdict.NEWER, newer.version(), newer.page().toString());
                case UpdateNotice.Outcome.Newest _ -> new Look(now, Verdict.NEWEST);
                case UpdateNotice.Outcome.NotTrusted _ -> new Look(now, Verdict.NOT_TRUSTED);
                case UpdateNotice.Outcome.NotReached(var cause) -> {
                    LOG.log(Level.INFO, "no release notice: {0}", cause.getMessage());
                    yield new Look(now, Verdict.NOT_REACHED);
                }
            });
        } catch (UpdateNotice.Unusable e) {
            return Optional.of(new Look(now, e.verdict()));
        }
    }

    /** What was seen under settings that were changed meanwhile says nothing. */
    private void keep(Updates asked, Look seen) {
        settings.change(all -> all.updates().withLast(null).equals(asked.withLast(null))
                ? all.withUpdates(asked.withLast(seen)) : all);
    }

    private void forgetWhatIsInstalled() {
        Updates former = settings.get().updates();
        Look last = former.last();
        if (last != null && last.version() != null && !UpdateNotice.isNewer(last.version(), running)) {
            settings.change(all -> all.withUpdates(former.withLast(null)));
        }
    }
}
