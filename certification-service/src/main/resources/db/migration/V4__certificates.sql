-- A list of revocation bits; which are set follows from the certificates, so it can't be wrong.
CREATE TABLE status_list (
    id         uuid    PRIMARY KEY,
    next_place integer NOT NULL DEFAULT 0 CHECK (next_place BETWEEN 0 AND 131072)
);

CREATE TABLE certificate (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    batch_id       uuid        NOT NULL UNIQUE REFERENCES batch,
    scheme         text        NOT NULL,
    scheme_version integer     NOT NULL,
    issuer_id      uuid        NOT NULL,
    lot_ids        uuid[]      NOT NULL,
    properties     jsonb       NOT NULL,
    issued_at      timestamptz NOT NULL,
    valid_until    date        NOT NULL,
    state          text        NOT NULL,
    reason         text,
    ended_at       timestamptz,
    status_list_id uuid        NOT NULL REFERENCES status_list,
    status_place   integer     NOT NULL,
    token          text        NOT NULL,
    UNIQUE (status_list_id, status_place)
);
COMMENT ON COLUMN certificate.token IS 'the signed credential, as it was issued';
CREATE INDEX certificate_to_expire ON certificate (valid_until) WHERE state = 'ISSUED';
