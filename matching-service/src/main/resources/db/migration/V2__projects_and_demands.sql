CREATE TABLE project (
    id              uuid             PRIMARY KEY,
    version         bigint           NOT NULL,
    organisation_id uuid             NOT NULL,
    name            text             NOT NULL,
    lat             double precision NOT NULL,
    lon             double precision NOT NULL,
    address         text,
    build_from      date             NOT NULL,
    build_until     date             NOT NULL,
    CHECK (build_from <= build_until)
);
CREATE INDEX project_of ON project (organisation_id, id);

CREATE TABLE demand (
    id              uuid          PRIMARY KEY,
    version         bigint        NOT NULL,
    project_id      uuid          NOT NULL REFERENCES project,
    organisation_id uuid          NOT NULL,
    state           text          NOT NULL CHECK (state IN ('OPEN', 'MET', 'WITHDRAWN')),
    product_type    text          NOT NULL,
    wanted          jsonb         NOT NULL
);
CREATE INDEX demand_of_project ON demand (project_id, id);
CREATE INDEX demand_open ON demand (product_type) WHERE state = 'OPEN';
