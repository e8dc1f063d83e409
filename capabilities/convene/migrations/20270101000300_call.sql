-- The call for proposals, its questions, and what is handed in.

CREATE TABLE call (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL UNIQUE REFERENCES gathering (id),
    text TEXT NOT NULL DEFAULT '{}',
    guidance TEXT NOT NULL DEFAULT '{}',
    opens_at BIGINT,
    closes_at BIGINT,
    blindness TEXT NOT NULL DEFAULT 'names' CHECK (blindness IN ('open', 'names', 'organisations')),
    mail_name TEXT NOT NULL UNIQUE,
    places BIGINT NOT NULL DEFAULT 0 CHECK (places >= 0),
    title_words BIGINT NOT NULL DEFAULT 14,
    abstract_words BIGINT NOT NULL DEFAULT 250,
    takeaway_words BIGINT NOT NULL DEFAULT 60,
    presenters_max BIGINT NOT NULL DEFAULT 6,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
    changed_at BIGINT NOT NULL,
    CHECK (opens_at IS NULL OR closes_at IS NULL OR opens_at < closes_at)
);

-- kind: short, long, number, yes-no, one, several, date, link, contact, file
CREATE TABLE question (
    id UUID PRIMARY KEY,
    call_id UUID NOT NULL REFERENCES call (id),
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('short', 'long', 'number', 'yes-no', 'one', 'several', 'date', 'link', 'contact', 'file')),
    label TEXT NOT NULL,
    hint TEXT NOT NULL DEFAULT '{}',
    required BOOLEAN NOT NULL,
    choices TEXT NOT NULL DEFAULT '[]',
    for_formats TEXT NOT NULL DEFAULT '[]',
    for_topics TEXT NOT NULL DEFAULT '[]',
    reviewers_see BOOLEAN NOT NULL,
    words_max BIGINT NOT NULL DEFAULT 0,
    UNIQUE (call_id, code)
);

CREATE TABLE proposal (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    call_id UUID NOT NULL REFERENCES call (id),
    code TEXT NOT NULL UNIQUE,
    number BIGINT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('web', 'mail', 'organiser', 'import')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'withdrawn')),
    title TEXT NOT NULL DEFAULT '',
    abstract TEXT NOT NULL DEFAULT '',
    takeaway TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    format_id UUID REFERENCES format (id),
    topic_id UUID REFERENCES topic (id),
    lang TEXT NOT NULL DEFAULT 'en',
    unavailable TEXT NOT NULL DEFAULT '[]',
    names_kept TEXT NOT NULL DEFAULT '[]',
    contact_mail TEXT NOT NULL DEFAULT '',
    contact_confirmed_at BIGINT,
    edit_hash TEXT NOT NULL UNIQUE,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    received_at BIGINT,
    submitted_at BIGINT,
    withdrawn_at BIGINT,
    duplicate_of UUID REFERENCES proposal (id),
    UNIQUE (gathering_id, number),
    CHECK (state = 'draft' OR submitted_at IS NOT NULL)
);
CREATE INDEX proposal_call ON proposal (call_id, state, number);
CREATE INDEX proposal_gathering ON proposal (gathering_id, state);
CREATE INDEX proposal_contact ON proposal (contact_mail);

-- role: presenter, co-presenter, moderator, panellist. state: contact (who wrote it), invited, joined, declined.
CREATE TABLE presenter (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    position BIGINT NOT NULL,
    person_id UUID,
    mail TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT 'presenter',
    job_title TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    biography TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('contact', 'invited', 'joined', 'declined')),
    join_hash TEXT UNIQUE,
    invited_at BIGINT,
    answered_at BIGINT,
    UNIQUE (proposal_id, position)
);
CREATE INDEX presenter_person ON presenter (person_id);

CREATE TABLE answer (
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    question_id UUID NOT NULL REFERENCES question (id),
    value TEXT NOT NULL,
    PRIMARY KEY (proposal_id, question_id)
);

CREATE TABLE attachment (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    question_id UUID REFERENCES question (id),
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX attachment_proposal ON attachment (proposal_id);

-- What was typed and could not be saved as the proposal: nothing is lost at a conflict or after the deadline.
CREATE TABLE kept_copy (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    at BIGINT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('conflict', 'late', 'merged')),
    content TEXT NOT NULL
);
CREATE INDEX kept_copy_proposal ON kept_copy (proposal_id, at);

-- After the deadline its authors may ask the chair to let a proposal in; the chair's answer is a time until when.
CREATE TABLE late_request (
    id UUID PRIMARY KEY,
    proposal_id UUID NOT NULL UNIQUE REFERENCES proposal (id),
    at BIGINT NOT NULL,
    words TEXT NOT NULL,
    answered_at BIGINT,
    answered_by UUID,
    granted_until BIGINT
);

-- More links that are the right to edit a proposal, beside its first one: sent again, or of a draft merged into it.
CREATE TABLE edit_link (
    hash TEXT PRIMARY KEY,
    proposal_id UUID NOT NULL REFERENCES proposal (id),
    made_at BIGINT NOT NULL
);
CREATE INDEX edit_link_proposal ON edit_link (proposal_id);
