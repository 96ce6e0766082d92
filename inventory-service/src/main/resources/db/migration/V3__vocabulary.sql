-- ADMIN: added or changed at run time, which the file that a service starts with never overwrites.
ALTER TABLE product_type ADD COLUMN origin text NOT NULL DEFAULT 'FILE' CHECK (origin IN ('FILE', 'ADMIN'));

-- Words are compared without case, accents and hyphens; a label goes before a synonym.
ALTER TABLE product_type_term ADD COLUMN label boolean NOT NULL DEFAULT false;
ALTER TABLE product_type_term ADD COLUMN plain text GENERATED ALWAYS AS
    (translate(lower(term), 'àáâäãåçèéêëìíîïñòóôöõùúûüýÿ-', 'aaaaaaceeeeiiiinooooouuuuyy ')) STORED;
DROP INDEX product_type_term_trgm;
CREATE INDEX product_type_term_trgm ON product_type_term USING gin (plain gin_trgm_ops);

-- Read and told anew when the service starts, so that every word knows whether it is a label.
UPDATE product_type SET content = '{}';
