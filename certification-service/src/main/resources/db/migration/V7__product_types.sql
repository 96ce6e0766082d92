-- The controlled list of inventory-service, by the keys that it told: what a scheme may be for. A key is never taken back.
CREATE TABLE product_type (
    key text PRIMARY KEY
);
