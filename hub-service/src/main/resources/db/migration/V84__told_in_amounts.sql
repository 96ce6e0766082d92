-- The other lot of the movement that made a lot's state: what it was merged into, or came out of.
ALTER TABLE lot ADD COLUMN last_other_lot_id uuid;
UPDATE lot SET last_other_lot_id = movement.counter_lot_id
  FROM movement WHERE movement.lot_id = lot.id AND movement.id = lot.last_movement_id AND movement.counter_lot_id IS NOT NULL;

-- What was cut back of a reservation last, by lot: before, after and why.
ALTER TABLE reservation ADD COLUMN refusal_cuts jsonb;
