-- What a treatment made of a lot's parents, where that is another product than they were.
CREATE TABLE made (
    lot_id       uuid PRIMARY KEY REFERENCES lot,
    product_type text NOT NULL
);
