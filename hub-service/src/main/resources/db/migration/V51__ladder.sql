-- What is left of a lot decides whether its time still matters.
DROP INDEX lot_storage;
CREATE INDEX lot_storage ON lot (storage_hub_id, storage_state, storage_deadline, id)
    WHERE storage_hub_id IS NOT NULL AND on_hand + in_transit > 0;
CREATE INDEX hub_position ON hub (lat, lon);

-- Each rung that a lot reached, once per deadline. The id is made of the three, so it is the same however often it is worked out.
CREATE TABLE storage_step (
    id         uuid        PRIMARY KEY,
    lot_id     uuid        NOT NULL REFERENCES lot,
    deadline   date        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('WARNED', 'PRESSING', 'FINAL', 'OVERDUE')),
    hub_id     uuid        NOT NULL,
    owner_id   uuid        NOT NULL,
    reached_at timestamptz NOT NULL,
    UNIQUE (lot_id, deadline, state)
);
CREATE INDEX storage_step_hub ON storage_step (hub_id, reached_at);
CREATE TRIGGER storage_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON storage_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
