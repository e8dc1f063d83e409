-- The practice library: practices with their versions and reviews, who tried what, sets that gatherings agreed on,
-- barriers with the strategies that overcame them, and what else carries a link of the shared vocabulary.

-- document is the working copy; what strangers read is a row of practice_version. contact_mail is never shown.
CREATE TABLE practice (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'changes', 'published', 'declined', 'withdrawn')),
    version BIGINT NOT NULL DEFAULT 0,
    document TEXT NOT NULL,
    what_changed TEXT NOT NULL DEFAULT '',
    contact_name TEXT NOT NULL DEFAULT '',
    contact_mail TEXT NOT NULL DEFAULT '',
    contact_organisation TEXT NOT NULL DEFAULT '',
    contact_shown BOOLEAN NOT NULL DEFAULT FALSE,
    person_id UUID,
    round BIGINT NOT NULL DEFAULT 0,
    revision BIGINT NOT NULL DEFAULT 0,
    origin_title TEXT NOT NULL DEFAULT '',
    origin_path TEXT NOT NULL DEFAULT '',
    words_key TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    sent_at BIGINT,
    published_at BIGINT,
    changed_at BIGINT NOT NULL
);
CREATE INDEX practice_state ON practice (state, published_at);
CREATE INDEX practice_person ON practice (person_id);

-- The ways to a draft without an account: only the hash of each secret.
CREATE TABLE practice_key (
    secret_hash TEXT PRIMARY KEY,
    practice_id UUID NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
    given_at BIGINT NOT NULL
);
CREATE INDEX practice_key_of ON practice_key (practice_id);

-- A version is a document and never changes. grades are those of the reviewers, out of 4 each, by the letters of EMMIE.
CREATE TABLE practice_version (
    practice_id UUID NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    document TEXT NOT NULL,
    what_changed TEXT NOT NULL DEFAULT '',
    grades TEXT NOT NULL DEFAULT '[]',
    published_at BIGINT NOT NULL,
    decided_by UUID,
    PRIMARY KEY (practice_id, number)
);

-- By what the published version is found: one row for each code.
CREATE TABLE practice_facet (
    practice_id UUID NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
    facet TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (practice_id, facet, code)
);
CREATE INDEX practice_facet_code ON practice_facet (facet, code);

-- Who looks after the library: editors assign and decide, reviewers read.
CREATE TABLE library_keeper (
    person_id UUID PRIMARY KEY,
    part TEXT NOT NULL CHECK (part IN ('editor', 'reviewer')),
    named_at BIGINT NOT NULL,
    named_by UUID
);

-- One review for each reviewer and round. The five grades are those of EMMIE, 0 to 4.
CREATE TABLE practice_review (
    id UUID PRIMARY KEY,
    practice_id UUID NOT NULL REFERENCES practice (id),
    round BIGINT NOT NULL,
    person_id UUID NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'conflict', 'given')),
    conflict TEXT NOT NULL DEFAULT '',
    effect BIGINT CHECK (effect BETWEEN 0 AND 4),
    mechanism BIGINT CHECK (mechanism BETWEEN 0 AND 4),
    moderators BIGINT CHECK (moderators BETWEEN 0 AND 4),
    implementation BIGINT CHECK (implementation BETWEEN 0 AND 4),
    economics BIGINT CHECK (economics BETWEEN 0 AND 4),
    verdict TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'publish', 'changes', 'decline')),
    words TEXT NOT NULL DEFAULT '',
    desk_words TEXT NOT NULL DEFAULT '',
    asked_at BIGINT NOT NULL,
    asked_by UUID,
    given_at BIGINT,
    CHECK ((state = 'given') = (given_at IS NOT NULL)),
    UNIQUE (practice_id, round, person_id)
);
CREATE INDEX practice_review_person ON practice_review (person_id, state);

-- One decision for each round.
CREATE TABLE practice_decision (
    id UUID PRIMARY KEY,
    practice_id UUID NOT NULL REFERENCES practice (id),
    round BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('publish', 'changes', 'decline')),
    reason TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    decided_by UUID,
    UNIQUE (practice_id, round)
);

-- Who tried a practice, or a strategy against a barrier, what they changed and what came of it. Shown when an editor
-- has read it.
CREATE TABLE tried (
    id UUID PRIMARY KEY,
    practice_id UUID REFERENCES practice (id),
    strategy_id UUID,
    organisation TEXT NOT NULL,
    place TEXT NOT NULL,
    year BIGINT NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    adaptation TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('began', 'goes-on', 'mixed', 'ended')),
    said_at TEXT NOT NULL DEFAULT '',
    said_path TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    mail TEXT NOT NULL DEFAULT '',
    person_id UUID,
    told_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waits', 'shown', 'refused')),
    looked_at BIGINT,
    looked_by UUID,
    CHECK ((practice_id IS NULL) <> (strategy_id IS NULL))
);
CREATE INDEX tried_practice ON tried (practice_id, state);
CREATE INDEX tried_strategy ON tried (strategy_id, state);
CREATE INDEX tried_state ON tried (state, told_at);

-- A set of practices that a gathering agreed on.
CREATE TABLE practice_set (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    gathering_id UUID NOT NULL,
    gathering_code TEXT NOT NULL,
    gathering_title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'agreed', 'published')),
    title TEXT NOT NULL,
    introduction TEXT NOT NULL,
    agreed_by TEXT NOT NULL DEFAULT '',
    agreed_on TEXT NOT NULL DEFAULT '',
    published_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL,
    CHECK ((state = 'draft') = (agreed_on = ''))
);
CREATE INDEX practice_set_of ON practice_set (gathering_id);

CREATE TABLE practice_set_item (
    set_id UUID NOT NULL REFERENCES practice_set (id),
    practice_id UUID NOT NULL REFERENCES practice (id),
    position BIGINT NOT NULL,
    why TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (set_id, practice_id)
);
CREATE INDEX practice_set_item_practice ON practice_set_item (practice_id);

-- What stands in the way of working together, as a gathering named it.
CREATE TABLE barrier (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    gathering_id UUID NOT NULL,
    gathering_code TEXT NOT NULL,
    gathering_title TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    shown BOOLEAN NOT NULL,
    position BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL
);
CREATE INDEX barrier_of ON barrier (gathering_id, position);

-- What was done about it. practice_code leads to the practice it became or came from; empty where there is none.
CREATE TABLE strategy (
    id UUID PRIMARY KEY,
    barrier_id UUID NOT NULL REFERENCES barrier (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    practice_code TEXT NOT NULL DEFAULT ''
);
CREATE INDEX strategy_of ON strategy (barrier_id, position);

-- Findings, topics and sessions that carry a link of the shared vocabulary.
CREATE TABLE linked (
    id UUID PRIMARY KEY,
    link TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('finding', 'topic', 'session')),
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    gathering_code TEXT NOT NULL DEFAULT '',
    linked_at BIGINT NOT NULL,
    linked_by UUID,
    UNIQUE (link, path)
);
CREATE INDEX linked_gathering ON linked (gathering_code);
