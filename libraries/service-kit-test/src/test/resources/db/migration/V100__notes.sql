CREATE TABLE note (
    id           uuid    PRIMARY KEY,
    organisation uuid    NOT NULL,
    content      jsonb   NOT NULL,
    published    boolean NOT NULL DEFAULT false,
    version      bigint  NOT NULL DEFAULT 1
);
