-- A shipment may pick up in several places: each line says where it left from.
ALTER TABLE consignment_line ADD COLUMN from_kind text, ADD COLUMN from_id uuid;
UPDATE consignment_line line SET from_kind = consignment.from_kind, from_id = consignment.from_id FROM consignment WHERE consignment.id = line.consignment_id;
ALTER TABLE consignment_line ALTER COLUMN from_kind SET NOT NULL, ALTER COLUMN from_id SET NOT NULL;
