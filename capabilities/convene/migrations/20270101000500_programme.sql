-- The programme: sessions, who is in them, where and when they stand, and the versions that were published.

-- kind is that of its format, or break. Times are civil times in the gathering's zone. `extra` keeps what an
-- import brought that has no column here, so that an export gives it back. expected is how many people are
-- expected there, where the organisers said so.
CREATE TABLE session (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    number BIGINT NOT NULL,
    code TEXT NOT NULL,
    guid UUID NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL DEFAULT '{}',
    abstract TEXT NOT NULL DEFAULT '{}',
    description TEXT NOT NULL DEFAULT '{}',
    lang TEXT NOT NULL DEFAULT '',
    format_id UUID REFERENCES format (id),
    topic_id UUID REFERENCES topic (id),
    proposal_id UUID UNIQUE REFERENCES proposal (id),
    panel_id UUID UNIQUE REFERENCES panel (id),
    minutes BIGINT CHECK (minutes IS NULL OR minutes > 0),
    expected BIGINT CHECK (expected IS NULL OR expected > 0),
    source_key TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '{}',
    created_at BIGINT NOT NULL,
    UNIQUE (gathering_id, number),
    UNIQUE (gathering_id, code)
);
CREATE INDEX session_source ON session (gathering_id, source_key);

CREATE TABLE session_presenter (
    id UUID PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES session (id),
    position BIGINT NOT NULL,
    presenter_id UUID REFERENCES presenter (id),
    person_id UUID,
    guid UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT 'presenter',
    job_title TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    biography TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '{}',
    UNIQUE (session_id, position)
);

-- Every placement of a session has its own number, code and guid.
CREATE TABLE placement (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    session_id UUID NOT NULL REFERENCES session (id),
    room_id UUID REFERENCES room (id),
    number BIGINT NOT NULL,
    code TEXT NOT NULL,
    guid UUID NOT NULL,
    starts TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    locked BOOLEAN NOT NULL DEFAULT FALSE,
    source_key TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '{}',
    UNIQUE (gathering_id, number),
    UNIQUE (gathering_id, code)
);
CREATE INDEX placement_session ON placement (session_id);

-- The working state has a revision, so that two organisers at once see one another's moves.
CREATE TABLE programme_desk (
    gathering_id UUID PRIMARY KEY REFERENCES gathering (id),
    revision BIGINT NOT NULL DEFAULT 0
);

-- One step of the desk, the sessions it touched, and what takes it back (50 are kept).
CREATE TABLE programme_step (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_person UUID,
    deed TEXT NOT NULL,
    sessions TEXT NOT NULL,
    undo TEXT NOT NULL,
    undone BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (gathering_id, revision)
);

-- What an import said of the gathering, its days, topics, formats and rooms that has no column: an export gives it back.
CREATE TABLE programme_source (
    gathering_id UUID PRIMARY KEY REFERENCES gathering (id),
    document TEXT NOT NULL
);

-- A published version is a whole document and never changes.
CREATE TABLE programme_version (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    number BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    by_person UUID,
    note TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL,
    changes TEXT NOT NULL,
    UNIQUE (gathering_id, number)
);
