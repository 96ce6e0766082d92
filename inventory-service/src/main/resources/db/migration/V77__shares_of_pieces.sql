-- How much of a measured element each of its pieces is, by GlobalId, as models said it: so much goes with a piece that turns out to be another element's, and so
-- much stays of those that the next model does not have. Of what is counted each is one, and none stands here.
ALTER TABLE model_statement ADD COLUMN shares jsonb NOT NULL DEFAULT '{}';
