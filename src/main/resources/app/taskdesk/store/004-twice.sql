-- A create of ours that is at the server more than once: the extra task, beside the one that is kept.
CREATE TABLE sent_twice (
    extra INTEGER PRIMARY KEY REFERENCES task(id) ON DELETE CASCADE,
    kept INTEGER NOT NULL,
    account_id TEXT NOT NULL REFERENCES account(id),
    op_id TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX sent_twice_open ON sent_twice(account_id) WHERE settled = 0;

-- Tasks of which a person must say whether one is the create of ours whose answer was lost.
CREATE TABLE look_alike (
    op_id TEXT NOT NULL REFERENCES intent(op_id) ON DELETE CASCADE,
    task_id INTEGER NOT NULL REFERENCES task(id) ON DELETE CASCADE,
    PRIMARY KEY (op_id, task_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX look_alike_task ON look_alike(task_id);

-- The newest task that was known when the request went out; what it made can only be newer.
ALTER TABLE attempt ADD COLUMN newest_task INTEGER NOT NULL DEFAULT 0;

-- Rows of the last full reading that could not be read as tasks.
ALTER TABLE pull_state ADD COLUMN unreadable INTEGER NOT NULL DEFAULT 0;

-- Whether the last full reading saw everything.
ALTER TABLE pull_state ADD COLUMN whole INTEGER NOT NULL DEFAULT 1;
