-- Places within a hub (aisle, rack, bin), by the code that is written on them; and what lies where. Only the present is kept: of a stay that is over nobody asks
-- which shelf it was on.
CREATE TABLE storage_place (
    id     uuid PRIMARY KEY,
    hub_id uuid NOT NULL REFERENCES hub,
    code   text NOT NULL,
    UNIQUE (hub_id, code),
    UNIQUE (hub_id, id)
);
ALTER TABLE stay
    ADD COLUMN place_id uuid,
    ADD CONSTRAINT a_place_of_this_hub FOREIGN KEY (hub_id, place_id) REFERENCES storage_place (hub_id, id) ON DELETE SET NULL (place_id);
CREATE INDEX stay_place ON stay (place_id, lot_id) WHERE until IS NULL AND place_id IS NOT NULL;

-- The lots of a hub in the order of their ids, and all that its use is a sum of: never from the table itself.
DROP INDEX stay_now;
CREATE INDEX stay_now ON stay (hub_id, lot_id) INCLUDE (amount, floor_m2, volume_m3, mass_t, places) WHERE until IS NULL;
