-- Voices: surveys, focus groups, interviews, walks and what anybody tells; redaction before coding, codes, coders.
-- Nothing here holds the name of somebody who spoke. What an anonymous act leaves is a day, never an instant, and a
-- place drawn by lot, so that no order of rows tells who came when. Places in texts are counted in code points.

-- Where voices come from: a group, an interview, a walk, all submissions of an audit, a text that another program coded.
CREATE TABLE voice_source (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('focus-group', 'interview', 'walk', 'submissions', 'import')),
    title TEXT NOT NULL,
    held_on TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    guid TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (audit_id, code)
);

-- Who came, by type and under a pseudonym; consent is given once for all that somebody says, and can be changed.
CREATE TABLE voice_participant (
    id UUID PRIMARY KEY,
    source_id UUID NOT NULL REFERENCES voice_source (id),
    kind TEXT NOT NULL,
    minor BOOLEAN NOT NULL DEFAULT FALSE,
    guardian BOOLEAN NOT NULL DEFAULT FALSE,
    consent TEXT NOT NULL CHECK (consent IN ('place', 'quote', 'count', 'withdrawn')),
    pseudonym TEXT NOT NULL,
    CHECK (guardian OR NOT minor),
    UNIQUE (source_id, pseudonym)
);

-- Which person a pseudonym stands for, as far as it takes to honour a withdrawal: kept apart, exported never, gone after a year.
CREATE TABLE voice_key (
    participant_id UUID PRIMARY KEY REFERENCES voice_participant (id),
    words TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- What somebody said or told. The original is emptied when a human made the words safe.
CREATE TABLE voice_contribution (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    source_id UUID NOT NULL REFERENCES voice_source (id),
    place BIGINT NOT NULL,
    participant_id UUID REFERENCES voice_participant (id),
    speaker TEXT NOT NULL CHECK (speaker IN ('participant', 'facilitator')),
    original TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'clear', 'withdrawn')),
    consent TEXT NOT NULL CHECK (consent IN ('place', 'quote', 'count')),
    minor BOOLEAN NOT NULL DEFAULT FALSE,
    about_place TEXT NOT NULL DEFAULT '',
    received_on TEXT NOT NULL,
    secret_hash TEXT UNIQUE,
    CHECK (state <> 'withdrawn' OR (original = '' AND words = '')),
    CHECK (state <> 'clear' OR original = '')
);
CREATE INDEX voice_contribution_source ON voice_contribution (source_id, place);
CREATE INDEX voice_contribution_state ON voice_contribution (audit_id, state);

-- What the queue suggests to take out, and what a human decided.
CREATE TABLE voice_mark (
    id UUID PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES voice_contribution (id),
    from_at BIGINT NOT NULL,
    to_at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'phone', 'mail', 'address', 'other')),
    instead TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'suggested' CHECK (state IN ('suggested', 'taken', 'left')),
    decided_at BIGINT,
    decided_by UUID,
    CHECK (from_at >= 0 AND to_at > from_at)
);
CREATE INDEX voice_mark_of ON voice_mark (contribution_id, from_at);

-- Danger was disclosed and passed on: that, to whom and when, and nothing of what was said.
CREATE TABLE voice_danger (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    on_day TEXT NOT NULL,
    passed_to TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by UUID
);
CREATE INDEX voice_danger_of ON voice_danger (audit_id, on_day);

-- A stop of a walk: what the checklist says of the place.
CREATE TABLE walk_stop (
    id UUID PRIMARY KEY,
    source_id UUID NOT NULL REFERENCES voice_source (id),
    position BIGINT NOT NULL,
    place TEXT NOT NULL,
    checklist TEXT NOT NULL,
    remark TEXT NOT NULL DEFAULT '',
    UNIQUE (source_id, position)
);

