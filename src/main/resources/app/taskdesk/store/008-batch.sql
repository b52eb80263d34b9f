-- What was done to many tasks of an account in one go, so that it can be watched, paused and told about as one.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT NOT NULL REFERENCES account(id),
    made_at INTEGER NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX batch_open ON batch(account_id) WHERE seen = 0;

ALTER TABLE intent ADD COLUMN batch INTEGER;

CREATE INDEX intent_batch ON intent(batch) WHERE batch IS NOT NULL;
