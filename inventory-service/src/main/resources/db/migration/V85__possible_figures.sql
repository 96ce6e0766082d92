-- Cross-sections of any size were taken; those that nothing has, and no spreadsheet holds, are left out of what is stored.
WITH mended AS (
    UPDATE lot SET description = description #- '{geometry,areaMm2}' #- '{evidence,areaMm2}' #- '{evidenceDetails,areaMm2}', version = version + 1
     WHERE (description #>> '{geometry,areaMm2}')::numeric NOT BETWEEN 0.001 AND 999999999.999
    RETURNING id)
INSERT INTO lot_to_tell SELECT id FROM mended ON CONFLICT DO NOTHING;

WITH mended AS (
    UPDATE lot SET description = description #- '{geometry,inertiaMm4}' #- '{evidence,inertiaMm4}' #- '{evidenceDetails,inertiaMm4}', version = version + 1
     WHERE (description #>> '{geometry,inertiaMm4}')::numeric NOT BETWEEN 0.001 AND 9999999999999999.999
    RETURNING id)
INSERT INTO lot_to_tell SELECT id FROM mended ON CONFLICT DO NOTHING;

-- What has more than three decimals is rounded, as it would be refused when it is sent back.
WITH mended AS (
    UPDATE lot SET description = jsonb_set(description, '{geometry,areaMm2}', to_jsonb(round((description #>> '{geometry,areaMm2}')::numeric, 3))),
                   version = version + 1
     WHERE scale((description #>> '{geometry,areaMm2}')::numeric) > 3
    RETURNING id)
INSERT INTO lot_to_tell SELECT id FROM mended ON CONFLICT DO NOTHING;

WITH mended AS (
    UPDATE lot SET description = jsonb_set(description, '{geometry,inertiaMm4}', to_jsonb(round((description #>> '{geometry,inertiaMm4}')::numeric, 3))),
                   version = version + 1
     WHERE scale((description #>> '{geometry,inertiaMm4}')::numeric) > 3
    RETURNING id)
INSERT INTO lot_to_tell SELECT id FROM mended ON CONFLICT DO NOTHING;
