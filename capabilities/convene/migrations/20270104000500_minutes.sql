-- Minutes, written by several at once: a row a paragraph, each with its version, so that nobody's words are written over.

CREATE TABLE minutes (
    session_id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    shown BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (gathering_id, code)
);

CREATE TABLE minutes_paragraph (
    id UUID PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES minutes (session_id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    mark TEXT NOT NULL DEFAULT '' CHECK (mark IN ('', 'action', 'quotation', 'best-practice', 'barrier', 'recommendation', 'made')),
    version BIGINT NOT NULL DEFAULT 1,
    by_person UUID,
    once TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (session_id, number),
    UNIQUE (session_id, once)
);
