-- An allocation that is over stands in this index, one that is open in allocation_open: each is written into one of them, as they are made all day.
DROP INDEX allocation_lot;
CREATE INDEX allocation_past ON allocation (lot_id, reservation_id) WHERE NOT open;
