-- The days on which what a deal holds comes out of its donor, as hub-service said last; nothing: it is out.
ALTER TABLE deal
    ADD COLUMN available_from  date,
    ADD COLUMN available_until date;
