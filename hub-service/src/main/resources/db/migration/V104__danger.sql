-- What is described with something dangerous may not leave, whatever an inspection says of it. None was for sale with it before.
ALTER TABLE description ADD COLUMN danger text;
