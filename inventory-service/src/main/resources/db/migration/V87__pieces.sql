-- Which element of an inventory a piece of a model is in.
CREATE INDEX lot_pieces ON lot USING gin ((description -> 'globalIds') jsonb_path_ops) WHERE inventory_id IS NOT NULL AND origin <> 'DERIVED';

-- What each donor offers of its elements.
CREATE INDEX lot_offered ON lot (donor_id, inventory_id) WHERE publication = 'PUBLISHED' AND origin <> 'DERIVED';
