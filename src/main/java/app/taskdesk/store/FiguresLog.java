package app.taskdesk.store;

import app.taskdesk.task.AccountId;
import app.taskdesk.task.FiguresQuestion;
import app.taskdesk.task.ServerFigures;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what servers last counted, so that without one the last figures can be shown with their date. */
public final class FiguresLog {

    private static final int MOST = 60;

    private final LocalStore store;

    public FiguresLog(LocalStore store) {
        this.store = store;
    }

    /** The last answer; none where it was kept in a form that nobody reads any more. */
    public Optional<ServerFigures> kept(AccountId account, FiguresQuestion question) {
        return store.read(tx -> tx.first("SELECT at, answer FROM server_figures WHERE account_id = ? "
                + "AND question = ?", row -> FiguresJson.read(Micros.instant(row.number(1)), row.text(2)),
                account.value(), question.key())).flatMap(Function.identity());
    }

    /** Keeps an answer in place of the former one; of many questions only the newest answers are kept. */
    public void keep(AccountId account, FiguresQuestion question, ServerFigures answer) {
        store.writeAside("figures", tx -> {
            tx.execute("INSERT INTO server_figures(account_id, question, at, answer) SELECT id, ?, ?, ? "
                    + "FROM account WHERE id = ? ON CONFLICT(account_id, question) DO UPDATE SET at = excluded.at, "
                    + "answer = excluded.answer", question.key(), Micros.of(answer.at()), FiguresJson.write(answer),
                    account.value());
            tx.execute("DELETE FROM server_figures WHERE account_id = ? AND question NOT IN (SELECT question "
                    + "FROM server_figures WHERE account_id = ? ORDER BY at DESC LIMIT ?)", account.value(),
                    account.value(), MOST);
        });
    }
}
