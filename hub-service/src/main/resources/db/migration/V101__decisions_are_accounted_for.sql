-- How much of a decision is where, and at which stage: an amount goes from one row to another and is never lost, so that what becomes of a decision follows from its rows.
ALTER TABLE disposition ADD COLUMN withdrawn_at timestamptz;
UPDATE disposition SET withdrawn_at = done_at WHERE state = 'WITHDRAWN';

ALTER TABLE disposition_part
    DROP CONSTRAINT of_what_is_over_nothing_is_left,
    DROP CONSTRAINT disposition_part_state_check,
    DROP CONSTRAINT disposition_part_pkey;
ALTER TABLE disposition_part RENAME COLUMN state TO stage;
ALTER TABLE disposition_part ADD COLUMN at timestamptz;
UPDATE disposition_part AS part
   SET stage = CASE stage WHEN 'UNDER_WAY' THEN stage ELSE 'OPEN' END, at = coalesce(done_at, decided_at)
  FROM disposition
 WHERE disposition.id = part.disposition_id;
ALTER TABLE disposition_part
    ALTER COLUMN at SET NOT NULL,
    ADD CONSTRAINT never_less_than_nothing CHECK (amount >= 0),
    ADD CONSTRAINT disposition_part_stage CHECK (stage IN ('OPEN', 'UNDER_WAY', 'DONE', 'TREATED', 'LAPSED')),
    ADD PRIMARY KEY (disposition_id, lot_id, stage);

INSERT INTO disposition_part AS part (disposition_id, lot_id, stage, amount, at)
SELECT id, lot_id, CASE state WHEN 'WITHDRAWN' THEN 'OPEN' WHEN 'LAPSED' THEN 'LAPSED' ELSE 'DONE' END,
       amount - known, coalesce(done_at, decided_at)
  FROM (SELECT disposition.*, (SELECT sum(amount) FROM disposition_part WHERE disposition_id = disposition.id) AS known FROM disposition) AS decided
 WHERE amount > known
ON CONFLICT (disposition_id, lot_id, stage) DO UPDATE SET amount = part.amount + excluded.amount;

ALTER TABLE disposition
    DROP COLUMN state,
    DROP COLUMN done_at;
