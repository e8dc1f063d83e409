-- The agenda made together before the gathering: posts and suggestions by whoever was invited, comments, support, and
-- what became of each.

-- `invitation` is a word that those invited were told; empty where everybody is. `key` as on the floor: emptied when
-- the agenda closes for good.
CREATE TABLE agenda (
    gathering_id UUID PRIMARY KEY REFERENCES gathering (id),
    open BOOLEAN NOT NULL DEFAULT FALSE,
    invitation TEXT NOT NULL DEFAULT '',
    intro TEXT NOT NULL DEFAULT '{}',
    key TEXT NOT NULL
);

CREATE TABLE agenda_item (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES agenda (gathering_id),
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('post', 'suggestion')),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    person_id UUID,
    by_browser TEXT NOT NULL,
    once TEXT NOT NULL,
    fate TEXT NOT NULL DEFAULT 'open' CHECK (fate IN ('open', 'planned', 'merged', 'declined', 'hidden')),
    session_id UUID,
    merged_into UUID REFERENCES agenda_item (id),
    answer TEXT NOT NULL DEFAULT '',
    support BIGINT NOT NULL DEFAULT 0 CHECK (support >= 0),
    created_at BIGINT NOT NULL,
    UNIQUE (gathering_id, code),
    UNIQUE (gathering_id, once)
);

CREATE TABLE agenda_support (
    item_id UUID NOT NULL REFERENCES agenda_item (id),
    by_browser TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (item_id, by_browser)
);

CREATE TABLE agenda_comment (
    id UUID PRIMARY KEY,
    item_id UUID NOT NULL REFERENCES agenda_item (id),
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    person_id UUID,
    once TEXT NOT NULL,
    hidden BOOLEAN NOT NULL DEFAULT FALSE,
    at BIGINT NOT NULL,
    UNIQUE (item_id, once)
);
