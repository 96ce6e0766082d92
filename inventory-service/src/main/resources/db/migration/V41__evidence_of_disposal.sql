-- A receiver as it stood in the register at the reception: a later change of it does not rewrite what was accounted for.
ALTER TABLE disposal ADD COLUMN receiver jsonb;
UPDATE disposal d
   SET receiver = jsonb_build_object('name', r.name, 'address', r.address, 'permits', r.permits, 'eural', to_jsonb(r.eural))
  FROM receiver r WHERE r.id = d.receiver_id;
ALTER TABLE disposal ALTER COLUMN receiver SET NOT NULL;

-- Why it weighs much more than was worked out of what was lost.
ALTER TABLE disposal ADD COLUMN mass_reason text;

-- A weighing note counts once at its receiver for an element, or for a stream, under one code, unless the first report of it was annulled: one truck may carry
-- several.
CREATE UNIQUE INDEX disposal_note
    ON disposal (receiver_id, lower(note_number), coalesce(lot_id, '00000000-0000-0000-0000-000000000000'::uuid), eural)
 WHERE annulled_reason IS NULL;
