-- What a treatment made may have been weighed, be it what it was.
ALTER TABLE made
    ALTER COLUMN product_type DROP NOT NULL,
    ADD COLUMN mass_per_unit numeric(15, 3) CHECK (mass_per_unit > 0),
    ADD CONSTRAINT says_something CHECK (num_nonnulls(product_type, mass_per_unit) > 0);

-- What a treatment left over, by what it is as waste; its movements, one for each lot that went in, have its id as their source.
CREATE TABLE leftover (
    id           uuid PRIMARY KEY,
    treatment_id uuid NOT NULL,
    eural        text NOT NULL
);

-- What is seen at the door is written down before the ledger tells of the lot, which may enter it in the same transaction.
ALTER TABLE inspection ALTER CONSTRAINT inspection_lot_id_fkey DEFERRABLE INITIALLY DEFERRED;
