-- Where lots are, by the id of the donor, hub or project. Names live here and not in the ledger, so that they can change and be erased.
CREATE TABLE location (
    id   uuid             PRIMARY KEY,
    name text,
    lat  double precision,
    lon  double precision
);

-- One row per lot: its accounts' balances, and where, whose and in what standing it is. docs/decisions/0004-ledger-accounts.md.
-- Balance and place are one row, so that one conditional statement decides and the lot's one version tells all of it.
CREATE TABLE lot (
    id                  uuid           PRIMARY KEY,
    version             bigint         NOT NULL,
    unit                text           NOT NULL,
    claimed             numeric(15, 3) NOT NULL,
    listed              numeric(15, 3) NOT NULL CHECK (listed >= 0),
    found               numeric(15, 3) NOT NULL CHECK (found >= 0),
    from_parents        numeric(15, 3) NOT NULL CHECK (from_parents >= 0),
    expected            numeric(15, 3) NOT NULL CHECK (expected >= 0),
    on_hand             numeric(15, 3) NOT NULL CHECK (on_hand >= 0),
    in_transit          numeric(15, 3) NOT NULL CHECK (in_transit >= 0),
    to_children         numeric(15, 3) NOT NULL CHECK (to_children >= 0),
    delivered           numeric(15, 3) NOT NULL CHECK (delivered >= 0),
    written_off         numeric(15, 3) NOT NULL CHECK (written_off >= 0),
    promised            numeric(15, 3) NOT NULL CHECK (promised >= 0),
    location_kind       text           NOT NULL CHECK (location_kind IN ('DONOR', 'SITE', 'HUB', 'TRANSIT', 'CUSTOMER', 'APPLIED')),
    location_id         uuid           NOT NULL,
    owner_id            uuid           NOT NULL,
    holder_id           uuid           NOT NULL,
    storage_hub_id      uuid,
    storage_since       date,
    storage_deadline    date,
    storage_state       text,
    described           boolean        NOT NULL,
    quarantine_reason   text,
    inspection_batch_id uuid,
    inspection_refused  text,
    last_movement_id    uuid           NOT NULL,
    last_kind           text           NOT NULL,
    last_amount         numeric(15, 3) NOT NULL,
    last_at             timestamptz    NOT NULL,
    last_reason         text,
    CONSTRAINT amounts_are_conserved
        CHECK (listed + found + from_parents = expected + on_hand + in_transit + to_children + delivered + written_off),
    CONSTRAINT nothing_is_promised_twice
        CHECK (promised <= expected + on_hand)
) WITH (fillfactor = 70);
CREATE INDEX lot_owner ON lot (owner_id, id);
CREATE INDEX lot_holder ON lot (holder_id, id);
CREATE INDEX lot_deadline ON lot (storage_deadline, id) WHERE storage_deadline IS NOT NULL;

-- Every change of an amount or a place, from one account of a lot to another: balanced by its form. What goes from a lot into another is two
-- movements of one booking: out of the parent, into the child.
CREATE TABLE movement (
    seq                bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                 uuid           NOT NULL,
    booking_id         uuid           NOT NULL,
    lot_id             uuid           NOT NULL REFERENCES lot,
    kind               text           NOT NULL,
    from_account       text           NOT NULL,
    from_location_kind text,
    from_location_id   uuid,
    to_account         text           NOT NULL,
    to_location_kind   text           NOT NULL,
    to_location_id     uuid           NOT NULL,
    amount             numeric(15, 3) NOT NULL CHECK (amount > 0),
    owner_id           uuid           NOT NULL,
    holder_id          uuid           NOT NULL,
    counter_lot_id     uuid,
    reason             text,
    source_id          uuid,
    by_subject         text           NOT NULL,
    by_organisation    uuid,
    request            text,
    at                 timestamptz    NOT NULL,
    CONSTRAINT moves CHECK ((from_account, from_location_kind, from_location_id) IS DISTINCT FROM (to_account, to_location_kind, to_location_id))
);
CREATE INDEX movement_lot ON movement (lot_id, seq);
-- A fact reported from elsewhere (a harvest, a sample, a deal) is booked once.
CREATE UNIQUE INDEX movement_source ON movement (source_id, lot_id, kind) WHERE source_id IS NOT NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % of % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- Which lot came out of which: a split, later a merge or a treatment.
CREATE TABLE kinship (
    booking_id    uuid           NOT NULL,
    parent_id     uuid           NOT NULL REFERENCES lot,
    child_id      uuid           NOT NULL REFERENCES lot,
    parent_amount numeric(15, 3) NOT NULL CHECK (parent_amount > 0),
    child_amount  numeric(15, 3) NOT NULL CHECK (child_amount > 0),
    PRIMARY KEY (parent_id, child_id, booking_id),
    CHECK (parent_id <> child_id)
);
CREATE INDEX kinship_child ON kinship (child_id);

-- The service owns its tables, so a privilege alone could be granted back by accident, and a superuser has them all: the triggers hold for everybody.
CREATE TRIGGER movement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON movement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kinship_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON kinship FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON movement, kinship FROM PUBLIC, CURRENT_USER;

-- What inventory-service said of a lot, as far as the ledger needs it; may come before the lot is in the ledger.
CREATE TABLE description (
    lot_id       uuid PRIMARY KEY,
    product_type text NOT NULL
);

-- What certification-service said of a lot last.
CREATE TABLE quality (
    lot_id uuid PRIMARY KEY,
    status text NOT NULL,
    scheme text
);
