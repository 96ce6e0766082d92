-- The sender's own id of each row. Files that are tables are kept for a while after their end, to be given back with the faults in place.
ALTER TABLE import_row ADD COLUMN external_id text;
CREATE INDEX import_job_ended ON import_job (ended_at) WHERE status = 'SUCCEEDED';
