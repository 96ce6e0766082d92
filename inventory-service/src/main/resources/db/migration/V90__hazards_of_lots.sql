-- Lots in which something was found after they came out: few, and asked for with all that is known of hazards in their donor.
CREATE INDEX lot_derived_hazard ON lot (donor_id, id)
    WHERE origin = 'DERIVED'
      AND (description -> 'hazards' @> '[{"status":"SUSPECTED"}]' OR description -> 'hazards' @> '[{"status":"PRESENT"}]');
