-- The searchable picture of supply. Nothing here is primary data: it can be dropped and filled again from the topics.
CREATE SCHEMA supply;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS cube WITH SCHEMA public;

-- Places as points of a cube around the earth, so that a GiST index finds what is near. The formulas are those of the extension earthdistance, which only
-- a superuser may create, on the mean radius of the earth in metres.
CREATE FUNCTION supply.radius() RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 6371008.8;

CREATE FUNCTION supply.place(lat float8, lon float8) RETURNS cube LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN cube(ARRAY[supply.radius() * cos(radians(lat)) * cos(radians(lon)),
                  supply.radius() * cos(radians(lat)) * sin(radians(lon)),
                  supply.radius() * sin(radians(lat))]);

-- metres along the great circle
CREATE FUNCTION supply.distance(one cube, other cube) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 2 * supply.radius() * asin(least(1, cube_distance(one, other) / (2 * supply.radius())));

-- holds every place within so many metres, and some more
CREATE FUNCTION supply.around(place cube, metres float8) RETURNS cube LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN cube_enlarge(place, 2 * supply.radius() * sin(least(metres / (2 * supply.radius()), pi() / 2)), 3);

-- What came, as it came: one row per aggregate with its newest version, so that the order between topics does not matter.
CREATE TABLE supply.description   (lot_id uuid PRIMARY KEY, version bigint NOT NULL, fact jsonb NOT NULL);
CREATE TABLE supply.stock         (lot_id uuid PRIMARY KEY, version bigint NOT NULL, fact jsonb NOT NULL, location_id uuid);
CREATE TABLE supply.certification (lot_id uuid PRIMARY KEY, version bigint NOT NULL, fact jsonb NOT NULL);
CREATE TABLE supply.hub           (hub_id uuid PRIMARY KEY, version bigint NOT NULL, fact jsonb NOT NULL);
CREATE INDEX stock_location ON supply.stock (location_id);

CREATE TABLE supply.product_type (
    key     text   PRIMARY KEY,
    version bigint NOT NULL,
    parent  text,
    fact    jsonb  NOT NULL
);

-- The words people use for product types, normalised: small, so that typing errors are forgiven here and not in the lots.
CREATE TABLE supply.term (
    product_type text NOT NULL REFERENCES supply.product_type ON DELETE CASCADE,
    term         text NOT NULL,
    PRIMARY KEY (product_type, term)
);

-- A lot that may be seen: `lot` is what is shown, the other columns are what it is found by.
CREATE TABLE supply.lot (
    lot_id         uuid          PRIMARY KEY,
    lot            jsonb         NOT NULL,
    for_sale       boolean       NOT NULL,
    product_type   text          NOT NULL,
    material       text,
    nlsfb          text,
    section        text,
    unit           text          NOT NULL,
    available      numeric(15,3) NOT NULL,
    length_mm      integer,
    width_mm       integer,
    thickness_mm   integer,
    technical      smallint,
    available_from date,
    price          numeric(12,2),
    location_kind  text          NOT NULL,
    scheme         text,
    valid_until    date,
    known_place    cube          NOT NULL,
    open_place     cube          NOT NULL,
    words          tsvector      NOT NULL
);
CREATE INDEX lot_by_type ON supply.lot (product_type, length_mm) WHERE for_sale;
CREATE INDEX lot_by_known_place ON supply.lot USING gist (known_place) WHERE for_sale;
CREATE INDEX lot_by_open_place ON supply.lot USING gist (open_place) WHERE for_sale;
CREATE INDEX lot_by_words ON supply.lot USING gin (words) WHERE for_sale;
