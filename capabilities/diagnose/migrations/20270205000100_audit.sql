-- The local safety audit as a process: each audit behind its own wall, the people who carry it, the steps of the method.
-- Texts in several languages are JSON objects {"en": "…", "fr": "…"}. Days are ISO dates, empty where not set.
-- Everything that belongs to an audit names it, so that no reading can leave its wall by mistake.

CREATE TABLE audit (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    purpose TEXT NOT NULL DEFAULT '{}',
    lang TEXT NOT NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'preparing' CHECK (state IN ('preparing', 'under-way', 'published', 'closed')),
    residents BIGINT NOT NULL DEFAULT 0 CHECK (residents >= 0),
    -- Under this age nobody answers without a guardian's consent.
    consent_age BIGINT NOT NULL DEFAULT 14 CHECK (consent_age BETWEEN 0 AND 25),
    -- Counts below this do not leave the audit team.
    cell_min BIGINT NOT NULL DEFAULT 10 CHECK (cell_min BETWEEN 3 AND 50),
    quorum_percent BIGINT NOT NULL DEFAULT 50 CHECK (quorum_percent BETWEEN 1 AND 100),
    scoring TEXT NOT NULL DEFAULT 'anonymous' CHECK (scoring IN ('anonymous', 'named')),
    scoring_state TEXT NOT NULL DEFAULT 'ahead' CHECK (scoring_state IN ('ahead', 'open', 'closed')),
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL
);

-- Who carries it. Somebody who was invited stands outside the wall until the invitation was accepted.
CREATE TABLE audit_member (
    audit_id UUID NOT NULL REFERENCES audit (id),
    person_id UUID NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('coordinator', 'analyst', 'researcher', 'custodian', 'committee', 'panel', 'facilitator')),
    organisation TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT 'invited' CHECK (answer IN ('invited', 'accepted', 'declined')),
    named_at BIGINT NOT NULL,
    named_by UUID,
    answered_at BIGINT,
    PRIMARY KEY (audit_id, person_id, role)
);
CREATE INDEX audit_member_person ON audit_member (person_id);

-- The steps of the method with their days; `words` says in public what is done in this one.
CREATE TABLE audit_step (
    audit_id UUID NOT NULL REFERENCES audit (id),
    step TEXT NOT NULL CHECK (step IN ('mandate', 'committee', 'overview', 'midpoint', 'depth', 'findings', 'validation', 'priorities', 'portrait', 'plan', 'follow-up')),
    starts_on TEXT NOT NULL DEFAULT '',
    ends_on TEXT NOT NULL DEFAULT '',
    done_on TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (audit_id, step)
);

-- Gatherings that belong to it: the webinar that opens it, the event at which results are presented. Pointed at, not held.
CREATE TABLE audit_event (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'meeting', 'release', 'report-back')),
    title TEXT NOT NULL,
    path TEXT NOT NULL DEFAULT '',
    held_on TEXT NOT NULL DEFAULT ''
);
CREATE INDEX audit_event_of ON audit_event (audit_id, held_on);

-- Terms of reference: what was offered for signature never changes; a new text is a new version.
CREATE TABLE terms_version (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    why TEXT NOT NULL DEFAULT '',
    written_at BIGINT NOT NULL,
    written_by UUID,
    offered_at BIGINT,
    UNIQUE (audit_id, number)
);

CREATE TABLE terms_signature (
    terms_id UUID NOT NULL REFERENCES terms_version (id),
    person_id UUID NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL DEFAULT '',
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (terms_id, person_id)
);

-- Meetings of the steering committee.
CREATE TABLE committee_meeting (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    agenda TEXT NOT NULL DEFAULT '',
    minutes TEXT NOT NULL DEFAULT '',
    minutes_at BIGINT,
    UNIQUE (audit_id, number)
);

