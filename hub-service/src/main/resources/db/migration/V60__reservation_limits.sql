-- What an organisation holds without a deal is counted before it reserves more.
ALTER TABLE reservation ADD COLUMN line_count integer NOT NULL DEFAULT 0;
UPDATE reservation SET line_count = (SELECT count(*) FROM reservation_line WHERE reservation_id = reservation.id);
CREATE INDEX reservation_held ON reservation (holder_id) INCLUDE (kind, line_count, expires_at) WHERE kind <> 'OVER' AND deal_id IS NULL;
