-- What the lots of a deal are said to be now that they were not when they were reserved, as hub-service said last.
ALTER TABLE deal ADD COLUMN revisions jsonb NOT NULL DEFAULT '[]';
