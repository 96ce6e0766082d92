-- Hazards as they were described last, to see that they changed; null: described before they were remembered.
ALTER TABLE description ADD COLUMN hazards text;

-- What the lots of a reservation are said to be now that they were not when they were reserved, by lot.
ALTER TABLE reservation ADD COLUMN revisions jsonb;
