-- A photo or document of an element. Its files are in the media store under its id; a file there without a row here is deleted by and by, and there is
-- never a row without its files: they are stored before it is written, and deleted after it is gone.
CREATE TABLE photo (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    lot_id      uuid        NOT NULL REFERENCES lot ON DELETE CASCADE,
    kind        text        NOT NULL CHECK (kind IN ('PHOTO', 'DOCUMENT')),
    position    integer     NOT NULL CHECK (position > 0),
    caption     text,
    uploaded_at timestamptz NOT NULL,
    uploaded_by text,
    files       jsonb       NOT NULL
);
CREATE INDEX photo_lot ON photo (lot_id, kind, position);

-- From a lot to those that came from it.
CREATE INDEX lot_parents ON lot USING gin (parents);
