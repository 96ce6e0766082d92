-- What the test's consumer has applied.
CREATE TABLE applied (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic   text   NOT NULL,
    subject uuid   NOT NULL,
    version bigint NOT NULL,
    name    text   NOT NULL
);
