-- What of a lot was told that searches look for, by field; null: told before this was noted.
ALTER TABLE told_lot ADD COLUMN offered jsonb;

ALTER TABLE alert
    ADD COLUMN changes jsonb,
    DROP CONSTRAINT alert_kind_check,
    ADD CONSTRAINT alert_kind_check CHECK (kind IN ('LISTED', 'WINDOW_MOVED', 'STORAGE_ENDING', 'LOT_REVISED'));
-- Which searches were told of a lot, and what last.
CREATE INDEX alert_of_lot ON alert (lot_id, saved_search_id, id DESC);
