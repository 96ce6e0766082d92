-- The space that an amount of a lot takes in a hub: what the operator said at the door, else what its description says. What is left of the lot takes its share;
-- what is split off, merged or made of it takes over the space of its parents.
CREATE TABLE lot_space (
    lot_id    uuid           PRIMARY KEY,
    of_amount numeric(15, 3) NOT NULL CHECK (of_amount > 0),
    floor_m2  numeric(18, 6) CHECK (floor_m2 >= 0),
    volume_m3 numeric(18, 6) CHECK (volume_m3 >= 0),
    mass_t    numeric(18, 6) CHECK (mass_t >= 0),
    places    numeric(18, 6) CHECK (places >= 0)
);

-- What lies in hubs now, and the space it takes there. A part of a place is a place.
CREATE VIEW lot_in_hub AS
SELECT lot.id                                                     AS lot_id,
       lot.location_id                                            AS hub_id,
       lot.owner_id,
       lot.on_hand                                                AS amount,
       round(space.floor_m2 * lot.on_hand / space.of_amount, 3)   AS floor_m2,
       round(space.volume_m3 * lot.on_hand / space.of_amount, 3)  AS volume_m3,
       round(space.mass_t * lot.on_hand / space.of_amount, 3)     AS mass_t,
       ceil(round(space.places * lot.on_hand / space.of_amount, 3)) AS places
  FROM lot
  LEFT JOIN lot_space space ON space.lot_id = lot.id
 WHERE lot.location_kind = 'HUB' AND lot.on_hand > 0;

-- How long a lot lay in a hub, unchanged in amount, owner and space: from the day since, to and without the day until. What comes and goes on one day has no row
-- left. The rows without until are lot_in_hub, kept so that a hub's use is a sum along one index; written in the transaction of the movements, under the lot's lock.
CREATE TABLE stay (
    lot_id    uuid           NOT NULL,
    since     date           NOT NULL,
    until     date,
    hub_id    uuid           NOT NULL,
    owner_id  uuid           NOT NULL,
    amount    numeric(15, 3) NOT NULL,
    floor_m2  numeric(15, 3),
    volume_m3 numeric(15, 3),
    mass_t    numeric(15, 3),
    places    numeric(15, 3),
    PRIMARY KEY (lot_id, since),
    CONSTRAINT nights CHECK (until > since)
);
CREATE UNIQUE INDEX stay_one_hub ON stay (lot_id) WHERE until IS NULL;
CREATE INDEX stay_now ON stay (hub_id) INCLUDE (floor_m2, volume_m3, mass_t, places) WHERE until IS NULL;
CREATE INDEX stay_over ON stay (hub_id, until) WHERE until IS NOT NULL;

INSERT INTO stay (lot_id, since, hub_id, owner_id, amount)
SELECT lot_in_hub.lot_id, coalesce(lot.storage_since, lot.last_at::date), lot_in_hub.hub_id, lot_in_hub.owner_id, lot_in_hub.amount
  FROM lot_in_hub JOIN lot ON lot.id = lot_in_hub.lot_id;
