-- Recommendations: numbered paragraphs in languages beside one another, versions that never change, what was said
-- about them, who may sign and who signed, to whom they went, what came back, and what became of each point.
-- Texts in several languages are JSON objects {"en": "…", "fr": "…"}. Days are ISO dates. Of every secret only the hash is kept.
-- A gathering is pointed at (id, code, title); this capability knows nothing else of it.

CREATE TABLE recommendation (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    gathering_id UUID NOT NULL,
    gathering_code TEXT NOT NULL,
    gathering_title TEXT NOT NULL,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    langs TEXT NOT NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'consultation', 'consolidation', 'adoption', 'adopted', 'submitted', 'follow-up')),
    consultation_closes_at BIGINT,
    way TEXT NOT NULL DEFAULT 'signatures' CHECK (way IN ('body', 'signatures', 'named', 'secret')),
    signing_closes_at BIGINT,
    weighted BOOLEAN NOT NULL DEFAULT FALSE,
    proxies_max BIGINT NOT NULL DEFAULT 0 CHECK (proxies_max BETWEEN 0 AND 20),
    quorum_percent BIGINT NOT NULL DEFAULT 0 CHECK (quorum_percent BETWEEN 0 AND 100),
    majority TEXT NOT NULL DEFAULT 'more' CHECK (majority IN ('more', 'two-thirds')),
    signing_after BOOLEAN NOT NULL DEFAULT TRUE,
    adopted_by TEXT NOT NULL DEFAULT '',
    adopted_on TEXT NOT NULL DEFAULT '',
    adopted_how TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL,
    CHECK (state NOT IN ('adopted', 'submitted', 'follow-up') OR adopted_on <> ''),
    UNIQUE (gathering_id, number)
);
CREATE INDEX recommendation_state ON recommendation (state, gathering_id, number);

-- What it grew out of: marks in minutes, a statement, a session, a draft brought along.
CREATE TABLE recommendation_origin (
    id UUID PRIMARY KEY,
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    kind TEXT NOT NULL CHECK (kind IN ('mark', 'statement', 'session', 'draft')),
    ref_id UUID,
    title TEXT NOT NULL,
    path TEXT NOT NULL DEFAULT '',
    position BIGINT NOT NULL
);
CREATE INDEX recommendation_origin_of ON recommendation_origin (recommendation_id, position);

-- The drafting group.
CREATE TABLE drafter (
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    person_id UUID NOT NULL,
    named_at BIGINT NOT NULL,
    named_by UUID,
    PRIMARY KEY (recommendation_id, person_id)
);
CREATE INDEX drafter_person ON drafter (person_id);

-- A paragraph keeps its id over all versions; its revision counts the changes of its wording in the first language.
CREATE TABLE paragraph (
    id UUID PRIMARY KEY,
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    position BIGINT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    changed_at BIGINT NOT NULL
);
CREATE INDEX paragraph_of ON paragraph (recommendation_id, position);

-- of_revision says which wording of the first language this one renders: an older one is out of date.
CREATE TABLE paragraph_text (
    paragraph_id UUID NOT NULL REFERENCES paragraph (id),
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    of_revision BIGINT NOT NULL,
    PRIMARY KEY (paragraph_id, lang)
);

-- A version is a document and never changes.
CREATE TABLE recommendation_version (
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    number BIGINT NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID,
    PRIMARY KEY (recommendation_id, number)
);

-- What somebody said in the consultation. It is shown when its address was confirmed.
-- key_confirmed holds the folded address only once it is confirmed, so that nobody can take another's place.
CREATE TABLE contribution (
    id UUID PRIMARY KEY,
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'amendment', 'support', 'objection')),
    paragraph_id UUID,
    amendment_id UUID,
    words TEXT NOT NULL,
    lang TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    mail TEXT NOT NULL DEFAULT '',
    person_id UUID,
    secret_hash TEXT UNIQUE,
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    key_confirmed TEXT,
    hidden_at BIGINT,
    hidden_why TEXT NOT NULL DEFAULT '',
    UNIQUE (amendment_id, key_confirmed)
);
CREATE INDEX contribution_of ON contribution (recommendation_id, kind, created_at);

-- An amendment has the id of its contribution, and its number when that is confirmed. base_text is the wording it was
-- written against.
CREATE TABLE amendment (
    id UUID PRIMARY KEY REFERENCES contribution (id),
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    number BIGINT,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'delete', 'add')),
    after_position BIGINT NOT NULL DEFAULT 0,
    base_text TEXT NOT NULL DEFAULT '',
    base_revision BIGINT NOT NULL DEFAULT 0,
    text TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT 'open' CHECK (decision IN ('open', 'accepted', 'merged', 'rejected')),
    reason TEXT NOT NULL DEFAULT '',
    decided_at BIGINT,
    decided_by UUID,
    version BIGINT,
    CHECK ((decision = 'open') = (decided_at IS NULL)),
    UNIQUE (recommendation_id, number)
);

