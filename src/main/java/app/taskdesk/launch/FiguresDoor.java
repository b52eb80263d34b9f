package app.taskdesk.launch;

import app.taskdesk.remote.Capabilities.Report;
import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteReply;
import app.taskdesk.remote.TaskCall;
import app.taskdesk.store.Account;
import app.taskdesk.store.FiguresLog;
import app.taskdesk.sync.SyncDriver;
import app.taskdesk.task.AccountId;
import app.taskdesk.task.DaySpan;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.ServerFigures;
import app.taskdesk.ui.analytics.FiguresAnswer;
import app.taskdesk.ui.analytics.FiguresDesk;
import app.taskdesk.ui.kit.Unanswered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Asks the server of the account on screen for its figures and keeps what it said. */
final class FiguresDoor implements FiguresDesk {

    private static final Set<Report> NEEDED = Set.of(Report.STATS, Report.ANALYTICS);

    private final ShownAccount shown;
    private final Foundation foundation;
    private final FiguresLog log;
    private final Supplier<ZoneId> zone;
    private final ObservableValue<Boolean> counts;

    FiguresDoor(ShownAccount shown, Foundation foundation, Supplier<ZoneId> zone) {
        this.shown = shown;
        this.foundation = foundation;
        this.log = new FiguresLog(foundation.local());
        this.zone = zone;
        this.counts = shown.accountsProperty().map(all -> all.size() == 1
                && Providers.capabilities(all.getFirst().provider()).reports().containsAll(NEEDED));
    }

    @Override
    public ObservableValue<Boolean> counts() {
        return counts;
    }

    @Override
    public Runnable ask(FiguresQuestion question, Consumer<FiguresAnswer> answered) {
        Account account = shown.accountProperty().get();
        var asking = new Asking(question, answered);
        if (account == null) {
            asking.tell(new FiguresAnswer.Failed(Unanswered.OFFLINE, ""));
        } else {
            Optional<Workspace> workspace = shown.workspace();
            foundation.threads().desk().details().execute(() -> asking.begin(account.id(), workspace));
        }
        return asking::cancel;
    }

    /** One question on its way. */
    private final class Asking {

        private final FiguresQuestion question;
        private final Consumer<FiguresAnswer> answered;
        private volatile boolean cancelled;
        private volatile @Nullable Runnable cancelReading;

        Asking(FiguresQuestion question, Consumer<FiguresAnswer> answered) {
            this.question = question;
            this.answered = answered;
        }

        void cancel() {
            cancelled = true;
            Runnable reading = cancelReading;
            if (reading != null) {
                reading.run();
            }
        }

        void begin(AccountId account, Optional<Workspace> workspace) {
            log.kept(account, question).ifPresent(kept -> tell(new FiguresAnswer.Kept(kept)));
            if (workspace.isEmpty()) {
                tell(new FiguresAnswer.Failed(Unanswered.OFFLINE, ""));
                return;
            }
            SyncDriver sync = workspace.get().sync();
            read(sync, new TaskCall.GetStats(question.owner()), stats -> read(sync, analytics(), analytics ->
                    keep(account, new ServerFigures(foundation.clock().instant(), stats, analytics))));
        }

        private TaskCall.GetAnalytics analytics() {
            DaySpan days = question.range().days(LocalDate.ofInstant(foundation.clock().instant(), zone.get()));
            return new TaskCall.GetAnalytics(days.start(zone.get()), days.end(zone.get()).minusMillis(1),
                    question.owner());
        }

        private <R> void read(SyncDriver sync, TaskCall<R> call, Consumer<R> next) {
            if (!cancelled) {
                cancelReading = sync.read(call, reply -> {
                    switch (reply) {
                        case RemoteReply.Success<R> success -> next.accept(success.value());
                        case RemoteReply.Failure<R> failed -> tell(failed(failed.failure()));
                    }
                });
            }
        }

        private void keep(AccountId account, ServerFigures figures) {
            tell(new FiguresAnswer.Told(figures));
            foundation.threads().desk().details().execute(() -> log.keep(account, question, figures));
        }

        void tell(FiguresAnswer answer) {
            foundation.threads().fx().execute(() -> {
                if (!cancelled) {
                    answered.accept(answer);
                }
            });
        }
    }

    static FiguresAnswer.Failed failed(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.NotSent _, RemoteFailure.NoAnswer _ -> new FiguresAnswer.Failed(Unanswered.OFFLINE, "");
            case RemoteFailure.Unauthorized _ -> new FiguresAnswer.Failed(Unanswered.SIGN_IN, "");
            case RemoteFailure.SlowDown _ -> new FiguresAnswer.Failed(Unanswered.SLOW_DOWN, "");
            case RemoteFailure.Refused refused -> new FiguresAnswer.Failed(Unanswered.REFUSED, refused.message());
            case RemoteFailure.NotFound _, RemoteFailure.ServerTrouble _, RemoteFailure.ProtocolError _ ->
                    new FiguresAnswer.Failed(Unanswered.TROUBLE, "");
        };
    }
}
