-- What breaks or turns out to be contaminated on a site goes to a receiver from there.
ALTER TABLE disposition
    ALTER COLUMN hub_id DROP NOT NULL,
    ADD COLUMN site_id uuid,
    ADD CONSTRAINT disposition_from CHECK (num_nonnulls(hub_id, site_id) = 1),
    ADD CONSTRAINT disposition_from_site CHECK (site_id IS NULL OR kind IN ('RECYCLE', 'SCRAP'));
