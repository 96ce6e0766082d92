-- Product types as inventory-service told them: a hub that accepts a type accepts those below it.
CREATE TABLE product_type (
    key               text           PRIMARY KEY,
    version           bigint         NOT NULL,
    labels            jsonb          NOT NULL,
    parent            text,
    default_unit      text           NOT NULL,
    units             jsonb          NOT NULL,
    mass_per_unit     numeric(15, 3),
    mass_per_m2       numeric(15, 3),
    mass_thickness_mm integer
);

-- What admission, merging, storage limits and labels need of a description. Mass in kg per unit of the amount, measures of a piece in mm.
ALTER TABLE description
    ADD COLUMN name                text,
    ADD COLUMN mass_per_unit       numeric(15, 3),
    ADD COLUMN length_mm           integer,
    ADD COLUMN width_mm            integer,
    ADD COLUMN height_mm           integer,
    ADD COLUMN thickness_mm        integer,
    ADD COLUMN section             text,
    ADD COLUMN technical_condition smallint,
    ADD COLUMN waste_status        text,
    ADD COLUMN material            text,
    ADD COLUMN evidence            text[] NOT NULL DEFAULT '{}',
    ADD COLUMN photo_id            uuid;
