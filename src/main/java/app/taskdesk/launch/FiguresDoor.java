package app.taskdesk.launch;

import app.taskdesk.remote.Capabilities.Report;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

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
        var inquiry = new Inquiry<FiguresAnswer>(foundation.threads().fx(), answered, FiguresAnswer.Failed::new);
        Account account = shown.accountProperty().get();
        if (account == null) {
            inquiry.offline();
        } else {
            Optional<Workspace> workspace = shown.workspace();
            foundation.threads().desk().details().execute(() -> {
                log.kept(account.id(), question).ifPresent(kept -> inquiry.tell(new FiguresAnswer.Kept(kept)));
                workspace.ifPresentOrElse(there -> read(there.sync(), account.id(), question, inquiry),
                        inquiry::offline);
            });
        }
        return inquiry::cancel;
    }

    private void read(SyncDriver sync, AccountId account, FiguresQuestion question, Inquiry<FiguresAnswer> inquiry) {
        inquiry.read(sync, new TaskCall.GetStats(question.owner()),
                stats -> inquiry.read(sync, analytics(question), analytics -> {
                    var figures = new ServerFigures(foundation.clock().instant(), stats, analytics);
                    inquiry.tell(new FiguresAnswer.Told(figures));
                    foundation.threads().desk().details().execute(() -> log.keep(account, question, figures));
                }));
    }

    private TaskCall.GetAnalytics analytics(FiguresQuestion question) {
        DaySpan days = question.range().days(LocalDate.ofInstant(foundation.clock().instant(), zone.get()));
        return new TaskCall.GetAnalytics(days.start(zone.get()), days.end(zone.get()).minusMillis(1),
                question.owner());
    }
}
