-- What the server last counted, to be shown with its date while it cannot be reached.
CREATE TABLE server_figures (
    account_id TEXT NOT NULL REFERENCES account(id),
    question TEXT NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (account_id, question)
) STRICT, WITHOUT ROWID;
