-- What was counted above what came into a lot, less what counts had lost of it before. It is in all that the lot was, and was never harvested or in a parent.
ALTER TABLE stock
    ADD COLUMN found numeric NOT NULL DEFAULT 0,
    ADD COLUMN came  numeric NOT NULL GENERATED ALWAYS AS (total - found) STORED;
