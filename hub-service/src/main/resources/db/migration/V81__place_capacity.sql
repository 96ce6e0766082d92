-- What a place within a hub holds; a limit that is not given is not judged.
ALTER TABLE storage_place
    ADD COLUMN floor_m2  numeric(15, 3) CHECK (floor_m2 > 0),
    ADD COLUMN volume_m3 numeric(15, 3) CHECK (volume_m3 > 0),
    ADD COLUMN mass_t    numeric(15, 3) CHECK (mass_t > 0);
