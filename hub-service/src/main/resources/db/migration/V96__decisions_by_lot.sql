-- What is still to be done of a decision, by lot: it goes along with what is split off, merged, or leaves for another hub. How much was decided stays as it was.
CREATE TABLE disposition_part (
    disposition_id uuid           NOT NULL REFERENCES disposition,
    lot_id         uuid           NOT NULL REFERENCES lot DEFERRABLE INITIALLY DEFERRED,
    amount         numeric(15, 3) NOT NULL,
    state          text           NOT NULL CHECK (state IN ('DECIDED', 'UNDER_WAY', 'OVER')),
    PRIMARY KEY (disposition_id, lot_id),
    CONSTRAINT of_what_is_over_nothing_is_left CHECK (amount >= 0 AND (amount = 0) = (state = 'OVER'))
);
CREATE INDEX disposition_part_lot ON disposition_part (lot_id, disposition_id);

INSERT INTO disposition_part (disposition_id, lot_id, amount, state)
SELECT id, lot_id, CASE WHEN state IN ('DECIDED', 'UNDER_WAY') THEN amount ELSE 0 END,
       CASE WHEN state IN ('DECIDED', 'UNDER_WAY') THEN state ELSE 'OVER' END
  FROM disposition;
DROP INDEX disposition_open;
