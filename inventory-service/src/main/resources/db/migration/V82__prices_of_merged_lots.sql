-- Lots whose description a migration put right; the others are told of them at the next start.
CREATE TABLE lot_to_tell (
    lot_id uuid PRIMARY KEY
);

-- What was merged from a lot with one kind of price and one with another got a price without a kind.
WITH mended AS (
    UPDATE lot SET description = description - 'price', version = version + 1
     WHERE description ? 'price' AND description #> '{price,kind}' IS NULL
    RETURNING id)
INSERT INTO lot_to_tell SELECT id FROM mended;
