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
