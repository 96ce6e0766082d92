-- Lots that somebody means to bring to a hub on a day, and that the hub accepted. The space they will take is kept with them, so that it isn't given away twice.
CREATE TABLE announcement (
    id           uuid        PRIMARY KEY,
    hub_id       uuid        NOT NULL REFERENCES hub,
    announcer_id uuid        NOT NULL,
    expected_on  date        NOT NULL,
    carrier      text,
    note         text,
    state        text        NOT NULL CHECK (state IN ('ANNOUNCED', 'RECEIVED', 'CANCELLED')),
    cancelled_because text CHECK ((state = 'CANCELLED') = (cancelled_because IS NOT NULL)),
    at           timestamptz NOT NULL,
    over_at      timestamptz CHECK ((state = 'ANNOUNCED') = (over_at IS NULL))
);
CREATE INDEX announcement_hub ON announcement (hub_id, expected_on, id);
CREATE INDEX announcement_announcer ON announcement (announcer_id, hub_id, expected_on, id);

CREATE TABLE announcement_line (
    announcement_id uuid           NOT NULL REFERENCES announcement,
    line            smallint       NOT NULL,
    lot_id          uuid           NOT NULL,
    amount          numeric(15, 3) NOT NULL CHECK (amount > 0),
    unit            text           NOT NULL,
    floor_m2        numeric(15, 3),
    volume_m3       numeric(15, 3),
    mass_t          numeric(15, 3),
    places          numeric(15, 3),
    not_judged      text[]         NOT NULL,
    open            boolean        NOT NULL,
    intake_id       uuid,
    received_lot_id uuid,
    PRIMARY KEY (announcement_id, line)
);
-- What is still to come of a lot.
CREATE INDEX announcement_line_lot ON announcement_line (lot_id) WHERE open;
