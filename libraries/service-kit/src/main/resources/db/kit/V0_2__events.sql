-- Events that were added with a business change and that Kafka has not acknowledged yet. The primary key is the promise "one event per
-- (topic, aggregate, version)" and the order in which they leave; the shard is a function of the key.
CREATE TABLE outbox (
    shard    smallint    NOT NULL,
    topic    text        NOT NULL,
    key      text        NOT NULL,
    version  bigint      NOT NULL,
    headers  jsonb       NOT NULL,
    payload  bytea       NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (shard, topic, key, version)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- How far this service has followed each aggregate of another.
CREATE TABLE inbox (
    topic       text        NOT NULL,
    subject     uuid        NOT NULL,
    version     bigint      NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, subject)
);

-- Records that could not be applied, as they came. The time is in the key because a topic that is made anew counts its offsets from 0 again.
CREATE TABLE dead_letter (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    record_time   timestamptz NOT NULL,
    key           text,
    value         bytea,
    error_class   text        NOT NULL,
    error_message text        NOT NULL,
    died_at       timestamptz NOT NULL DEFAULT now(),
    UNIQUE (topic, partition, record_offset, record_time)
);
