-- What is still to come of an announced amount, by the lot that it is now. What is harvested, split off or merged takes its part along; what is lost, withdrawn or has
-- gone elsewhere is taken off. Written under the lots' locks, and then the announcement's. What has come, or will not, has no row left.
CREATE TABLE announcement_rest (
    announcement_id uuid           NOT NULL,
    line            smallint       NOT NULL,
    lot_id          uuid           NOT NULL,
    amount          numeric(15, 3) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (announcement_id, line, lot_id),
    FOREIGN KEY (announcement_id, line) REFERENCES announcement_line
);
CREATE INDEX announcement_rest_lot ON announcement_rest (lot_id);

INSERT INTO announcement_rest (announcement_id, line, lot_id, amount)
SELECT announcement_id, line, lot_id, amount - received
  FROM announcement_line
 WHERE open AND amount > received;

DROP INDEX announcement_line_lot;
ALTER TABLE announcement_line DROP COLUMN open;
ALTER TABLE announcement
    DROP CONSTRAINT announcement_state_check,
    ADD CONSTRAINT announcement_state_check CHECK (state IN ('ANNOUNCED', 'RECEIVED', 'CANCELLED', 'LAPSED'));
