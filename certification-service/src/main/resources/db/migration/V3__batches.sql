CREATE TABLE batch (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    scheme          text        NOT NULL,
    scheme_version  integer     NOT NULL,
    organisation_id uuid        NOT NULL,
    homogeneity     text,
    lots            jsonb       NOT NULL,
    requested_at    timestamptz NOT NULL,
    state           jsonb       NOT NULL,
    FOREIGN KEY (scheme, scheme_version) REFERENCES scheme (id, version)
);
CREATE INDEX batch_of_organisation ON batch (organisation_id, id);
CREATE INDEX batch_requested ON batch (requested_at) WHERE state ->> 'kind' = 'REQUESTED';

CREATE TABLE sample (
    id          uuid        PRIMARY KEY,
    batch_id    uuid        NOT NULL REFERENCES batch,
    lot_id      uuid        NOT NULL,
    marking     text        NOT NULL,
    amount      jsonb       NOT NULL,
    destructive boolean     NOT NULL,
    drawn_at    timestamptz NOT NULL,
    drawn_by    text,
    version     bigint      NOT NULL,
    results     jsonb       NOT NULL DEFAULT '[]',
    UNIQUE (batch_id, marking)
);
COMMENT ON COLUMN sample.drawn_by IS 'subject id of the token; names are resolved elsewhere';
