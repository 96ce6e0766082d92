-- Recomputing what is kept from what it stands for: jobs, and the differences they found. There must never be one.
CREATE TABLE reconciliation (
    id          uuid        PRIMARY KEY,
    status      text        NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'SUCCEEDED')),
    asked_by    text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    ended_at    timestamptz,
    part        text        NOT NULL CHECK (part IN ('LOTS', 'RESERVATIONS')),
    after_id    uuid        NOT NULL,
    done        bigint      NOT NULL,
    total       bigint      NOT NULL,
    differences integer     NOT NULL
);
-- One at a time; whoever asks for another meanwhile is given that one.
CREATE UNIQUE INDEX reconciliation_at_work ON reconciliation ((true)) WHERE status <> 'SUCCEEDED';

CREATE TABLE reconciliation_difference (
    reconciliation_id uuid    NOT NULL REFERENCES reconciliation,
    number            integer NOT NULL,
    subject_id        uuid    NOT NULL,
    what              text    NOT NULL,
    kept              text    NOT NULL,
    recomputed        text    NOT NULL,
    PRIMARY KEY (reconciliation_id, number)
);
