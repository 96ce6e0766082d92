-- The product types that a scheme is for; none as long as that was not told since this column is there.
ALTER TABLE scheme ADD COLUMN product_types text[] NOT NULL DEFAULT '{}';
