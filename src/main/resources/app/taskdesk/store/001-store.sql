-- Instants are microseconds since the epoch, on the server's clock where they came from the server.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    provider TEXT NOT NULL,
    label TEXT NOT NULL,
    address TEXT NOT NULL,
    secret_ref TEXT NOT NULL,
    me_id TEXT,
    me_name TEXT,
    state TEXT NOT NULL,
    capabilities TEXT,
    server_offset_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The list columns of each task: project(fold(base_copy.fields, open intents)). Only id, account_id, remote_id and
-- first_due are facts of their own.
CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT NOT NULL REFERENCES account(id),
    remote_id TEXT,
    title TEXT NOT NULL,
    category TEXT,
    status TEXT,
    priority TEXT,
    due INTEGER,
    owner_id TEXT,
    owner_name TEXT,
    queue_id TEXT,
    claim_status TEXT,
    customer_id TEXT,
    customer_name TEXT,
    tags TEXT,
    snooze_count INTEGER NOT NULL,
    snoozed_until INTEGER,
    first_due INTEGER,
    outcome TEXT,
    completed_at INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    mark TEXT NOT NULL,
    hidden INTEGER NOT NULL,
    search_text TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX task_remote ON task(account_id, remote_id) WHERE remote_id IS NOT NULL;

CREATE INDEX task_first ON task(account_id, owner_id, due)
    WHERE hidden = 0 AND status IS NOT 'completed' AND status IS NOT 'deferred';

-- The last server truth of a task: one JSON document of its normalised fields, unknown ones inside.
CREATE TABLE base_copy (
    task_id INTEGER PRIMARY KEY REFERENCES task(id) ON DELETE CASCADE,
    fields TEXT NOT NULL,
    stamp INTEGER,
    read_at INTEGER,
    fetch_seq INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL,
    deleted_seen INTEGER NOT NULL DEFAULT 0,
    behind_sweep INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Outlives its task, as evidence.
CREATE TABLE intent (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account(id),
    task_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    payload_version INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL,
    blocked_by TEXT,
    superseded_by TEXT,
    error TEXT,
    closed_at INTEGER
) STRICT;

CREATE INDEX intent_task ON intent(task_id, seq);

CREATE INDEX intent_open ON intent(account_id, state, next_attempt_at);

CREATE TABLE attempt (
    op_id TEXT NOT NULL REFERENCES intent(op_id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    sent_mark INTEGER NOT NULL,
    digest TEXT,
    server_time INTEGER,
    seen_due INTEGER,
    seen_snooze_count INTEGER NOT NULL DEFAULT 0,
    outcome TEXT,
    http_status INTEGER,
    server_date INTEGER,
    PRIMARY KEY (op_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    account_id TEXT NOT NULL REFERENCES account(id),
    op_id TEXT,
    field TEXT NOT NULL,
    base TEXT,
    mine TEXT,
    theirs TEXT,
    found_at INTEGER NOT NULL,
    resolution TEXT,
    resolved_at INTEGER
) STRICT;

CREATE INDEX conflict_task ON conflict(task_id);

CREATE TABLE pull_state (
    account_id TEXT NOT NULL REFERENCES account(id),
    stream TEXT NOT NULL,
    watermark INTEGER,
    unsorted INTEGER NOT NULL DEFAULT 0,
    echoes INTEGER NOT NULL DEFAULT 1,
    sweep_id INTEGER,
    sweep_page INTEGER,
    sweep_limit INTEGER,
    sweep_first_total INTEGER,
    sweep_server_start INTEGER,
    sweep_first INTEGER,
    last_sweep INTEGER,
    last_sync INTEGER,
    PRIMARY KEY (account_id, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE sweep_seen (
    account_id TEXT NOT NULL REFERENCES account(id),
    sweep_id INTEGER NOT NULL,
    remote_id TEXT NOT NULL,
    PRIMARY KEY (account_id, sweep_id, remote_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE missing (
    account_id TEXT NOT NULL REFERENCES account(id),
    remote_id TEXT NOT NULL,
    first_sweep INTEGER NOT NULL,
    not_found INTEGER NOT NULL DEFAULT 0,
    last_check INTEGER,
    held INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, remote_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE trash (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT NOT NULL REFERENCES account(id),
    task_id INTEGER NOT NULL,
    remote_id TEXT,
    title TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE budget (
    account_id TEXT PRIMARY KEY REFERENCES account(id),
    tokens_milli INTEGER NOT NULL,
    per_minute_milli INTEGER NOT NULL,
    learned_limit INTEGER,
    blocked_until INTEGER,
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
