-- Why a lot, or a part of it, is not offered any more, as it was said last; told to those who had it reserved.
ALTER TABLE lot ADD COLUMN withdrawn_reason text;

-- Every time that something was taken back, for the account of the donor.
CREATE TABLE withdrawal (
    id           uuid        PRIMARY KEY,
    lot_id       uuid        NOT NULL REFERENCES lot ON DELETE CASCADE,
    amount       numeric     NOT NULL CHECK (amount > 0),
    unit         text        NOT NULL,
    reason       text        NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX withdrawal_lot ON withdrawal (lot_id, id);
