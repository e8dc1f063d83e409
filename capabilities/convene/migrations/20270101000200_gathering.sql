-- A gathering, its series, and what it is made of: topics, formats, rooms, organisations, announcements.
-- Texts in several languages are JSON objects {"en": "…", "fr": "…"}.

CREATE TABLE series (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '{}',
    created_at BIGINT NOT NULL
);

CREATE TABLE gathering (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    series_id UUID REFERENCES series (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    edition BIGINT,
    motto TEXT NOT NULL DEFAULT '{}',
    about TEXT NOT NULL DEFAULT '{}',
    starts_on TEXT NOT NULL DEFAULT '',
    ends_on TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT 'UTC',
    venue TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    langs TEXT NOT NULL DEFAULT 'en fr',
    audience TEXT NOT NULL DEFAULT '{}',
    channels TEXT NOT NULL DEFAULT '[]',
    capacity BIGINT CHECK (capacity IS NULL OR capacity > 0),
    website TEXT NOT NULL DEFAULT '',
    booking_url TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    source_key TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
    created_at BIGINT NOT NULL,
    created_by UUID,
    published_at BIGINT,
    changed_at BIGINT NOT NULL,
    CHECK (state = 'draft' OR published_at IS NOT NULL)
);

-- host, organiser, co-organiser, sponsor, partner, in-collaboration
CREATE TABLE gathering_organisation (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    organisation_id UUID NOT NULL,
    role TEXT NOT NULL,
    position BIGINT NOT NULL,
    UNIQUE (gathering_id, organisation_id, role)
);

-- What came of it: one sentence each, shown with the edition afterwards.
CREATE TABLE gathering_result (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    position BIGINT NOT NULL,
    sentence TEXT NOT NULL,
    UNIQUE (gathering_id, position)
);

-- A text that a gathering was read from, and each fact with the words it was read from.
CREATE TABLE announcement (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT NOT NULL DEFAULT 'en',
    not_understood TEXT NOT NULL DEFAULT '[]',
    read_at BIGINT NOT NULL,
    by_person UUID
);
CREATE TABLE announced_fact (
    id UUID PRIMARY KEY,
    announcement_id UUID NOT NULL REFERENCES announcement (id),
    position BIGINT NOT NULL,
    activity BIGINT NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    words TEXT NOT NULL,
    span_from BIGINT NOT NULL,
    span_to BIGINT NOT NULL,
    sure BOOLEAN NOT NULL,
    standing TEXT NOT NULL DEFAULT 'read' CHECK (standing IN ('read', 'confirmed', 'corrected', 'refused')),
    decided_at BIGINT,
    decided_by UUID,
    UNIQUE (announcement_id, position)
);

CREATE TABLE topic (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '{}',
    source_key TEXT NOT NULL DEFAULT '',
    UNIQUE (gathering_id, number)
);

CREATE TABLE format (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '{}',
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    proposable BOOLEAN NOT NULL,
    position BIGINT NOT NULL,
    UNIQUE (gathering_id, code)
);

CREATE TABLE room (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    guid UUID NOT NULL,
    name TEXT NOT NULL,
    capacity BIGINT CHECK (capacity IS NULL OR capacity > 0),
    step_free BOOLEAN NOT NULL DEFAULT TRUE,
    notes TEXT NOT NULL DEFAULT '{}',
    position BIGINT NOT NULL,
    source_key TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '{}',
    UNIQUE (gathering_id, code)
);
