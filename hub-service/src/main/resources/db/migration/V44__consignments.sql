-- What goes from one place to another: transfers to hubs, shipments to customers.
CREATE TABLE consignment (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('TRANSFER', 'SHIPMENT')),
    sender_id      uuid        NOT NULL,
    receiver_id    uuid        NOT NULL,
    from_kind      text        NOT NULL,
    from_id        uuid        NOT NULL,
    to_kind        text        NOT NULL,
    to_id          uuid        NOT NULL,
    reservation_id uuid        REFERENCES reservation,
    expected_on    date,
    carrier        text,
    note           text,
    created_at     timestamptz NOT NULL,
    state          text        NOT NULL CHECK (state IN ('PLANNED', 'DISPATCHED', 'RECEIVED', 'BROUGHT_BACK', 'CANCELLED')),
    dispatched_at  timestamptz,
    over_at        timestamptz,
    reason         text,
    CONSTRAINT shipments_deliver_a_reservation CHECK ((kind = 'SHIPMENT') = (reservation_id IS NOT NULL)),
    CONSTRAINT what_is_on_its_way_has_left CHECK (state <> 'DISPATCHED' OR dispatched_at IS NOT NULL)
) WITH (fillfactor = 80);
CREATE INDEX consignment_sender ON consignment (sender_id, kind, id);
CREATE INDEX consignment_receiver ON consignment (receiver_id, kind, id);
-- What a hub has to expect.
CREATE INDEX consignment_expected ON consignment (to_id, expected_on) WHERE state IN ('PLANNED', 'DISPATCHED');
CREATE INDEX consignment_leaving ON consignment (from_id, expected_on) WHERE state = 'PLANNED';
-- A reservation is on its way once.
CREATE UNIQUE INDEX consignment_on_the_way ON consignment (reservation_id) WHERE state = 'DISPATCHED';

CREATE TABLE consignment_line (
    consignment_id uuid           NOT NULL REFERENCES consignment,
    line           smallint       NOT NULL,
    lot_id         uuid           NOT NULL,
    amount         numeric(15, 3) NOT NULL CHECK (amount > 0),
    unit           text           NOT NULL,
    sent_lot_id    uuid,
    received       numeric(15, 3) CHECK (received >= 0),
    reason         text,
    PRIMARY KEY (consignment_id, line)
);

-- Where deals want their lots; name and place are in the table location.
CREATE TABLE deal_destination (
    deal_id     uuid PRIMARY KEY,
    location_id uuid NOT NULL
);
CREATE INDEX deal_destination_location ON deal_destination (location_id);
