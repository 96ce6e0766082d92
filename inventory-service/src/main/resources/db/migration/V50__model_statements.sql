-- What a building model said of an element when it was imported last. Where the element says otherwise now, somebody established that since, and the next
-- import of the model leaves it alone.
CREATE TABLE model_statement (
    lot_id      uuid PRIMARY KEY REFERENCES lot (id) ON DELETE CASCADE,
    description jsonb NOT NULL
);
