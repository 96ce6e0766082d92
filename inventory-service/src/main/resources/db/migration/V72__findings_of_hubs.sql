-- What a treatment made may have been weighed.
ALTER TABLE awaited_parent ADD COLUMN mass_per_unit numeric(15, 3);

-- The last inspection and the last decision on a price, of which the ledger told, that were said in a lot's description.
CREATE TABLE finding_said (
    lot_id         uuid PRIMARY KEY,
    inspection_id  uuid,
    disposition_id uuid
);
