-- What happened to tasks, in the order it happened. Outlives its task.
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    account_id TEXT NOT NULL REFERENCES account(id),
    task_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    op_id TEXT,
    changes TEXT NOT NULL,
    mine TEXT NOT NULL,
    words TEXT
) STRICT;

CREATE INDEX activity_task ON activity(task_id, id);

CREATE INDEX activity_account ON activity(account_id, id);
