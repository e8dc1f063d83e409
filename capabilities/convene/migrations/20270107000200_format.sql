-- What a session needs by its format, beside the programme as it was published: which languages are heard, what to
-- bring, the team that builds, the decision-maker who answers.

-- Lists of language tags, parted by spaces. sign: the sign languages, captions: the languages one can read along.
CREATE TABLE session_needs (
    session_id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    spoken TEXT NOT NULL DEFAULT '',
    interpreted TEXT NOT NULL DEFAULT '',
    sign TEXT NOT NULL DEFAULT '',
    captions TEXT NOT NULL DEFAULT '',
    prepare TEXT NOT NULL DEFAULT '{}',
    changed_at BIGINT NOT NULL,
    UNIQUE (gathering_id, code)
);

-- A team that builds something in the room. Whoever has the link writes. members: a name a line, as they want to stand there.
CREATE TABLE session_team (
    session_id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    need TEXT NOT NULL DEFAULT '',
    members TEXT NOT NULL DEFAULT '',
    made TEXT NOT NULL DEFAULT '',
    next_step TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    link_hash TEXT UNIQUE,
    changed_at BIGINT NOT NULL
);

-- Who answers, speaking for an office.
CREATE TABLE session_counterpart (
    session_id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    name TEXT NOT NULL,
    job_title TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT ''
);

-- What was asked, and what was answered. answered_on: a day, empty while nothing was.
CREATE TABLE session_ask (
    id UUID PRIMARY KEY,
    session_id UUID NOT NULL,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    position BIGINT NOT NULL,
    asked TEXT NOT NULL,
    asked_by TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',
    answered_on TEXT NOT NULL DEFAULT '',
    UNIQUE (session_id, position),
    CHECK ((answer = '') = (answered_on = ''))
);
