-- Lots whose picture was drawn anew, for whoever has to look at them again; a lot may stand here more than once.
CREATE TABLE supply.redrawn (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lot_id uuid   NOT NULL
);

CREATE TABLE saved_search (
    id              uuid        PRIMARY KEY,
    organisation_id uuid        NOT NULL,
    name            text        NOT NULL,
    filter          jsonb       NOT NULL,
    created_at      timestamptz NOT NULL
);
CREATE INDEX saved_search_of ON saved_search (organisation_id, id);

-- What saved searches have been told of a lot, by the version of its description: filling the picture again tells nothing twice.
CREATE TABLE told_lot (
    lot_id          uuid   PRIMARY KEY,
    version         bigint NOT NULL,
    available_from  date,
    available_until date
);
-- What is there already is no news.
INSERT INTO told_lot (lot_id, version, available_from, available_until)
SELECT lot_id, d.version, (l.lot ->> 'availableFrom')::date, (l.lot ->> 'availableUntil')::date
  FROM supply.lot l JOIN supply.description d USING (lot_id);

CREATE TABLE alert (
    id              uuid        PRIMARY KEY,
    saved_search_id uuid        NOT NULL REFERENCES saved_search ON DELETE CASCADE,
    kind            text        NOT NULL CHECK (kind IN ('LISTED', 'WINDOW_MOVED')),
    lot_id          uuid        NOT NULL,
    lot_name        text        NOT NULL,
    available_from  date,
    available_until date,
    was_from        date,
    was_until       date,
    raised_at       timestamptz NOT NULL
);
CREATE INDEX alert_of ON alert (saved_search_id, id DESC);
