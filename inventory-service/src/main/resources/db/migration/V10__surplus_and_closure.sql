-- How much of a harvest was above what the inventory had left: it was found, not inventoried.
ALTER TABLE harvest ADD COLUMN found numeric NOT NULL DEFAULT 0 CHECK (found >= 0 AND found <= harvested + lost);

ALTER TABLE inventory ADD COLUMN closed_at timestamptz;