CREATE TABLE meeting_presence (
    meeting_id UUID NOT NULL REFERENCES committee_meeting (id),
    person_id UUID NOT NULL,
    presence TEXT NOT NULL CHECK (presence IN ('present', 'excused')),
    PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX meeting_presence_person ON meeting_presence (person_id);

-- Decisions, with how many were there: below the quorum none is taken.
CREATE TABLE committee_decision (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    meeting_id UUID NOT NULL REFERENCES committee_meeting (id),
    number BIGINT NOT NULL,
    about TEXT NOT NULL CHECK (about IN ('terms', 'scope', 'data', 'findings', 'priorities', 'release', 'plan', 'other')),
    words TEXT NOT NULL,
    present BIGINT NOT NULL,
    members BIGINT NOT NULL,
    in_favour BIGINT NOT NULL CHECK (in_favour >= 0),
    against BIGINT NOT NULL CHECK (against >= 0),
    abstained BIGINT NOT NULL CHECK (abstained >= 0),
    decided_at BIGINT NOT NULL,
    CHECK (in_favour + against + abstained <= present AND present <= members),
    UNIQUE (audit_id, number)
);

-- The ethics certificate of whoever does research with people.
CREATE TABLE ethics_certificate (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    person_id UUID NOT NULL,
    issuer TEXT NOT NULL,
    reference TEXT NOT NULL DEFAULT '',
    covers TEXT NOT NULL DEFAULT '',
    issued_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    replaced_at BIGINT
);
CREATE INDEX ethics_certificate_of ON ethics_certificate (audit_id, person_id);

-- The data inventory: a line for each source, whether it is held here, received as a table, or owned by a community.
CREATE TABLE data_source (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('incidents', 'received', 'survey', 'groups', 'interviews', 'walks', 'submissions', 'literature', 'services', 'assets', 'environment', 'statistics')),
    title TEXT NOT NULL,
    custodian TEXT NOT NULL DEFAULT '',
    custodian_id UUID,
    owner TEXT NOT NULL DEFAULT 'partner' CHECK (owner IN ('audit', 'partner', 'community', 'public')),
    unit TEXT NOT NULL DEFAULT '',
    period_from TEXT NOT NULL DEFAULT '',
    period_to TEXT NOT NULL DEFAULT '',
    geography TEXT NOT NULL DEFAULT '',
    bias TEXT NOT NULL DEFAULT '',
    suppression TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '',
    citation TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    -- A community may hold back or take back what is its own.
    standing TEXT NOT NULL DEFAULT 'usable' CHECK (standing IN ('wanted', 'usable', 'withheld', 'withdrawn', 'destroyed')),
    standing_why TEXT NOT NULL DEFAULT '',
    standing_at BIGINT,
    standing_by UUID,
    revision BIGINT NOT NULL DEFAULT 1,
    UNIQUE (audit_id, number)
);

-- An agreement in the form of the Five Safes. What was signed never changes: a new text is a new version.
CREATE TABLE data_agreement (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    source_id UUID NOT NULL REFERENCES data_source (id),
    number BIGINT NOT NULL,
    safe_project TEXT NOT NULL,
    safe_people TEXT NOT NULL,
    safe_settings TEXT NOT NULL,
    safe_data TEXT NOT NULL,
    safe_outputs TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    own_suppression TEXT NOT NULL DEFAULT '',
    citation_wanted TEXT NOT NULL DEFAULT '',
    review_right TEXT NOT NULL DEFAULT '',
    community_rights TEXT NOT NULL DEFAULT '',
    breach TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    destroy_on TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    custodian_signed_at BIGINT,
    custodian_signed_by UUID,
    coordinator_signed_at BIGINT,
    coordinator_signed_by UUID,
    ended_at BIGINT,
    ended_why TEXT NOT NULL DEFAULT '',
    UNIQUE (source_id, number)
);

-- What one source holds that is read one by one: a study, a service, an asset.
CREATE TABLE source_record (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    source_id UUID NOT NULL REFERENCES data_source (id),
    title TEXT NOT NULL,
    by_whom TEXT NOT NULL DEFAULT '',
    year TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    gap TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    added_at BIGINT NOT NULL
);
CREATE INDEX source_record_of ON source_record (source_id, added_at);

