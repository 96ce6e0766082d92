-- Whether an organisation was told of a step: a hub that takes a lot over is told of the rung it is on, once.
CREATE INDEX storage_alert_step ON storage_alert ((alert->>'stepId'), organisation_id);
