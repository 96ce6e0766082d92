-- What was announced may come in parts. The space that is kept for the rest follows from what was said of it, and from the description as it is then.
ALTER TABLE announcement_line
    ADD COLUMN received numeric(15, 3) NOT NULL DEFAULT 0 CHECK (received >= 0),
    ADD COLUMN said     jsonb;
UPDATE announcement_line SET received = amount WHERE NOT open;
UPDATE announcement_line SET said = jsonb_build_object('floorM2', floor_m2, 'places', places);
ALTER TABLE announcement_line DROP COLUMN floor_m2, DROP COLUMN volume_m3, DROP COLUMN mass_t, DROP COLUMN places;
