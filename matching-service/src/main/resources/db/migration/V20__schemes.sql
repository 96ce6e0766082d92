-- The schemes that lots can be certified under, as certification-service told them.
CREATE TABLE supply.scheme (
    key     text   PRIMARY KEY,
    version bigint NOT NULL
);
