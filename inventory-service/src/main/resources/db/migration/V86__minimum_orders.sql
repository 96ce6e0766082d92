-- Of what was taken back in part, and of parts, more had to be bought at once than there is.
WITH mended AS (
    UPDATE lot SET description = jsonb_set(description, '{minimumOrder,value}', description #> '{amount,value}'), version = version + 1
     WHERE (description #>> '{minimumOrder,value}')::numeric > (description #>> '{amount,value}')::numeric
       AND description #>> '{minimumOrder,unit}' = description #>> '{amount,unit}'
    RETURNING id)
INSERT INTO lot_to_tell SELECT id FROM mended ON CONFLICT DO NOTHING;
