-- Which of the space of a lot somebody said, and which follows from its description and changes with it. How much floor and how many places it takes no description
-- says. Of what was kept before, what is as the description has it follows it; else somebody must have said it.
ALTER TABLE lot_space
    ADD COLUMN volume_said boolean NOT NULL DEFAULT false,
    ADD COLUMN mass_said   boolean NOT NULL DEFAULT false;

UPDATE lot_space space
   SET mass_said = space.mass_t IS NOT NULL AND coalesce(abs(space.mass_t - described.mass_t) > 0.001, true),
       volume_said = space.volume_m3 IS NOT NULL AND coalesce(abs(space.volume_m3 - described.volume_m3) > 0.001, true)
  FROM lot_space kept
  LEFT JOIN LATERAL (
       SELECT CASE lot.unit
                  WHEN 't' THEN kept.of_amount
                  WHEN 'kg' THEN kept.of_amount / 1000
                  WHEN description.unit THEN kept.of_amount * description.mass_per_unit / 1000
              END AS mass_t,
              CASE lot.unit
                  WHEN 'm3' THEN kept.of_amount
                  WHEN 'piece' THEN kept.of_amount * length_mm * width_mm * coalesce(height_mm, thickness_mm) / 1000000000
                  WHEN 'm' THEN kept.of_amount * width_mm * coalesce(height_mm, thickness_mm) / 1000000
                  WHEN 'm2' THEN kept.of_amount * coalesce(height_mm, thickness_mm) / 1000
              END AS volume_m3
         FROM lot
         LEFT JOIN description ON description.lot_id = lot.id
        WHERE lot.id = kept.lot_id) described ON true
 WHERE space.lot_id = kept.lot_id;

ALTER TABLE lot_space
    ADD CONSTRAINT what_is_said CHECK ((volume_m3 IS NOT NULL OR NOT volume_said) AND (mass_t IS NOT NULL OR NOT mass_said));

-- What lay in hubs before spaces were kept: nothing is known of it until it is described or measured.
INSERT INTO lot_space (lot_id, of_amount)
SELECT lot_id, amount FROM lot_in_hub
ON CONFLICT (lot_id) DO NOTHING;