CREATE TABLE voice_code (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    -- The one above it. No reference in the table itself: a backup is filled row by row in the order of the ids.
    parent_id UUID,
    name TEXT NOT NULL,
    memo TEXT NOT NULL DEFAULT '',
    colour BIGINT NOT NULL DEFAULT 1 CHECK (colour BETWEEN 1 AND 9),
    codable BOOLEAN NOT NULL DEFAULT TRUE,
    guid TEXT NOT NULL,
    position BIGINT NOT NULL,
    retired BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (audit_id, guid)
);
CREATE INDEX voice_code_of ON voice_code (audit_id, position);

-- A version of the code book is a document and never changes.
CREATE TABLE codebook_version (
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID,
    PRIMARY KEY (audit_id, number)
);

-- Who gave which code to which passage when; what was taken back stays with its end. standing is 1 while it holds.
CREATE TABLE voice_coding (
    id UUID PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES voice_contribution (id),
    code_id UUID NOT NULL REFERENCES voice_code (id),
    coder_id UUID,
    from_at BIGINT NOT NULL,
    to_at BIGINT NOT NULL,
    is_quote BOOLEAN NOT NULL DEFAULT FALSE,
    coded_at BIGINT NOT NULL,
    ended_at BIGINT,
    standing BIGINT,
    CHECK (from_at >= 0 AND to_at > from_at),
    UNIQUE (contribution_id, code_id, coder_id, from_at, to_at, standing)
);
CREATE INDEX voice_coding_code ON voice_coding (code_id, standing);

CREATE TABLE voice_memo (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    source_id UUID REFERENCES voice_source (id),
    words TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by UUID
);
CREATE INDEX voice_memo_of ON voice_memo (audit_id, written_at);

-- A coder has finished a source: from then on the two see each other.
CREATE TABLE coder_finish (
    source_id UUID NOT NULL REFERENCES voice_source (id),
    coder_id UUID NOT NULL,
    finished_at BIGINT NOT NULL,
    PRIMARY KEY (source_id, coder_id)
);

-- What came of talking about a passage that one coder alone had marked.
CREATE TABLE coding_talk (
    contribution_id UUID NOT NULL REFERENCES voice_contribution (id),
    from_at BIGINT NOT NULL,
    code_id UUID NOT NULL REFERENCES voice_code (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('agreed', 'apart')),
    why TEXT NOT NULL DEFAULT '',
    settled_at BIGINT NOT NULL,
    settled_by UUID,
    PRIMARY KEY (contribution_id, from_at, code_id)
);

CREATE TABLE survey (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    intro TEXT NOT NULL DEFAULT '{}',
    form TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
    min_base BIGINT NOT NULL DEFAULT 30 CHECK (min_base BETWEEN 10 AND 500),
    margins TEXT NOT NULL DEFAULT '[]',
    trim_tenths BIGINT NOT NULL DEFAULT 50 CHECK (trim_tenths BETWEEN 15 AND 200),
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (audit_id, code)
);

-- One answer: no person, no instant. place is drawn by lot.
CREATE TABLE survey_answer (
    id UUID PRIMARY KEY,
    survey_id UUID NOT NULL REFERENCES survey (id),
    place BIGINT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('web', 'paper')),
    answers TEXT NOT NULL,
    received_on TEXT NOT NULL
);
CREATE INDEX survey_answer_of ON survey_answer (survey_id, place);

-- A paper sheet is entered twice, by two people or two times; when both agree it becomes an answer and is emptied.
CREATE TABLE survey_sheet (
    survey_id UUID NOT NULL REFERENCES survey (id),
    number BIGINT NOT NULL,
    first TEXT NOT NULL,
    first_by UUID,
    second TEXT NOT NULL DEFAULT '',
    second_by UUID,
    state TEXT NOT NULL DEFAULT 'once' CHECK (state IN ('once', 'differs', 'taken')),
    PRIMARY KEY (survey_id, number)
);

-- The themes of the voices on which a finding rests.
CREATE TABLE finding_theme (
    finding_id UUID NOT NULL REFERENCES finding (id),
    code_id UUID NOT NULL REFERENCES voice_code (id),
    PRIMARY KEY (finding_id, code_id)
);
