-- A file that is being made into elements. A worker holds the row lock of its job for as long as it works, and writes the whole result with the end
-- of the job in that one transaction: a worker that dies leaves a free job behind, and nothing half.
CREATE TABLE import_job (
    id              uuid        PRIMARY KEY,
    inventory_id    uuid        NOT NULL REFERENCES inventory ON DELETE CASCADE,
    organisation_id uuid        NOT NULL,
    format          text        NOT NULL,
    mode            text        NOT NULL,
    dry_run         boolean     NOT NULL,
    status          text        NOT NULL CHECK (status IN ('QUEUED', 'SUCCEEDED', 'FAILED')),
    result          jsonb,
    problem         jsonb,
    created_at      timestamptz NOT NULL DEFAULT now(),
    ended_at        timestamptz
);
CREATE INDEX import_job_open ON import_job (created_at) WHERE status = 'QUEUED';

-- The bytes, in pieces, so that neither upload nor work holds a file in memory; gone when the job has ended.
CREATE TABLE import_chunk (
    job_id uuid    NOT NULL REFERENCES import_job ON DELETE CASCADE,
    number integer NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (job_id, number)
);

-- How far the work is, written outside the work's transaction so that others can see it: a queued job with a row here is running.
CREATE TABLE import_progress (
    job_id   uuid    PRIMARY KEY,
    done     integer NOT NULL,
    total    integer NOT NULL,
    attempts integer NOT NULL
);

CREATE TABLE import_row (
    job_id     uuid    NOT NULL REFERENCES import_job ON DELETE CASCADE,
    row_number integer NOT NULL,
    global_id  text,
    name       text,
    ifc_class  text,
    outcome    text    NOT NULL,
    element_id uuid,
    notices    jsonb   NOT NULL,
    PRIMARY KEY (job_id, row_number)
);
