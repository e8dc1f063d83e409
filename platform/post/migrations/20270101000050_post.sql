-- Letters out, and which letters came in.

-- Every letter the platform writes, in the transaction of the change that needs it (I4).
-- written: to be looked over · held: kept back · waiting: to go · gone: the next house has it
-- came_back: refused there, or reported as undeliverable · stopped: by a person, or after days of trying
CREATE TABLE letter (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id UUID,
    scope_id UUID,
    about_kind TEXT NOT NULL DEFAULT '',
    about_id UUID,
    lang TEXT NOT NULL DEFAULT '',
    from_mail TEXT NOT NULL,
    from_name TEXT NOT NULL DEFAULT '',
    to_mail TEXT NOT NULL DEFAULT '',
    to_name TEXT NOT NULL DEFAULT '',
    reply_to_mail TEXT NOT NULL DEFAULT '',
    reply_to_name TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    html TEXT NOT NULL DEFAULT '',
    message_id TEXT NOT NULL UNIQUE,
    in_reply_to TEXT NOT NULL DEFAULT '',
    list_unsubscribe TEXT NOT NULL DEFAULT '',
    holds_secret BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('written', 'held', 'waiting', 'gone', 'came_back', 'stopped')),
    attempts BIGINT NOT NULL DEFAULT 0,
    next_try_at BIGINT,
    lease_until BIGINT,
    lease_by TEXT NOT NULL DEFAULT '',
    last_error TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    released_at BIGINT,
    gone_at BIGINT,
    dedupe_key TEXT UNIQUE,
    CHECK (state <> 'waiting' OR (next_try_at IS NOT NULL AND released_at IS NOT NULL)),
    CHECK (state <> 'gone' OR gone_at IS NOT NULL)
);
CREATE INDEX letter_due ON letter (state, next_try_at);
CREATE INDEX letter_scope ON letter (scope_id, created_at);
CREATE INDEX letter_person ON letter (person_id, created_at);
CREATE INDEX letter_to ON letter (to_mail, created_at);

-- The files that go with a letter.
CREATE TABLE letter_file (
    letter_id UUID NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (letter_id, place)
);

-- Which letters came in, for whom, and what became of them: a letter delivered twice is taken once.
CREATE TABLE received_letter (
    fingerprint TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL DEFAULT '',
    from_mail TEXT NOT NULL DEFAULT '',
    received_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    about_kind TEXT NOT NULL DEFAULT '',
    about_id UUID,
    PRIMARY KEY (fingerprint, recipient)
);
CREATE INDEX received_letter_at ON received_letter (received_at);
CREATE INDEX received_letter_about ON received_letter (about_id);
