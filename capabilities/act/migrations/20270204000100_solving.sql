-- Problems solved together: what is wrong at a place and how one knows, who solves it, what was considered and chosen,
-- who does what until when, what was counted before and after, and the plan as it stood after each review.
-- Texts in several languages are JSON objects {"en": "…", "fr": "…"}. Days are ISO dates. Money is in cents.
-- Gatherings, findings, tables and practices of others are pointed at (title and address); nothing else of them is known.

CREATE TABLE problem (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    issue TEXT NOT NULL,
    place TEXT NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT NOT NULL,
    environment TEXT NOT NULL DEFAULT '',
    behaviour TEXT NOT NULL DEFAULT '',
    stage TEXT NOT NULL CHECK (stage IN ('scan', 'analyse', 'respond', 'assess', 'closed')),
    currency TEXT NOT NULL DEFAULT '',
    origin_title TEXT NOT NULL DEFAULT '',
    origin_path TEXT NOT NULL DEFAULT '',
    published_at BIGINT,
    closed_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL,
    CHECK ((stage = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX problem_published ON problem (published_at, id);

-- Who solves it together: the wall around it. For whom somebody sits there is said by sector and organisation.
CREATE TABLE problem_stakeholder (
    id UUID PRIMARY KEY,
    problem_id UUID NOT NULL REFERENCES problem (id),
    person_id UUID NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('lead', 'stakeholder', 'observer')),
    sector TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    joined_at BIGINT NOT NULL,
    joined_by UUID,
    UNIQUE (problem_id, person_id)
);
CREATE INDEX problem_stakeholder_person ON problem_stakeholder (person_id);

-- The six signs of a problem. holds is empty while nobody said.
CREATE TABLE problem_sign (
    problem_id UUID NOT NULL REFERENCES problem (id),
    sign TEXT NOT NULL CHECK (sign IN ('community', 'harmful', 'expectation', 'events', 'recurring', 'similarity')),
    holds TEXT NOT NULL CHECK (holds IN ('', 'yes', 'no')),
    words TEXT NOT NULL,
    PRIMARY KEY (problem_id, sign)
);

-- A meeting is a gathering, or was one before there were gatherings here; what it concluded stands beside it.
CREATE TABLE problem_meeting (
    id UUID PRIMARY KEY,
    problem_id UUID NOT NULL REFERENCES problem (id),
    title TEXT NOT NULL,
    held_on TEXT NOT NULL,
    gathering_id UUID,
    path TEXT NOT NULL DEFAULT '',
    minutes_path TEXT NOT NULL DEFAULT '',
    concluded TEXT NOT NULL DEFAULT '',
    noted_at BIGINT NOT NULL,
    noted_by UUID
);
CREATE INDEX problem_meeting_of ON problem_meeting (problem_id, held_on);

CREATE TABLE problem_hypothesis (
    id UUID PRIMARY KEY,
    problem_id UUID NOT NULL REFERENCES problem (id),
    words TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT 'open' CHECK (verdict IN ('open', 'holds', 'falls')),
    reason TEXT NOT NULL DEFAULT '',
    made_at BIGINT NOT NULL,
    made_by UUID,
    CHECK (verdict = 'open' OR reason <> '')
);
CREATE INDEX problem_hypothesis_of ON problem_hypothesis (problem_id, made_at);

-- What is known of one side of the problem, and how: evidence is pointed at, or a file of ours.
CREATE TABLE problem_evidence (
    id UUID PRIMARY KEY,
    problem_id UUID NOT NULL REFERENCES problem (id),
    side TEXT NOT NULL CHECK (side IN ('offender', 'target', 'place', 'handler', 'guardian', 'manager')),
    words TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('table', 'finding', 'practice', 'link', 'file', 'seen')),
    title TEXT NOT NULL DEFAULT '',
    path TEXT NOT NULL DEFAULT '',
    blob_hash TEXT,
    media TEXT NOT NULL DEFAULT '',
    hypothesis_id UUID REFERENCES problem_hypothesis (id),
    bearing TEXT NOT NULL DEFAULT '' CHECK (bearing IN ('', 'for', 'against')),
    added_at BIGINT NOT NULL,
    added_by UUID,
    CHECK ((hypothesis_id IS NULL) = (bearing = '')),
    CHECK ((kind = 'file') = (blob_hash IS NOT NULL))
);
CREATE INDEX problem_evidence_of ON problem_evidence (problem_id, added_at);

-- A course of action that was considered. One that was chosen or refused says why.
CREATE TABLE problem_course (
    id UUID PRIMARY KEY,
    problem_id UUID NOT NULL REFERENCES problem (id),
    title TEXT NOT NULL,
    how TEXT NOT NULL,
    effect TEXT NOT NULL DEFAULT '',
    cost TEXT NOT NULL DEFAULT '',
    fairness TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT 'open' CHECK (decision IN ('open', 'chosen', 'refused')),
    reason TEXT NOT NULL DEFAULT '',
    decided_on TEXT NOT NULL DEFAULT '',
    decided_by UUID,
    made_at BIGINT NOT NULL,
    made_by UUID,
    CHECK ((decision = 'open') = (reason = '')),
    CHECK ((decision = 'open') = (decided_on = ''))
);
CREATE INDEX problem_course_of ON problem_course (problem_id, made_at);

-- Who does what until when. note says what it waits for, or why it was dropped.
CREATE TABLE problem_action (
    id UUID PRIMARY KEY,
    problem_id UUID NOT NULL REFERENCES problem (id),
    course_id UUID REFERENCES problem_course (id),
    what TEXT NOT NULL,
    owner_id UUID,
    partner TEXT NOT NULL DEFAULT '',
    due_on TEXT NOT NULL,
    budget_cents BIGINT CHECK (budget_cents >= 0),
    yearly BOOLEAN NOT NULL DEFAULT FALSE,
    state TEXT NOT NULL CHECK (state IN ('planned', 'under-way', 'done', 'dropped')),
    done_on TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 1,
    made_at BIGINT NOT NULL,
    made_by UUID,
    CHECK ((state = 'done') = (done_on <> '')),
    CHECK (state <> 'dropped' OR note <> '')
);
CREATE INDEX problem_action_of ON problem_action (problem_id, due_on);
CREATE INDEX problem_action_owner ON problem_action (owner_id, state);

-- How it is meant to work, from what is put in to what it is for.
CREATE TABLE problem_logic (
    problem_id UUID NOT NULL REFERENCES problem (id),
    part TEXT NOT NULL CHECK (part IN ('inputs', 'activities', 'outputs', 'mechanism', 'outcomes', 'impact', 'assumptions')),
    words TEXT NOT NULL,
    PRIMARY KEY (problem_id, part)
);

-- What was counted. Each count is a JSON list: one number, or one for each month. Never changed: a better count is a new one.
CREATE TABLE problem_assessment (
    id UUID PRIMARY KEY,
    problem_id UUID NOT NULL REFERENCES problem (id),
    measure TEXT NOT NULL,
    source TEXT NOT NULL,
    before_from TEXT NOT NULL,
    before_to TEXT NOT NULL,
    after_from TEXT NOT NULL,
    after_to TEXT NOT NULL,
    design TEXT NOT NULL CHECK (design IN ('before-after', 'other-place', 'comparable', 'matched', 'random')),
    alike TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL,
    place_before TEXT NOT NULL,
    place_after TEXT NOT NULL,
    control TEXT NOT NULL DEFAULT '',
    control_before TEXT NOT NULL DEFAULT '[]',
    control_after TEXT NOT NULL DEFAULT '[]',
    buffer TEXT NOT NULL DEFAULT '',
    buffer_before TEXT NOT NULL DEFAULT '[]',
    buffer_after TEXT NOT NULL DEFAULT '[]',
    note TEXT NOT NULL DEFAULT '',
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    CHECK (before_from <= before_to AND before_to < after_from AND after_from <= after_to),
    CHECK ((design = 'before-after') = (control = ''))
);
CREATE INDEX problem_assessment_of ON problem_assessment (problem_id, recorded_at);

-- The plan as it stood after a review: a document that never changes, and what made it change.
CREATE TABLE problem_plan (
    problem_id UUID NOT NULL REFERENCES problem (id),
    number BIGINT NOT NULL,
    document TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('first', 'kept', 'changed', 'stopped')),
    reason TEXT NOT NULL,
    assessment_id UUID REFERENCES problem_assessment (id),
    made_at BIGINT NOT NULL,
    made_by UUID,
    PRIMARY KEY (problem_id, number)
);

-- That what was learned was handed to the library of practices.
CREATE TABLE problem_offer (
    problem_id UUID PRIMARY KEY REFERENCES problem (id),
    offered_at BIGINT NOT NULL,
    offered_by UUID
);
