-- Speakers who were asked, beside those selected: a keynote, a mayor, a guest of the hosts. guid: the same person in
-- session_presenter. place: the order of precedence; nobody has two. briefing: what we ask and what we offer, as JSON.
-- answered_by, consent_by: the speaker, or the assistant who may fill in.
CREATE TABLE speaker (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    guid UUID NOT NULL UNIQUE,
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('keynote', 'invited')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'invited', 'accepted', 'declined', 'withdrawn')),
    place BIGINT CHECK (place IS NULL OR place > 0),
    name TEXT NOT NULL,
    mail TEXT NOT NULL DEFAULT '',
    person_id UUID,
    organisation TEXT NOT NULL DEFAULT '',
    job_title TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT 'en',
    biography TEXT NOT NULL DEFAULT '{}',
    photo_hash TEXT REFERENCES blob (hash),
    photo_media TEXT NOT NULL DEFAULT '',
    photo_consent TEXT NOT NULL DEFAULT '' CHECK (photo_consent IN ('', 'yes', 'no')),
    consent_by TEXT NOT NULL DEFAULT '' CHECK (consent_by IN ('', 'speaker', 'assistant')),
    assistant_name TEXT NOT NULL DEFAULT '',
    assistant_mail TEXT NOT NULL DEFAULT '',
    word TEXT NOT NULL DEFAULT '',
    briefing TEXT NOT NULL DEFAULT '{}',
    needs TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    invited_at BIGINT,
    answers_by BIGINT,
    answered_at BIGINT,
    answered_by TEXT NOT NULL DEFAULT '' CHECK (answered_by IN ('', 'speaker', 'assistant')),
    changed_at BIGINT NOT NULL,
    UNIQUE (gathering_id, code),
    CHECK (state = 'draft' OR state = 'withdrawn' OR invited_at IS NOT NULL)
);

-- Links that are the right to answer and to fill in: of each only the hash.
CREATE TABLE speaker_link (
    hash TEXT PRIMARY KEY,
    speaker_id UUID NOT NULL REFERENCES speaker (id),
    hand TEXT NOT NULL CHECK (hand IN ('speaker', 'assistant')),
    made_at BIGINT NOT NULL
);
CREATE INDEX speaker_link_speaker ON speaker_link (speaker_id, hand);
