-- What a walk-in's intake needs to know of its description.
ALTER TABLE description
    ADD COLUMN origin    text,
    ADD COLUMN amount    numeric(15, 3),
    ADD COLUMN unit      text,
    ADD COLUMN owner_id  uuid,
    ADD COLUMN holder_id uuid;
