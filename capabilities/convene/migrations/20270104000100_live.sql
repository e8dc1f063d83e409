-- The live floor of a session: questions, and polls, from the room and from afar, without an account.

-- `key` turns the mark of a browser into what is kept here; it is emptied after the day (`key_dies_at`), and from then
-- on nobody can tell which browser a mark was. `version` grows with every change, for those who follow.
-- Not bound to `session`: what was asked outlives a session that is taken off the desk.
CREATE TABLE floor (
    session_id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    asking BOOLEAN NOT NULL DEFAULT TRUE,
    holds BOOLEAN NOT NULL DEFAULT TRUE,
    seats BIGINT NOT NULL CHECK (seats > 0),
    key TEXT NOT NULL,
    key_dies_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (gathering_id, code)
);

-- A question to those who present. `by_browser` is a mark under the floor's key; a name stands only where it was given.
CREATE TABLE floor_question (
    id UUID PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES floor (session_id),
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    person_id UUID,
    remote BOOLEAN NOT NULL DEFAULT FALSE,
    by_browser TEXT NOT NULL,
    once TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'shown', 'stage', 'answered', 'hidden', 'merged', 'taken-back')),
    merged_into UUID REFERENCES floor_question (id),
    answer TEXT NOT NULL DEFAULT '',
    votes BIGINT NOT NULL DEFAULT 0 CHECK (votes >= 0),
    asked_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    UNIQUE (session_id, code),
    UNIQUE (session_id, once)
);

-- One browser, one vote.
CREATE TABLE floor_vote (
    question_id UUID NOT NULL REFERENCES floor_question (id),
    by_browser TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (question_id, by_browser)
);

CREATE TABLE poll (
    id UUID PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES floor (session_id),
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('single', 'several', 'rating', 'ranking', 'open')),
    question TEXT NOT NULL,
    choices TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL DEFAULT 'ahead' CHECK (state IN ('ahead', 'open', 'closed')),
    hides BOOLEAN NOT NULL DEFAULT TRUE,
    shown BOOLEAN NOT NULL DEFAULT FALSE,
    position BIGINT NOT NULL,
    opened_at BIGINT,
    closed_at BIGINT,
    CHECK (state <> 'ahead' OR opened_at IS NULL),
    UNIQUE (session_id, code)
);

-- One browser, one answer, which may be changed while the poll is open.
CREATE TABLE poll_answer (
    id UUID PRIMARY KEY,
    poll_id UUID NOT NULL REFERENCES poll (id),
    by_browser TEXT NOT NULL,
    chosen TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'shown', 'hidden')),
    at BIGINT NOT NULL,
    UNIQUE (poll_id, by_browser)
);
