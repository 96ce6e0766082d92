-- The last deadline in a hub of which saved searches were told that it is near.
ALTER TABLE told_lot ADD COLUMN storage_ends date;
UPDATE told_lot
   SET storage_ends = (l.lot #>> '{storage,deadline}')::date
  FROM supply.lot l
 WHERE l.lot_id = told_lot.lot_id AND l.lot #>> '{storage,state}' IN ('WARNED', 'PRESSING', 'FINAL');

ALTER TABLE alert
    ADD COLUMN storage_ends date,
    DROP CONSTRAINT alert_kind_check,
    ADD CONSTRAINT alert_kind_check CHECK (kind IN ('LISTED', 'WINDOW_MOVED', 'STORAGE_ENDING'));
