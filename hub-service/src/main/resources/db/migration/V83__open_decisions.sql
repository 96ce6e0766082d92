-- A decision can be on its way, be taken back, or come to nothing because what it was about has gone otherwise. Of a lot no more is decided than there is.
ALTER TABLE disposition
    DROP CONSTRAINT disposition_state_check,
    ADD CONSTRAINT disposition_state_check CHECK (state IN ('DECIDED', 'UNDER_WAY', 'DONE', 'WITHDRAWN', 'LAPSED')),
    DROP CONSTRAINT disposition_check,
    ADD CONSTRAINT over_has_a_moment CHECK ((state IN ('DONE', 'WITHDRAWN', 'LAPSED')) = (done_at IS NOT NULL));
CREATE INDEX disposition_open ON disposition (lot_id, id) WHERE state IN ('DECIDED', 'UNDER_WAY');
