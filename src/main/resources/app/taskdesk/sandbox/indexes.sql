CREATE UNIQUE INDEX IF NOT EXISTS task_by_id ON task (id);

CREATE INDEX IF NOT EXISTS task_by_due ON task (due, id);

CREATE INDEX IF NOT EXISTS task_by_created ON task (created, id);

CREATE INDEX IF NOT EXISTS task_by_updated ON task (updated, id);

CREATE INDEX IF NOT EXISTS task_by_customer ON task (customer_id) WHERE customer_id IS NOT NULL;
