-- Who takes in material. Never deleted: what went to them is accounted for.
CREATE TABLE receiver (
    id              uuid   PRIMARY KEY,
    version         bigint NOT NULL,
    organisation_id uuid   NOT NULL,
    name            text   NOT NULL,
    address         jsonb  NOT NULL,
    permits         jsonb  NOT NULL,
    eural           text[] NOT NULL,
    processing      text[] NOT NULL
);
CREATE INDEX receiver_organisation ON receiver (organisation_id, id);

-- What went to a receiver: of an element (then lot_id), of a loss at a harvest (then harvest_id too), or a stream that was collected apart and never was an
-- element (BRL SVMS-007, 4.3.7). Never deleted; a wrong one is annulled.
CREATE TABLE disposal (
    id              uuid           PRIMARY KEY,
    inventory_id    uuid           NOT NULL REFERENCES inventory,
    lot_id          uuid           REFERENCES lot,
    harvest_id      uuid           REFERENCES harvest,
    receiver_id     uuid           NOT NULL REFERENCES receiver,
    organisation_id uuid           NOT NULL,
    name            text           NOT NULL,
    material        text,
    eural           text           NOT NULL,
    processing      text           NOT NULL,
    mass_kg         numeric(15, 3) NOT NULL CHECK (mass_kg > 0),
    weighed         boolean        NOT NULL,
    note_number     text,
    left_on         date           NOT NULL,
    remarks         text,
    reported_by     text,
    reported_at     timestamptz    NOT NULL DEFAULT now(),
    annulled_reason text,
    annulled_by     text,
    annulled_at     timestamptz
);
CREATE INDEX disposal_inventory ON disposal (inventory_id, id);
CREATE INDEX disposal_lot ON disposal (lot_id);

-- Whether only a part was taken back, and the claim with it: of a whole the claim stays.
ALTER TABLE withdrawal ADD COLUMN in_part boolean NOT NULL DEFAULT false;

-- The ledger's word on lots, as far as it says what became of what was harvested: what is left of it, and all it was. What left for good, and what went on
-- into other lots, stands beside it. What was lost at the harvest, or taken back, is this service's own word and left out.
CREATE TABLE stock (
    lot_id        uuid        PRIMARY KEY,
    held          numeric     NOT NULL,
    total         numeric     NOT NULL,
    location_kind text,
    location_id   uuid,
    location_name text
);
CREATE TABLE stock_departure (
    lot_id        uuid        NOT NULL REFERENCES stock ON DELETE CASCADE,
    number        integer     NOT NULL,
    kind          text        NOT NULL,
    amount        numeric     NOT NULL,
    location_kind text,
    location_id   uuid,
    location_name text,
    reason        text,
    at            timestamptz,
    PRIMARY KEY (lot_id, number)
);
CREATE TABLE stock_kin (
    parent_id uuid    NOT NULL REFERENCES stock ON DELETE CASCADE,
    child_id  uuid    NOT NULL,
    amount    numeric NOT NULL,
    PRIMARY KEY (parent_id, child_id)
);

CREATE INDEX harvest_part ON harvest (part_id);
CREATE INDEX inventory_published ON inventory (published_at) WHERE published_at IS NOT NULL;
CREATE INDEX donor_municipality ON donor (lower(municipality));
