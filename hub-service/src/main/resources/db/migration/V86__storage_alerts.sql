-- What organisations were told of lots whose time runs out: a row for each step and whom it concerns, as the event on hub.alerts told it.
CREATE TABLE storage_alert (
    organisation_id uuid  NOT NULL,
    id              uuid  NOT NULL,
    alert           jsonb NOT NULL,
    PRIMARY KEY (organisation_id, id)
);
