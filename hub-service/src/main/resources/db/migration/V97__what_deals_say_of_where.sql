-- What the deal itself says of where it wants its lot; what it does not say, its shipment can.
ALTER TABLE deal_destination
    ADD COLUMN name text,
    ADD COLUMN lat  double precision,
    ADD COLUMN lon  double precision;
UPDATE deal_destination SET name = location.name, lat = location.lat, lon = location.lon FROM location WHERE location.id = location_id;
DROP INDEX deal_destination_location;
