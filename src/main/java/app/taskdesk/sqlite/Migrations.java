package app.taskdesk.sqlite;

import app.taskdesk.sqlite.DatabaseException.Reason;

/** Runs the numbered steps of a schema, each in one transaction with its version and checksum. */
final class Migrations {

    private final Link link;
    private final Transaction transaction;
    private final Failpoints failpoints;

    Migrations(Link link, Failpoints failpoints) {
        this.link = link;
        this.transaction = new Transaction(link, "migrate", failpoints);
        this.failpoints = failpoints;
    }

    int version() {
        return (int) transaction.number("PRAGMA user_version");
    }

    void create(Schema schema) {
        inTransaction(() -> {
            link.run("PRAGMA application_id=" + schema.applicationId());
            transaction.execute("CREATE TABLE schema_history "
                    + "(version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT");
            for (int step = 0; step < schema.version(); step++) {
                apply(schema, step);
            }
        });
    }

    void run(Schema schema, int step) {
        inTransaction(() -> apply(schema, step));
    }

    private void apply(Schema schema, int index) {
        Schema.Step step = schema.steps().get(index);
        step.split().forEach(transaction::execute);
        transaction.execute("INSERT INTO schema_history(version, name, checksum) VALUES (?, ?, ?)", index + 1,
                step.name(), step.checksum());
        link.run("PRAGMA user_version=" + (index + 1));
    }

    /** A step that was changed after it ran here would have made other tables than this program expects. */
    void requireUnchanged(Schema schema) {
        transaction.each("SELECT version, name, checksum FROM schema_history", row -> {
            Schema.Step step = schema.steps().get((int) row.number(1) - 1);
            if (!step.checksum().equals(row.text(3))) {
                throw new DatabaseException(Reason.FOREIGN, row.text(2) + " was another when it ran here");
            }
        });
    }

    private void inTransaction(Runnable work) {
        link.run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            failpoints.reach("migrate.commit");
            link.run("COMMIT");
            done = true;
            failpoints.reach("migrate.committed");
        } finally {
            if (!done) {
                link.run("ROLLBACK");
            }
        }
    }
}
