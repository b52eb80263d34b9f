-- The task that stands for what lies in the trash, once a person brought it back.
ALTER TABLE trash ADD COLUMN restored_as INTEGER;

CREATE INDEX trash_account ON trash(account_id, at);
