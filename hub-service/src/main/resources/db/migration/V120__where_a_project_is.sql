-- Passports name the project that a lot went to.
CREATE INDEX deal_destination_project ON deal_destination (location_id) WHERE location_id <> deal_id;
