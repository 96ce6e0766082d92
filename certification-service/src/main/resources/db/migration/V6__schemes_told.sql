-- Whether the others were told of a version: those from before there was anybody to tell are told when the service starts.
ALTER TABLE scheme ADD COLUMN told boolean NOT NULL DEFAULT false;
