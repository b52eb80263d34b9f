-- What a second provider has and the first has not; snoozes that the provider does not count are counted here.
ALTER TABLE account ADD COLUMN phone TEXT;

ALTER TABLE task ADD COLUMN remind_at INTEGER;

ALTER TABLE task ADD COLUMN chat_id TEXT;

ALTER TABLE task ADD COLUMN own_snoozes INTEGER NOT NULL DEFAULT 0;

ALTER TABLE task ADD COLUMN own_snoozed_until INTEGER;
