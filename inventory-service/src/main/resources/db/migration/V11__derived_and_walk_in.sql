-- A lot may come from several: it waits until all of them are described. With each parent: how much of it is in the lot, in the lot's unit.
DROP INDEX awaited_parent_parent;
ALTER TABLE awaited_parent
    DROP COLUMN parent_id,
    ADD COLUMN parent_amounts numeric[] NOT NULL DEFAULT '{}',
    ADD COLUMN product_type   text;
CREATE INDEX awaited_parent_parents ON awaited_parent USING gin (parents);

-- Who has title and who has custody now, as the ledger said last. A lot's own row says who had them when it was first described.
CREATE TABLE custody (
    lot_id        uuid PRIMARY KEY,
    owner_id      uuid NOT NULL,
    holder_id     uuid NOT NULL,
    location_kind text
);

-- What a derived lot is made of: the part of its mass that came from an element (or walk-in), and its donor. The parts of a lot add up to 1.
CREATE TABLE origin_share (
    lot_id     uuid           NOT NULL REFERENCES lot ON DELETE CASCADE,
    element_id uuid           NOT NULL,
    donor_id   uuid,
    share      numeric(13,12) NOT NULL CHECK (share > 0 AND share <= 1),
    PRIMARY KEY (lot_id, element_id)
);
CREATE INDEX origin_share_donor ON origin_share (donor_id);
