-- pg_trgm forgives typing errors in the small vocabulary of product types; it is a trusted extension, so no superuser is needed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE donor (
    id               uuid             PRIMARY KEY,
    version          bigint           NOT NULL,
    name             text             NOT NULL,
    scope            text             NOT NULL,
    occasion         text             NOT NULL,
    lat              double precision NOT NULL,
    lon              double precision NOT NULL,
    address          jsonb,
    municipality     text,
    build_year       integer,
    owner_id         uuid             NOT NULL,
    participant_ids  uuid[]           NOT NULL,
    demolition_from  date             NOT NULL,
    demolition_until date             NOT NULL,
    created_at       timestamptz      NOT NULL DEFAULT now(),
    CHECK (demolition_until >= demolition_from)
);
CREATE INDEX donor_owner ON donor (owner_id, id);
CREATE INDEX donor_participants ON donor USING gin (participant_ids);

CREATE TABLE inventory (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    donor_id        uuid        NOT NULL REFERENCES donor,
    organisation_id uuid        NOT NULL,
    stage           text        NOT NULL,
    status          text        NOT NULL,
    surveyed_on     date,
    asbestos_report text,
    published_at    timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inventory_donor ON inventory (donor_id, id);

-- What every lot is: elements of inventories, and lots derived from them. An element is a lot from the start; publication tells the others.
CREATE TABLE lot (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    inventory_id uuid        REFERENCES inventory ON DELETE CASCADE,
    donor_id     uuid        REFERENCES donor,
    owner_id     uuid        NOT NULL,
    holder_id    uuid        NOT NULL,
    origin       text        NOT NULL,
    publication  text        NOT NULL,
    parents      uuid[]      NOT NULL DEFAULT '{}',
    dismantled   boolean     NOT NULL DEFAULT false,
    external_id  text,
    description  jsonb       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (inventory_id, external_id)
);
CREATE INDEX lot_inventory ON lot (inventory_id, id) WHERE origin <> 'DERIVED';
CREATE INDEX lot_donor ON lot (donor_id);

CREATE TABLE harvest (
    id           uuid        PRIMARY KEY,
    lot_id       uuid        NOT NULL REFERENCES lot ON DELETE CASCADE,
    part_id      uuid        NOT NULL,
    harvested    numeric     NOT NULL CHECK (harvested >= 0),
    lost         numeric     NOT NULL CHECK (lost >= 0),
    unit         text        NOT NULL,
    reason       text,
    method       text,
    harvested_on date        NOT NULL,
    reported_by  text,
    reported_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX harvest_lot ON harvest (lot_id, id);

-- A lot that the ledger made before its parent was described here; completed as soon as the parent is.
CREATE TABLE awaited_parent (
    lot_id     uuid    PRIMARY KEY,
    parent_id  uuid    NOT NULL,
    parents    uuid[]  NOT NULL,
    amount     numeric NOT NULL,
    unit       text    NOT NULL,
    owner_id   uuid    NOT NULL,
    holder_id  uuid    NOT NULL,
    dismantled boolean NOT NULL
);
CREATE INDEX awaited_parent_parent ON awaited_parent (parent_id);

CREATE TABLE product_type (
    key     text   PRIMARY KEY,
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    content jsonb  NOT NULL
);
CREATE TABLE product_type_term (
    key      text NOT NULL REFERENCES product_type ON DELETE CASCADE,
    language text NOT NULL,
    term     text NOT NULL,
    PRIMARY KEY (key, language, term)
);
CREATE INDEX product_type_term_trgm ON product_type_term USING gin (term gin_trgm_ops);
