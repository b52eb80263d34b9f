-- What the person at this desk was told of without having asked: each once, kept before it is shown. The bell's list.
CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT NOT NULL REFERENCES account(id),
    task_id INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    about INTEGER NOT NULL,
    title TEXT NOT NULL,
    detail TEXT,
    count INTEGER NOT NULL DEFAULT 1,
    at INTEGER NOT NULL,
    told INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, task_id, kind, about)
) STRICT;

CREATE INDEX reminder_waiting ON reminder(told) WHERE told = 0;

CREATE INDEX reminder_unseen ON reminder(seen) WHERE seen = 0;

-- Since when an account's reminders count, how far its activity was looked through, whether its key was refused.
CREATE TABLE reminder_mark (
    account_id TEXT PRIMARY KEY REFERENCES account(id),
    began INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    refused INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX task_remind ON task(account_id, remind_at) WHERE remind_at IS NOT NULL;