-- A delegation as this capability sees it: a body that may sign. ref_id points at its registration, where there is one.
CREATE TABLE signing_body (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL DEFAULT '',
    weight BIGINT NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 1000),
    ref_id UUID,
    created_at BIGINT NOT NULL,
    UNIQUE (gathering_id, organisation_id)
);

-- Who may sign for a delegation, since when and until when. standing is 1 while it holds. source says whether somebody
-- recorded it at the desk, or whether it follows from the registration, which then also ends it.
CREATE TABLE signatory (
    id UUID PRIMARY KEY,
    body_id UUID NOT NULL REFERENCES signing_body (id),
    person_id UUID NOT NULL,
    office TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT 'desk' CHECK (source IN ('desk', 'registration')),
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    ended_at BIGINT,
    standing BIGINT DEFAULT 1,
    CHECK ((ended_at IS NULL) = (standing IS NOT NULL)),
    UNIQUE (body_id, person_id, standing)
);
CREATE INDEX signatory_person ON signatory (person_id);

-- One signature (or vote) a delegation: UNIQUE over what stands. What was withdrawn stays to be seen, with standing NULL.
-- In a secret ballot the choice is not here: only that the delegation voted.
CREATE TABLE endorsement (
    id UUID PRIMARY KEY,
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    body_id UUID NOT NULL REFERENCES signing_body (id),
    choice TEXT NOT NULL CHECK (choice IN ('for', 'against', 'abstain', 'cast')),
    weight BIGINT NOT NULL,
    version BIGINT NOT NULL,
    signed_by UUID,
    signed_as TEXT NOT NULL DEFAULT '',
    proxy_body_id UUID,
    signed_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    withdrawn_by UUID,
    withdrawn_why TEXT NOT NULL DEFAULT '',
    standing BIGINT DEFAULT 1,
    CHECK ((withdrawn_at IS NULL) = (standing IS NOT NULL)),
    UNIQUE (recommendation_id, body_id, standing)
);
CREATE INDEX endorsement_of ON endorsement (recommendation_id, signed_at);

-- The urn of a secret ballot: sums only, so that no row can be laid beside a delegation.
CREATE TABLE ballot_urn (
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    choice TEXT NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),
    votes BIGINT NOT NULL CHECK (votes >= 0),
    weight BIGINT NOT NULL CHECK (weight >= 0),
    PRIMARY KEY (recommendation_id, choice)
);

-- A delegation that cannot come lets another sign for it.
CREATE TABLE proxy (
    id UUID PRIMARY KEY,
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    from_body_id UUID NOT NULL REFERENCES signing_body (id),
    to_body_id UUID NOT NULL REFERENCES signing_body (id),
    given_at BIGINT NOT NULL,
    given_by UUID,
    withdrawn_at BIGINT,
    standing BIGINT DEFAULT 1,
    CHECK (from_body_id <> to_body_id),
    CHECK ((withdrawn_at IS NULL) = (standing IS NOT NULL)),
    UNIQUE (recommendation_id, from_body_id, standing)
);

-- To whom it was submitted, and which policy process it aims at.
CREATE TABLE submission (
    id UUID PRIMARY KEY,
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    institution TEXT NOT NULL,
    level TEXT NOT NULL DEFAULT '',
    process TEXT NOT NULL DEFAULT '',
    aims_on TEXT NOT NULL DEFAULT '',
    sent_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by UUID
);
CREATE INDEX submission_of ON submission (recommendation_id, sent_on);

-- What an institution answered; it may answer more than once.
CREATE TABLE submission_answer (
    id UUID PRIMARY KEY,
    submission_id UUID NOT NULL REFERENCES submission (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('takes-up', 'partly', 'declines', 'received')),
    words TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    answered_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by UUID
);
CREATE INDEX submission_answer_of ON submission_answer (submission_id, answered_on);

-- What became of a point, by whom, and how one can see it. Nothing is overwritten: the latest of each is what stands.
CREATE TABLE follow_up (
    id UUID PRIMARY KEY,
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    paragraph_id UUID NOT NULL REFERENCES paragraph (id),
    body_id UUID,
    by_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'partly', 'not')),
    words TEXT NOT NULL,
    evidence TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    reported_on TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    reported_by UUID
);
CREATE INDEX follow_up_of ON follow_up (recommendation_id, paragraph_id, reported_at);

-- The editions at which it is asked again what became of it.
CREATE TABLE recommendation_edition (
    recommendation_id UUID NOT NULL REFERENCES recommendation (id),
    gathering_id UUID NOT NULL,
    gathering_code TEXT NOT NULL,
    gathering_title TEXT NOT NULL,
    taken_up_at BIGINT NOT NULL,
    taken_up_by UUID,
    PRIMARY KEY (recommendation_id, gathering_id)
);
CREATE INDEX recommendation_edition_at ON recommendation_edition (gathering_id);
