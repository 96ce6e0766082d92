-- Days are of the years 1000 to 9999 from now on; what was taken before of other years is mended, or can't be read. A key in a text has its quotes escaped, so that no text is touched.
CREATE FUNCTION with_possible_days(what jsonb, key text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace(what::text, '"' || key || '": "([+-]\d+|0\d{3})-\d\d-\d\d"', '"' || key || '": null', 'g')::jsonb
$$;

WITH mended AS (
    UPDATE lot SET description = with_possible_days(with_possible_days(description, 'installedOn'), 'on'), version = version + 1
     WHERE description::text ~ '"(installedOn|on)": "([+-]\d+|0\d{3})-\d\d-\d\d"'
    RETURNING id)
INSERT INTO lot_to_tell SELECT id FROM mended ON CONFLICT DO NOTHING;

UPDATE donor SET demolition_from = greatest(least(demolition_from, '9999-12-31'), '1000-01-01'),
                 demolition_until = greatest(least(demolition_until, '9999-12-31'), '1000-01-01')
 WHERE demolition_from < '1000-01-01' OR demolition_until > '9999-12-31';
UPDATE inventory SET surveyed_on = NULL WHERE surveyed_on NOT BETWEEN '1000-01-01' AND '9999-12-31';
UPDATE receiver SET permits = with_possible_days(permits, 'until') WHERE permits::text ~ '"until": "[+-0]';
UPDATE disposal SET receiver = with_possible_days(receiver, 'until') WHERE receiver::text ~ '"until": "[+-0]';

DROP FUNCTION with_possible_days;
