CREATE TABLE hub (
    id                     uuid             PRIMARY KEY,
    version                bigint           NOT NULL,
    operator_id            uuid             NOT NULL,
    name                   text             NOT NULL,
    type                   text             NOT NULL,
    lat                    double precision NOT NULL,
    lon                    double precision NOT NULL,
    address                text,
    storage_days           integer          NOT NULL CHECK (storage_days BETWEEN 1 AND 1095),
    accepted_product_types text[]           NOT NULL,
    floor_m2               numeric(12, 2),
    volume_m3              numeric(12, 2),
    mass_t                 numeric(12, 2)
);

-- What came in at once, with an outcome per line.
CREATE TABLE intake (
    id     uuid        PRIMARY KEY,
    hub_id uuid        NOT NULL REFERENCES hub,
    at     timestamptz NOT NULL,
    lines  jsonb       NOT NULL
);
CREATE INDEX intake_hub ON intake (hub_id, id);
