-- Lots are only merged without loss if they have one certificate between them.
ALTER TABLE quality ADD COLUMN certificate_id uuid;
