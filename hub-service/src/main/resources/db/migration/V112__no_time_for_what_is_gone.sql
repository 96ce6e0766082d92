-- A lot of which nothing is left has no time in a hub: what was lost on its way, scrapped or used up kept it.
UPDATE lot
   SET storage_hub_id = NULL, storage_since = NULL, storage_deadline = NULL, storage_state = NULL, storage_first = NULL, storage_limit = NULL,
       storage_extensions = NULL
 WHERE storage_hub_id IS NOT NULL AND expected + on_hand + in_transit = 0;

ALTER TABLE lot
    ADD CONSTRAINT time_for_what_is_there CHECK (storage_hub_id IS NULL OR expected + on_hand + in_transit > 0);
