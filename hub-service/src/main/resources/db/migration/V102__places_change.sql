-- What a place holds can be said anew.
ALTER TABLE storage_place ADD COLUMN version bigint NOT NULL DEFAULT 1;
