-- How long lots may stay in a hub: days, other horizons per product group, the rungs of the ladder, extensions, how far is nearby.
ALTER TABLE hub ADD COLUMN storage jsonb;
UPDATE hub
   SET storage = jsonb_build_object('days', storage_days, 'productGroups', '[]'::jsonb, 'warnedDays', 60, 'pressingDays', 30, 'finalDays', 7,
                                    'mostExtensions', 2, 'mostExtensionDays', 90, 'nearbyKm', 50);
ALTER TABLE hub
    ALTER COLUMN storage SET NOT NULL,
    DROP COLUMN storage_days,
    ADD CONSTRAINT rungs_follow_each_other
        CHECK ((storage->>'warnedDays')::int > (storage->>'pressingDays')::int AND (storage->>'pressingDays')::int > (storage->>'finalDays')::int);

-- What the law counts from, the last day it allows while a lot is waste, and how often a lot's time was extended.
ALTER TABLE lot
    ADD COLUMN storage_first      date,
    ADD COLUMN storage_limit      date,
    ADD COLUMN storage_extensions smallint;
UPDATE lot SET storage_first = storage_since, storage_extensions = 0 WHERE storage_hub_id IS NOT NULL;
ALTER TABLE lot
    ADD CONSTRAINT a_term_is_whole
        CHECK ((storage_hub_id IS NULL AND storage_deadline IS NULL)
               OR (storage_hub_id IS NOT NULL AND storage_since IS NOT NULL AND storage_deadline IS NOT NULL AND storage_state IS NOT NULL
                   AND storage_first IS NOT NULL AND storage_extensions IS NOT NULL)),
    ADD CONSTRAINT no_landfill
        CHECK (storage_deadline <= storage_limit);

-- The ladder looks for the lots of a hub on one rung whose next one has come; an account of what ages in a hub counts along it.
DROP INDEX lot_deadline;
CREATE INDEX lot_storage ON lot (storage_hub_id, storage_state, storage_deadline, id) WHERE storage_hub_id IS NOT NULL;
