CREATE TABLE reservation (
    id                uuid        PRIMARY KEY,
    version           bigint      NOT NULL,
    holder_id         uuid        NOT NULL,
    deal_id           uuid,
    kind              text        NOT NULL CHECK (kind IN ('OPTION', 'FIRM', 'OVER')),
    ending            text        CHECK ((kind = 'OVER') = (ending IS NOT NULL)),
    created_at        timestamptz NOT NULL,
    expires_at        timestamptz,
    extended          boolean     NOT NULL,
    condition_scheme  text,
    condition_before  date,
    condition_settled boolean     NOT NULL,
    over_at           timestamptz,
    refusal_code      text,
    refusal_detail    text
) WITH (fillfactor = 80);
CREATE INDEX reservation_holder ON reservation (holder_id, id);
CREATE INDEX reservation_expiry ON reservation (expires_at, id) WHERE kind = 'OPTION';
CREATE INDEX reservation_condition ON reservation (condition_before, id) WHERE kind = 'FIRM' AND NOT condition_settled;

CREATE TABLE reservation_line (
    reservation_id uuid           NOT NULL REFERENCES reservation,
    line           smallint       NOT NULL,
    lot_id         uuid           NOT NULL,
    amount         numeric(15, 3) NOT NULL CHECK (amount > 0),
    unit           text           NOT NULL,
    PRIMARY KEY (reservation_id, line)
);

-- Where a line's amount lies now: a split re-allocates and never changes the sum. While open, the sum per lot is the lot's promised amount.
CREATE TABLE allocation (
    reservation_id uuid           NOT NULL REFERENCES reservation,
    line           smallint       NOT NULL,
    lot_id         uuid           NOT NULL,
    amount         numeric(15, 3) NOT NULL CHECK (amount > 0),
    open           boolean        NOT NULL,
    PRIMARY KEY (reservation_id, line, lot_id)
) WITH (fillfactor = 80);
CREATE INDEX allocation_open ON allocation (lot_id, reservation_id) WHERE open;
CREATE INDEX allocation_lot ON allocation (lot_id);
