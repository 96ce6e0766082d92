-- All that an account of what ages in a hub reads of a lot stands in its index.
DROP INDEX lot_storage;
CREATE INDEX lot_storage ON lot (storage_hub_id, storage_state, storage_deadline, id) INCLUDE (unit, on_hand, in_transit, storage_since)
    WHERE storage_hub_id IS NOT NULL AND on_hand + in_transit > 0;
