-- What was done to lots, as it was reported; its id is that of its booking in the ledger.
CREATE TABLE treatment (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL,
    at              timestamptz NOT NULL,
    report          jsonb       NOT NULL
);
