-- Answers given to requests that carried an Idempotency-Key, each written in the transaction of its effect.
CREATE TABLE idempotency_key (
    scope          text        PRIMARY KEY,
    request_digest bytea       NOT NULL,
    status         smallint    NOT NULL,
    headers        jsonb       NOT NULL,
    body           text,
    created_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
