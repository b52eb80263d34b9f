CREATE TABLE IF NOT EXISTS task (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  status TEXT NOT NULL,
  priority TEXT NOT NULL,
  rank INTEGER NOT NULL,
  owner_id TEXT,
  owner_name TEXT,
  queue_id TEXT,
  customer_id TEXT,
  link_type TEXT,
  link_id TEXT,
  link_pipeline_id TEXT,
  due INTEGER,
  completed INTEGER,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS document (
  seq INTEGER PRIMARY KEY,
  description TEXT NOT NULL,
  json BLOB NOT NULL
) STRICT;
