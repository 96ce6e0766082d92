-- Who took what left a hub, and under which Eural code.
ALTER TABLE stock_departure
    ADD COLUMN taker jsonb,
    ADD COLUMN eural text;
