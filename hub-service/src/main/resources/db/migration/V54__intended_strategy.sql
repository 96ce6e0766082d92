-- What is to come of a lot: waste that is to be recovered may be stored for longer than what is to be disposed of.
ALTER TABLE description ADD COLUMN r_strategy text;
