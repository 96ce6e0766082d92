-- What an inventory says of its element in the donor's account, as it was when the element came into another's hands or the inventory was closed; null while the account follows the description.
ALTER TABLE lot ADD COLUMN claim jsonb;

CREATE FUNCTION claim_of(what jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'name', what -> 'name', 'material', what -> 'material', 'eural', what -> 'eural', 'amount', what -> 'amount',
        'massPerUnit', what -> 'massPerUnit', 'evidence', jsonb_build_object('massPerUnit', what #> '{evidence,massPerUnit}'),
        'harvestable', what -> 'harvestable', 'notHarvestableReason', what -> 'notHarvestableReason', 'hazards', what -> 'hazards'))
$$;

-- A description, with what was claimed instead of what was said of it since.
CREATE FUNCTION as_claimed(what jsonb, claim jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN claim IS NULL THEN what
                ELSE what - '{name,material,eural,amount,massPerUnit,evidence,harvestable,notHarvestableReason,hazards}'::text[] || claim END
$$;

-- What was said before is not known any more: as it is said now.
UPDATE lot SET claim = claim_of(description)
 WHERE inventory_id IS NOT NULL AND origin <> 'DERIVED'
   AND (EXISTS (SELECT FROM inventory i WHERE i.id = lot.inventory_id AND i.status = 'CLOSED')
        OR EXISTS (SELECT FROM custody c WHERE c.lot_id = lot.id AND c.holder_id <> lot.holder_id));
