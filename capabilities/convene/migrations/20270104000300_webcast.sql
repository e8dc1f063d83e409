-- How a session is seen from afar, and what is attached afterwards. Addresses only: pictures and sound lie elsewhere.
CREATE TABLE webcast (
    session_id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hls', 'embed', 'none')),
    address TEXT NOT NULL DEFAULT '',
    audio TEXT NOT NULL DEFAULT '',
    on_air BOOLEAN NOT NULL DEFAULT FALSE,
    recording TEXT NOT NULL DEFAULT '',
    slides TEXT NOT NULL DEFAULT '',
    captions TEXT NOT NULL DEFAULT '',
    changed_at BIGINT NOT NULL,
    UNIQUE (gathering_id, code)
);
