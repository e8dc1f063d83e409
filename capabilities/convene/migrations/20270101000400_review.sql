-- Review and decision: criteria, assignments, conflicts, reviews, decisions, panels with their seats, letters.

CREATE TABLE criterion (
    id UUID PRIMARY KEY,
    call_id UUID NOT NULL REFERENCES call (id),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    label TEXT NOT NULL,
    hint TEXT NOT NULL DEFAULT '{}',
    weight BIGINT NOT NULL CHECK (weight > 0),
    labels TEXT NOT NULL,
    UNIQUE (call_id, code)
);

CREATE TABLE assignment (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    person_id UUID NOT NULL,
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_person UUID,
    UNIQUE (proposal_id, person_id)
);
CREATE INDEX assignment_person ON assignment (person_id, position);

-- ground: declared by the reviewer, presents it, same organisation. Acts when reviews are assigned (I3).
CREATE TABLE conflict (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    person_id UUID NOT NULL,
    ground TEXT NOT NULL CHECK (ground IN ('declared', 'presents', 'organisation')),
    reason TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    UNIQUE (proposal_id, person_id)
);

CREATE TABLE review (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    person_id UUID NOT NULL,
    scores TEXT NOT NULL DEFAULT '{}',
    knows BIGINT CHECK (knows IS NULL OR knows BETWEEN 1 AND 3),
    remark TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    flagged BOOLEAN NOT NULL DEFAULT FALSE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'given')),
    revision BIGINT NOT NULL DEFAULT 0,
    saved_at BIGINT NOT NULL,
    given_at BIGINT,
    UNIQUE (proposal_id, person_id),
    CHECK (state = 'draft' OR given_at IS NOT NULL)
);

CREATE TABLE decision (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL UNIQUE REFERENCES proposal (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'waiting', 'panel', 'declined')),
    reason TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    by_person UUID,
    revision BIGINT NOT NULL DEFAULT 0,
    told_at BIGINT,
    reply TEXT NOT NULL DEFAULT 'none' CHECK (reply IN ('none', 'confirmed', 'declined')),
    replied_at BIGINT,
    reply_hash TEXT UNIQUE
);

CREATE TABLE panel (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    question TEXT NOT NULL DEFAULT '{}',
    topic_id UUID REFERENCES topic (id),
    created_at BIGINT NOT NULL
);

-- A seat is a role before it is a person; an invitation stays tied to the proposal it came from.
CREATE TABLE seat (
    id UUID PRIMARY KEY,
    panel_id UUID NOT NULL REFERENCES panel (id),
    position BIGINT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('moderator', 'panellist')),
    wanted_sector TEXT NOT NULL DEFAULT '',
    proposal_id UUID REFERENCES proposal (id),
    presenter_id UUID REFERENCES presenter (id),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'held', 'invited', 'accepted', 'declined', 'lapsed')),
    invited_at BIGINT,
    answers_by BIGINT,
    answered_at BIGINT,
    reply_hash TEXT UNIQUE,
    UNIQUE (panel_id, position),
    CHECK (state IN ('open', 'held') OR presenter_id IS NOT NULL)
);
CREATE UNIQUE INDEX seat_once ON seat (panel_id, presenter_id);

CREATE TABLE letter_template (
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (gathering_id, kind, lang)
);
