-- What the holder of a lot saw of it; written once.
CREATE TABLE inspection (
    id              uuid        PRIMARY KEY,
    lot_id          uuid        NOT NULL REFERENCES lot,
    location_id     uuid        NOT NULL,
    outcome         text        NOT NULL CHECK (outcome IN ('PASSED', 'FAILED')),
    technical       smallint    CHECK (technical BETWEEN 1 AND 6),
    aesthetic       smallint    CHECK (aesthetic BETWEEN 1 AND 6),
    remarks         text,
    by_subject      text        NOT NULL,
    by_organisation uuid        NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX inspection_lot ON inspection (lot_id, id);
