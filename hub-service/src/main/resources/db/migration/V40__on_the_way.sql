-- What is on its way keeps its reservations, and can be reserved.
ALTER TABLE lot
    DROP CONSTRAINT nothing_is_promised_twice,
    ADD CONSTRAINT nothing_is_promised_twice CHECK (promised <= expected + on_hand + in_transit);

-- Title passes where the lot lies: the one movement that moves no material.
ALTER TABLE movement
    DROP CONSTRAINT moves,
    ADD CONSTRAINT moves CHECK (kind = 'TITLE_TRANSFERRED' OR
                                (from_account, from_location_kind, from_location_id) IS DISTINCT FROM (to_account, to_location_kind, to_location_id));