-- What the sources say together. Confidence is graded by four components, each with its reason.
CREATE TABLE finding (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    topic TEXT NOT NULL,
    statement TEXT NOT NULL,
    meaning TEXT NOT NULL DEFAULT '{}',
    at_risk TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'decision', 'contested', 'validated', 'withdrawn')),
    limits TEXT NOT NULL DEFAULT '',
    limits_why TEXT NOT NULL DEFAULT '',
    coherence TEXT NOT NULL DEFAULT '',
    coherence_why TEXT NOT NULL DEFAULT '',
    adequacy TEXT NOT NULL DEFAULT '',
    adequacy_why TEXT NOT NULL DEFAULT '',
    relevance TEXT NOT NULL DEFAULT '',
    relevance_why TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'high', 'moderate', 'low', 'very-low')),
    level_why TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 1,
    UNIQUE (audit_id, number)
);

-- The cells of the matrix.
CREATE TABLE finding_source (
    finding_id UUID NOT NULL REFERENCES finding (id),
    source_id UUID NOT NULL REFERENCES data_source (id),
    relation TEXT NOT NULL CHECK (relation IN ('agrees', 'partly', 'silent', 'differs')),
    words TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (finding_id, source_id)
);

-- What participants said when the finding was brought back to them. Groups are described, nobody is named.
CREATE TABLE member_check (
    id UUID PRIMARY KEY,
    finding_id UUID NOT NULL REFERENCES finding (id),
    checked_on TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'nuanced', 'contested')),
    words TEXT NOT NULL DEFAULT '',
    recorded_at BIGINT NOT NULL
);
CREATE INDEX member_check_of ON member_check (finding_id, checked_on);

-- Problems are scored, never persons. A weight is one of three words.
CREATE TABLE audit_criterion (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL DEFAULT '{}',
    weight BIGINT NOT NULL CHECK (weight BETWEEN 1 AND 3),
    UNIQUE (audit_id, position)
);

CREATE TABLE audit_problem (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    finding_id UUID REFERENCES finding (id),
    chosen_as BIGINT,
    chosen_why TEXT NOT NULL DEFAULT '',
    UNIQUE (audit_id, number),
    UNIQUE (audit_id, chosen_as)
);

CREATE TABLE audit_score (
    problem_id UUID NOT NULL REFERENCES audit_problem (id),
    criterion_id UUID NOT NULL REFERENCES audit_criterion (id),
    person_id UUID NOT NULL,
    score BIGINT NOT NULL CHECK (score BETWEEN 0 AND 5),
    PRIMARY KEY (problem_id, criterion_id, person_id)
);
CREATE INDEX audit_score_person ON audit_score (person_id);

-- Whoever does not share the order says why, in the name of an organisation or of nobody.
CREATE TABLE audit_remark (
    audit_id UUID NOT NULL REFERENCES audit (id),
    person_id UUID NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (audit_id, person_id)
);

-- The chapters of the portrait as they are being written, in a public and a technical reading.
CREATE TABLE portrait_chapter (
    audit_id UUID NOT NULL REFERENCES audit (id),
    chapter TEXT NOT NULL,
    public_text TEXT NOT NULL DEFAULT '{}',
    technical_text TEXT NOT NULL DEFAULT '{}',
    revision BIGINT NOT NULL DEFAULT 1,
    changed_by UUID,
    PRIMARY KEY (audit_id, chapter)
);

-- Figures in a chapter: of a release, which keeps them live, or written with their source and day.
CREATE TABLE portrait_figure (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    chapter TEXT NOT NULL,
    position BIGINT NOT NULL,
    released_key TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '{}',
    value TEXT NOT NULL DEFAULT '',
    spread TEXT NOT NULL DEFAULT '',
    source_id UUID REFERENCES data_source (id),
    as_of TEXT NOT NULL DEFAULT '',
    CHECK (released_key <> '' OR (source_id IS NOT NULL AND as_of <> ''))
);
CREATE INDEX portrait_figure_of ON portrait_figure (audit_id, chapter, position);

-- What was published: a document for each language that never changes.
CREATE TABLE portrait_version (
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    document TEXT NOT NULL,
    decision_id UUID NOT NULL REFERENCES committee_decision (id),
    published_at BIGINT NOT NULL,
    published_by UUID,
    PRIMARY KEY (audit_id, number)
);
