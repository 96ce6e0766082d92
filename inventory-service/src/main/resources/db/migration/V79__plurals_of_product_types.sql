-- A word of a language without its ending, so that a plural is the same as its singular. Dutch writes a consonant twice, and v and z for f and s, before an ending (kolom, kolommen; buis, buizen);
-- the stemmer leaves them so.
CREATE FUNCTION stem(language text, word text) RETURNS text IMMUTABLE PARALLEL SAFE
RETURN translate(
    regexp_replace(
        regexp_replace(
            to_tsvector(
                CASE language WHEN 'nl' THEN 'dutch'::regconfig WHEN 'de' THEN 'german'::regconfig WHEN 'fr' THEN 'french'::regconfig ELSE 'english'::regconfig END,
                word)::text,
            '([bcdfghjklmnpqrstvwxz])\1''', '\1''', 'g'),
        '[sz]''', 'S''', 'g'),
    'v', 'f');

-- Plain words are those of V3, which a generated column can't refer to.
ALTER TABLE product_type_term ADD COLUMN stem text GENERATED ALWAYS AS
    (stem(language, translate(lower(term), 'àáâäãåçèéêëìíîïñòóôöõùúûüýÿ-', 'aaaaaaceeeeiiiinooooouuuuyy '))) STORED;
CREATE INDEX product_type_term_stem ON product_type_term (stem);
