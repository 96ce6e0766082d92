-- When a lot comes out of its donor, as inventory-service said last; told to who has it reserved. Nothing: it is out, or never was in one.
ALTER TABLE description
    ADD COLUMN available_from  date,
    ADD COLUMN available_until date;
