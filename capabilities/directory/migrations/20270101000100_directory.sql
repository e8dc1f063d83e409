-- People, organisations, roles, and how somebody is known: letters of sign-in, sessions, tokens.
-- Texts in several languages are JSON objects {"en": "…", "fr": "…"}. Of every secret only the hash is kept.

-- The lists an install edits. A code that is no longer offered stays readable where it was chosen.
CREATE TABLE sector (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    offered BOOLEAN NOT NULL DEFAULT TRUE
);
CREATE TABLE level (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    offered BOOLEAN NOT NULL DEFAULT TRUE
);
INSERT INTO sector (code, name, position) VALUES
    ('police', '{"en":"Police","fr":"Police"}', 1),
    ('public-health', '{"en":"Public health","fr":"Santé publique"}', 2),
    ('human-services', '{"en":"Human services","fr":"Services sociaux"}', 3),
    ('academia', '{"en":"Academia","fr":"Enseignement et recherche"}', 4),
    ('government', '{"en":"Government","fr":"Administration publique"}', 5),
    ('private-sector', '{"en":"Private sector","fr":"Secteur privé"}', 6),
    ('ngo', '{"en":"Non-governmental organisation","fr":"Organisation non gouvernementale"}', 7),
    ('residents', '{"en":"Residents","fr":"Habitants"}', 8);
INSERT INTO level (code, name, position) VALUES
    ('local', '{"en":"Local","fr":"Local"}', 1),
    ('provincial', '{"en":"Provincial or regional","fr":"Provincial ou régional"}', 2),
    ('national', '{"en":"National","fr":"National"}', 3),
    ('international', '{"en":"International","fr":"International"}', 4);

-- name_key is the name folded: two spellings of one name are one organisation.
CREATE TABLE organisation (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    sector TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL
);

-- One person is one account: mail_key is the address folded. A person who was erased keeps the row, empty.
CREATE TABLE person (
    id UUID PRIMARY KEY,
    mail TEXT,
    mail_key TEXT UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    name_key TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT 'en',
    zone TEXT NOT NULL DEFAULT '',
    organisation_id UUID REFERENCES organisation (id),
    sector TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    job_title TEXT NOT NULL DEFAULT '',
    biography TEXT NOT NULL DEFAULT '',
    photo_consent BOOLEAN NOT NULL DEFAULT FALSE,
    photo_consent_at BIGINT,
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    erased_at BIGINT,
    CHECK ((mail IS NULL) = (mail_key IS NULL))
);

-- A role in one gathering, or on the server where scope_code is empty.
CREATE TABLE role (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('gathering', 'server')),
    scope_id UUID,
    scope_code TEXT NOT NULL,
    scope_title TEXT NOT NULL DEFAULT '{}',
    role TEXT NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by UUID,
    expires_at BIGINT,
    UNIQUE (person_id, scope_code, role),
    CHECK ((scope_kind = 'server') = (scope_code = '')),
    CHECK ((scope_kind = 'server') = (role = 'admin'))
);
CREATE INDEX role_scope ON role (scope_code, role);
CREATE INDEX role_scope_id ON role (scope_id);

-- A role offered by letter. Until it is accepted from that address nobody holds it.
CREATE TABLE invitation (
    id UUID PRIMARY KEY,
    person_id UUID,
    mail TEXT NOT NULL,
    mail_key TEXT NOT NULL,
    scope_kind TEXT NOT NULL CHECK (scope_kind IN ('gathering', 'server')),
    scope_id UUID,
    scope_code TEXT NOT NULL,
    scope_title TEXT NOT NULL DEFAULT '{}',
    role TEXT NOT NULL,
    role_expires_at BIGINT,
    secret_hash TEXT NOT NULL UNIQUE,
    sent_at BIGINT NOT NULL,
    sent_by UUID,
    ends_at BIGINT NOT NULL,
    UNIQUE (mail_key, scope_code, role)
);
CREATE INDEX invitation_scope ON invitation (scope_code, sent_at);

-- One letter of sign-in: a code for the browser that asked, and a link. Used once, either way.
CREATE TABLE sign_in (
    id UUID PRIMARY KEY,
    person_id UUID,
    mail TEXT NOT NULL,
    mail_key TEXT NOT NULL,
    browser_hash TEXT NOT NULL UNIQUE,
    code_hash TEXT NOT NULL,
    link_hash TEXT NOT NULL UNIQUE,
    to_path TEXT NOT NULL DEFAULT '/',
    lang TEXT NOT NULL DEFAULT 'en',
    sent BOOLEAN NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    created_at BIGINT NOT NULL,
    code_until BIGINT NOT NULL,
    link_until BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_mail ON sign_in (mail_key, created_at);
CREATE INDEX sign_in_age ON sign_in (created_at);

-- A browser in which somebody is signed in.
CREATE TABLE browser_session (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    token_hash TEXT NOT NULL UNIQUE,
    browser TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX browser_session_person ON browser_session (person_id, seen_at);
CREATE INDEX browser_session_ends ON browser_session (ends_at);

-- A key for a program: at most what its person may do, and of that only its scopes.
-- Bound to one gathering, or to all of the person's where scope_code is empty.
CREATE TABLE api_token (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    scope_code TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    ends_at BIGINT NOT NULL
);
CREATE INDEX api_token_person ON api_token (person_id, created_at);

-- Who was erased: a restored backup erases them again. The id alone says nothing about anybody.
CREATE TABLE erasure (
    person_id UUID PRIMARY KEY,
    erased_at BIGINT NOT NULL
);
