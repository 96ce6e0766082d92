CREATE TABLE deal (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    buyer_id       uuid        NOT NULL,
    seller_id      uuid        NOT NULL CHECK (seller_id <> buyer_id),
    reservation_id uuid        NOT NULL UNIQUE,
    lot_id         uuid        NOT NULL,
    terms          jsonb       NOT NULL,
    state          text        NOT NULL,
    standing       jsonb       NOT NULL,
    since          timestamptz NOT NULL,
    lies_in        uuid[]      NOT NULL
);
CREATE INDEX deal_of_buyer ON deal (buyer_id, id);
CREATE INDEX deal_of_seller ON deal (seller_id, id);

-- Every state a deal has been in; never changed.
CREATE TABLE deal_history (
    deal_id uuid        NOT NULL REFERENCES deal,
    version bigint      NOT NULL,
    state   text        NOT NULL,
    at      timestamptz NOT NULL,
    reason  text,
    PRIMARY KEY (deal_id, version)
);
