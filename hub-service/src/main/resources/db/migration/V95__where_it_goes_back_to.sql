-- Where the owner takes what goes back: decided by one, carried out by the other.
ALTER TABLE disposition
    ADD COLUMN lat double precision,
    ADD COLUMN lon double precision,
    ADD CONSTRAINT place_of_a_return CHECK ((lat IS NULL) = (lon IS NULL) AND (lat IS NULL OR kind = 'RETURN'));
