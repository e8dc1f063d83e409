-- The open-space board: topics by those who are there, rounds and corners, and who may come. Without an account.

-- `key` turns the mark of a browser into what is kept here; it is emptied in the night after the last round.
CREATE TABLE board (
    gathering_id UUID PRIMARY KEY REFERENCES gathering (id),
    open BOOLEAN NOT NULL DEFAULT FALSE,
    day TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '{}',
    key TEXT NOT NULL,
    key_dies_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);

-- A round begins at a civil time of the board's day.
CREATE TABLE board_round (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES board (gathering_id),
    starts TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    UNIQUE (gathering_id, starts)
);

CREATE TABLE board_corner (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES board (gathering_id),
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    UNIQUE (gathering_id, name)
);

-- Two who claim the same round and corner at once: the key decides who was first (I8).
CREATE TABLE board_topic (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES board (gathering_id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    host TEXT NOT NULL,
    person_id UUID,
    by_browser TEXT NOT NULL,
    once TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'up' CHECK (state IN ('up', 'merged', 'down')),
    merged_into UUID REFERENCES board_topic (id),
    interest BIGINT NOT NULL DEFAULT 0 CHECK (interest >= 0),
    round_id UUID REFERENCES board_round (id),
    corner_id UUID REFERENCES board_corner (id),
    created_at BIGINT NOT NULL,
    CHECK ((round_id IS NULL) = (corner_id IS NULL)),
    CHECK (state = 'up' OR round_id IS NULL),
    UNIQUE (gathering_id, code),
    UNIQUE (gathering_id, once),
    UNIQUE (round_id, corner_id)
);

CREATE TABLE board_interest (
    topic_id UUID NOT NULL REFERENCES board_topic (id),
    by_browser TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (topic_id, by_browser)
);
