-- What every capability leans on: the activity record, the jobs, the blobs.

-- Who did what to which thing, and when: ids and names of fields, never values (I5).
CREATE TABLE activity (
    id UUID PRIMARY KEY,
    at BIGINT NOT NULL,
    by_person UUID,
    deed TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_id UUID NOT NULL,
    scope_id UUID,
    fields TEXT NOT NULL DEFAULT ''
);
CREATE INDEX activity_about ON activity (about_id, at);
CREATE INDEX activity_scope ON activity (scope_id, at);

-- Work that a change left to do, written in the transaction of the change (I4).
CREATE TABLE job (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    attempts_max BIGINT NOT NULL DEFAULT 8,
    lease_until BIGINT,
    lease_by TEXT,
    dedupe_key TEXT UNIQUE,
    last_error TEXT NOT NULL DEFAULT '',
    done_at BIGINT,
    dead_at BIGINT,
    CHECK (attempts <= attempts_max)
);
CREATE INDEX job_due ON job (done_at, dead_at, run_at);

-- What files we keep: the bytes lie in the blob store under their hash.
CREATE TABLE blob (
    hash TEXT PRIMARY KEY,
    size_bytes BIGINT NOT NULL CHECK (size_bytes >= 0),
    created_at BIGINT NOT NULL
);
