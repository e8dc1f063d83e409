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

-- When reviewing ends and how many reviews a proposal shall have. Without a row: no end, three reviews.
CREATE TABLE review_round (
    call_id UUID PRIMARY KEY REFERENCES call (id),
    closes_at BIGINT,
    per_proposal BIGINT NOT NULL DEFAULT 3 CHECK (per_proposal BETWEEN 1 AND 20),
    changed_at BIGINT NOT NULL
);

-- What a reviewer takes: numbers of topics the person knows, languages the person reads. Without a row: all.
CREATE TABLE reviewer_takes (
    call_id UUID NOT NULL REFERENCES call (id),
    person_id UUID NOT NULL,
    topics TEXT NOT NULL DEFAULT '[]',
    langs TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (call_id, person_id)
);

-- position is drawn by chance: the order of a reviewer's pile is random and stays.
CREATE TABLE assignment (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    person_id UUID NOT NULL,
    position BIGINT NOT NULL,
    skipped BOOLEAN NOT NULL DEFAULT FALSE,
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

-- points is the sum of weight × score over all criteria, written when the review is given: means are then exact.
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
    points BIGINT,
    weight BIGINT,
    saved_at BIGINT NOT NULL,
    given_at BIGINT,
    UNIQUE (proposal_id, person_id),
    CHECK (state = 'draft' OR (given_at IS NOT NULL AND points IS NOT NULL AND weight > 0))
);

-- What a reviewer typed when it could not become the review any more; the chairs can read it.
CREATE TABLE kept_review (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    person_id UUID NOT NULL,
    at BIGINT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('late', 'withdrawn', 'unassigned', 'conflict')),
    content TEXT NOT NULL,
    UNIQUE (proposal_id, person_id, reason)
);

-- The row stays when a decision is taken back (open), so that its revision never counts twice.
CREATE TABLE decision (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL UNIQUE REFERENCES proposal (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'accepted', 'waiting', 'panel', 'declined')),
    reason TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    by_person UUID,
    revision BIGINT NOT NULL DEFAULT 0,
    letter_id UUID,
    told_at BIGINT,
    reply_until BIGINT,
    reply TEXT NOT NULL DEFAULT 'none' CHECK (reply IN ('none', 'confirmed', 'declined')),
    replied_at BIGINT,
    reply_hash TEXT UNIQUE,
    CHECK (reply = 'none' OR replied_at IS NOT NULL)
);
CREATE INDEX decision_letter ON decision (letter_id);

-- Each decision as it was taken, in order.
CREATE TABLE decision_step (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_person UUID,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (proposal_id, revision)
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

-- holder_key is set with the presenter. A seat is a role before it is a person; an invitation stays tied to the proposal it came from.
CREATE TABLE seat (
    id UUID PRIMARY KEY,
    panel_id UUID NOT NULL REFERENCES panel (id),
    position BIGINT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('moderator', 'panellist')),
    wanted_sector TEXT NOT NULL DEFAULT '',
    proposal_id UUID REFERENCES proposal (id),
    presenter_id UUID REFERENCES presenter (id),
    holder_key TEXT NOT NULL DEFAULT '',
    letter_id UUID,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'held', 'invited', 'accepted', 'declined', 'lapsed')),
    invited_at BIGINT,
    answers_by BIGINT,
    answered_at BIGINT,
    reply_hash TEXT UNIQUE,
    UNIQUE (panel_id, position),
    CHECK (state IN ('open', 'held') OR presenter_id IS NOT NULL)
);
-- One person sits once on a panel, under whichever proposal: the key is the address folded. Somebody who
-- declined stays in the row as history and takes no seat.
CREATE UNIQUE INDEX seat_once ON seat (panel_id, holder_key) WHERE state IN ('held', 'invited', 'accepted');
CREATE INDEX seat_letter ON seat (letter_id);

CREATE TABLE letter_template (
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (gathering_id, kind, lang)
);

-- Until when people shall answer the letters of a gathering.
CREATE TABLE letter_plan (
    gathering_id UUID PRIMARY KEY REFERENCES gathering (id),
    answers_by BIGINT,
    changed_at BIGINT NOT NULL
);
