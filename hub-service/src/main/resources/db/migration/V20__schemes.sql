-- The schemes that lots can be certified under, as certification-service told them.
CREATE TABLE scheme (
    key     text   PRIMARY KEY,
    version bigint NOT NULL
);
