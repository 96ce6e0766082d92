-- Exact places of what is outside hubs are nobody's to search by: distances would give them away.
DROP INDEX supply.lot_by_known_place;
ALTER TABLE supply.lot DROP COLUMN known_place;
