-- When something of an inventory was first offered that lay on the site already: that needs no publication, and is accounted for from then on.
ALTER TABLE inventory ADD COLUMN listed_at timestamptz;
UPDATE inventory i
   SET listed_at = (SELECT min(created_at) FROM lot WHERE inventory_id = i.id AND origin = 'DIRECT_LISTING');

DROP INDEX inventory_published;
CREATE INDEX inventory_offered ON inventory (coalesce(published_at, listed_at)) WHERE coalesce(published_at, listed_at) IS NOT NULL;

-- As a region is asked for; an index on lower(municipality) was not used for that.
DROP INDEX donor_municipality;
CREATE INDEX donor_region ON donor (lower(trim(municipality)), id);
