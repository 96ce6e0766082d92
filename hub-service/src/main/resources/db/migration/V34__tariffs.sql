-- What storing in a hub cost from which day on: a change is no reason to charge the past again. Without a price it was free.
CREATE TABLE hub_tariff (
    hub_id uuid NOT NULL REFERENCES hub,
    since  date NOT NULL,
    price  numeric(12, 2),
    per    text,
    PRIMARY KEY (hub_id, since),
    CHECK ((price IS NULL) = (per IS NULL))
);
INSERT INTO hub_tariff (hub_id, since, price, per)
SELECT id, current_date, (fee->'price'->>'amount')::numeric, fee->>'per' FROM hub WHERE fee IS NOT NULL;
