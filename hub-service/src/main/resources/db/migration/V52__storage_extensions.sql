-- More time that lots were given in a hub, and why.
CREATE TABLE storage_extension (
    id              uuid        PRIMARY KEY,
    lot_id          uuid        NOT NULL REFERENCES lot,
    hub_id          uuid        NOT NULL,
    was             date        NOT NULL,
    until           date        NOT NULL,
    reason          text        NOT NULL,
    by_subject      text        NOT NULL,
    by_organisation uuid,
    request         text,
    at              timestamptz NOT NULL,
    CHECK (until > was)
);
CREATE INDEX storage_extension_lot ON storage_extension (lot_id, id);
CREATE TRIGGER storage_extension_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON storage_extension
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
