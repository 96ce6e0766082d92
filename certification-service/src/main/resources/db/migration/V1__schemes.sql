CREATE TABLE scheme (
    id          text        NOT NULL,
    version     integer     NOT NULL CHECK (version >= 1),
    rules       jsonb       NOT NULL,
    manager_id  uuid,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, version)
);
COMMENT ON COLUMN scheme.manager_id IS 'organisation that may add versions; null for the schemes that come with the service';

CREATE TABLE accreditation (
    scheme_id       text        NOT NULL,
    organisation_id uuid        NOT NULL,
    since           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (scheme_id, organisation_id)
);
