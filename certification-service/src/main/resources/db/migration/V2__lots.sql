-- What others say of a lot. Stock and description come by different topics, in any order; each fills its own columns.
CREATE TABLE lot (
    lot_id        uuid PRIMARY KEY,
    owner_id      uuid,
    holder_id     uuid,
    unit          text,
    present       numeric(15, 3) CHECK (present >= 0),
    parents       uuid[]  NOT NULL DEFAULT '{}',
    made_by       text,
    made_at       timestamptz,
    -- whether its first status is known: a lot whose parents are not known yet waits for them
    settled       boolean NOT NULL DEFAULT false,
    product_type  text
);
CREATE INDEX lot_waiting ON lot USING gin (parents) WHERE NOT settled;

-- What we say of a lot: published whole on certification.lots at every version.
CREATE TABLE lot_quality (
    lot_id         uuid PRIMARY KEY,
    version        bigint NOT NULL,
    status         text   NOT NULL,
    batch_id       uuid,
    scheme         text,
    scheme_version integer,
    certificate_id uuid,
    valid_until    date,
    inherited_from uuid,
    held_since     timestamptz,
    properties     jsonb  NOT NULL DEFAULT '[]',
    samples        jsonb  NOT NULL DEFAULT '[]',
    CHECK ((status = 'CERTIFIED') <= (certificate_id IS NOT NULL AND valid_until IS NOT NULL))
);
CREATE INDEX lot_quality_certificate ON lot_quality (certificate_id) WHERE certificate_id IS NOT NULL;

CREATE TABLE lot_quality_change (
    lot_id         uuid        NOT NULL,
    version        bigint      NOT NULL,
    at             timestamptz NOT NULL,
    status         text        NOT NULL,
    batch_id       uuid,
    scheme         text,
    certificate_id uuid,
    inherited_from uuid,
    PRIMARY KEY (lot_id, version)
);
