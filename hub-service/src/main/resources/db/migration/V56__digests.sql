-- One digest per hub and ISO week, as it was told.
CREATE TABLE storage_digest (
    id          uuid        NOT NULL UNIQUE,
    hub_id      uuid        NOT NULL REFERENCES hub,
    monday      date        NOT NULL CHECK (extract(isodow FROM monday) = 1),
    drawn_up_at timestamptz NOT NULL,
    digest      jsonb       NOT NULL,
    PRIMARY KEY (hub_id, monday)
);
