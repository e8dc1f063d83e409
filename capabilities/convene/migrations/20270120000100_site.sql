-- The gathering's own site: pages, frequent questions, enquiries, logos, the name and colours of the host, purposes,
-- editions held elsewhere, which translation is older, photos.

-- `said_at` says when the words of each language were last written: {"en": micros, "fr": micros}.
CREATE TABLE site_page (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    position BIGINT NOT NULL,
    published BOOLEAN NOT NULL DEFAULT FALSE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    said_at TEXT NOT NULL DEFAULT '{}',
    changed_at BIGINT NOT NULL,
    UNIQUE (gathering_id, slug)
);

CREATE TABLE site_question (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    position BIGINT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL
);

CREATE TABLE enquiry (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    person_id UUID,
    lang TEXT NOT NULL,
    once TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (gathering_id, code),
    UNIQUE (gathering_id, once)
);

-- Each letter brings a link of its own that opens the thread for whoever wrote: only its hash is kept.
CREATE TABLE enquiry_link (
    hash TEXT PRIMARY KEY,
    enquiry_id UUID NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL
);

CREATE TABLE enquiry_line (
    id UUID PRIMARY KEY,
    enquiry_id UUID NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    by_desk BOOLEAN NOT NULL,
    by_person UUID,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- One logo and one address for an organisation in a gathering, whatever its roles there.
CREATE TABLE organisation_logo (
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    organisation_id UUID NOT NULL,
    blob_hash TEXT REFERENCES blob (hash),
    width BIGINT NOT NULL DEFAULT 0,
    height BIGINT NOT NULL DEFAULT 0,
    website TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (gathering_id, organisation_id)
);

-- The clothes of a host: what stands in the head, the colour in light and in dark, the domain, the sender of letters.
CREATE TABLE brand (
    gathering_id UUID PRIMARY KEY REFERENCES gathering (id),
    name TEXT NOT NULL DEFAULT '{}',
    light TEXT NOT NULL DEFAULT '',
    dark TEXT NOT NULL DEFAULT '',
    blob_hash TEXT REFERENCES blob (hash),
    width BIGINT NOT NULL DEFAULT 0,
    height BIGINT NOT NULL DEFAULT 0,
    domain TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    hashtag TEXT NOT NULL DEFAULT '',
    changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX brand_domain ON brand (domain) WHERE domain <> '';

-- What the gathering is for, and at its end what came of that, with where it can be read.
CREATE TABLE gathering_purpose (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '{}',
    evidence_url TEXT NOT NULL DEFAULT '',
    evidence_title TEXT NOT NULL DEFAULT '{}',
    answered_at BIGINT
);

-- Editions of a series that were held before the series came here, with the figures that are known of them.
CREATE TABLE past_edition (
    id UUID PRIMARY KEY,
    series_id UUID NOT NULL REFERENCES series (id),
    year BIGINT NOT NULL,
    number BIGINT,
    title TEXT NOT NULL DEFAULT '{}',
    city TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    participants BIGINT CHECK (participants >= 0),
    places BIGINT CHECK (places >= 0),
    countries BIGINT CHECK (countries >= 0),
    website TEXT NOT NULL DEFAULT ''
);

-- Fingerprints of a text and of its translation when they last said the same.
CREATE TABLE translation_mark (
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    text_key TEXT NOT NULL,
    lang TEXT NOT NULL,
    first_print TEXT NOT NULL,
    other_print TEXT NOT NULL,
    PRIMARY KEY (gathering_id, text_key, lang)
);

-- A photo is shown only while whoever handed it in says that the people in it agreed, and until somebody objects.
CREATE TABLE photo (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    caption TEXT NOT NULL,
    credit TEXT NOT NULL,
    agreed TEXT NOT NULL CHECK (agreed IN ('agreed', 'nobody')),
    state TEXT NOT NULL CHECK (state IN ('shown', 'hidden')),
    by_person UUID,
    created_at BIGINT NOT NULL,
    UNIQUE (gathering_id, code)
);

CREATE TABLE photo_objection (
    id UUID PRIMARY KEY,
    photo_id UUID NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    mail TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    answer TEXT NOT NULL DEFAULT ''
);
