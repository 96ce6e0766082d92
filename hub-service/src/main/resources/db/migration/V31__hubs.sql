-- When a hub is open, until when it is there, what it asks of lots, how many places it has, and what storing costs.
ALTER TABLE hub
    ADD COLUMN opening_hours   jsonb,
    ADD COLUMN temporary_until date,
    ADD COLUMN acceptance      jsonb,
    ADD COLUMN places          integer CHECK (places >= 0),
    ADD COLUMN fee             jsonb;
