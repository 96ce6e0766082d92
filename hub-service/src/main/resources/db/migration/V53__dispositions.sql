-- What was decided about lots in hubs. A decision of the owner is carried out once; what is done is never changed.
CREATE TABLE disposition (
    id                 uuid           PRIMARY KEY,
    lot_id             uuid           NOT NULL REFERENCES lot,
    hub_id             uuid           NOT NULL,
    kind               text           NOT NULL,
    state              text           NOT NULL CHECK (state IN ('DECIDED', 'DONE')),
    amount             numeric(15, 3) NOT NULL CHECK (amount > 0),
    unit               text           NOT NULL,
    reason             text           NOT NULL,
    asking_price       numeric(12, 2),
    to_hub_id          uuid,
    receiver           jsonb,
    eural              text,
    left_lot_id        uuid,
    decided_by         uuid           NOT NULL,
    decided_by_subject text           NOT NULL,
    request            text,
    decided_at         timestamptz    NOT NULL,
    done_at            timestamptz    CHECK ((state = 'DONE') = (done_at IS NOT NULL)),
    CONSTRAINT received CHECK ((kind IN ('RECYCLE', 'SCRAP')) = (receiver IS NOT NULL AND eural IS NOT NULL))
);
CREATE INDEX disposition_lot ON disposition (lot_id, id);
