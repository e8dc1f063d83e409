-- Registration: tickets, bookings, the delegates in them, delegations, invoices, sign-up to sessions, and the door.

-- The counter that guards places. The database refuses the place too many, whoever asks at the same time.
CREATE TABLE place_pool (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    places BIGINT CHECK (places IS NULL OR places >= 0),
    taken BIGINT NOT NULL DEFAULT 0 CHECK (taken >= 0),
    CHECK (places IS NULL OR taken <= places)
);

-- questions: those of diet, access, interpretation, photo that are asked. tax_bp: hundredths of a percent.
-- badge_key signs the codes on badges. handover_until: until then names change hands.
CREATE TABLE registration (
    gathering_id UUID PRIMARY KEY REFERENCES gathering (id),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
    about TEXT NOT NULL DEFAULT '{}',
    opens_at BIGINT,
    closes_at BIGINT,
    handover_until BIGINT,
    questions TEXT NOT NULL DEFAULT 'diet access interpretation photo',
    offer_hours BIGINT NOT NULL DEFAULT 48 CHECK (offer_hours > 0),
    tax_name TEXT NOT NULL DEFAULT '',
    tax_bp BIGINT NOT NULL DEFAULT 0 CHECK (tax_bp >= 0 AND tax_bp <= 10000),
    seller TEXT NOT NULL DEFAULT '',
    bank TEXT NOT NULL DEFAULT '',
    pay_days BIGINT NOT NULL DEFAULT 30 CHECK (pay_days > 0),
    badge_key TEXT NOT NULL,
    bookings BIGINT NOT NULL DEFAULT 0,
    invoices BIGINT NOT NULL DEFAULT 0,
    changed_at BIGINT NOT NULL,
    CHECK (opens_at IS NULL OR closes_at IS NULL OR opens_at < closes_at)
);

-- Links that are the right to open something: of each only the hash. open: anybody who has it takes a free place.
CREATE TABLE registration_link (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('booking', 'delegate', 'head', 'aide', 'open', 'host')),
    about_id UUID NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX registration_link_about ON registration_link (about_id, kind);

CREATE TABLE ticket (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    pool_id UUID NOT NULL UNIQUE REFERENCES place_pool (id),
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('on-site', 'remote', 'day', 'presenter', 'guest', 'press')),
    title TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '{}',
    price_cents BIGINT NOT NULL DEFAULT 0 CHECK (price_cents >= 0),
    currency TEXT NOT NULL DEFAULT 'CAD',
    opens_at BIGINT,
    closes_at BIGINT,
    day TEXT NOT NULL DEFAULT '',
    approval BOOLEAN NOT NULL DEFAULT FALSE,
    invitation BOOLEAN NOT NULL DEFAULT FALSE,
    places_max BIGINT NOT NULL DEFAULT 10 CHECK (places_max > 0),
    organisation_max BIGINT CHECK (organisation_max IS NULL OR organisation_max > 0),
    offered BOOLEAN NOT NULL DEFAULT TRUE,
    position BIGINT NOT NULL,
    UNIQUE (gathering_id, code)
);

-- What an organisation pays instead of the usual price.
CREATE TABLE ticket_rate (
    ticket_id UUID NOT NULL REFERENCES ticket (id),
    organisation_key TEXT NOT NULL,
    organisation TEXT NOT NULL,
    price_cents BIGINT NOT NULL CHECK (price_cents >= 0),
    PRIMARY KEY (ticket_id, organisation_key)
);

CREATE TABLE invitation_code (
    id UUID PRIMARY KEY,
    ticket_id UUID NOT NULL REFERENCES ticket (id),
    code TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    uses BIGINT NOT NULL DEFAULT 0 CHECK (uses >= 0),
    uses_max BIGINT NOT NULL CHECK (uses_max > 0),
    CHECK (uses <= uses_max),
    UNIQUE (ticket_id, code)
);

-- A city, region or force that holds places. The head and whoever helps come by link; anybody with the open link takes a place.
CREATE TABLE delegation (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('city', 'region', 'force', 'organisation')),
    country TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    head_name TEXT NOT NULL DEFAULT '',
    head_mail TEXT NOT NULL DEFAULT '',
    aide_mail TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    UNIQUE (gathering_id, code)
);

-- holds: how many places of the pool it has now, all of its own or none.
-- state: unconfirmed (waits for its letter), asked (for approval), waiting, offered, booked, cancelled, refused, lapsed.
CREATE TABLE booking (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    ticket_id UUID NOT NULL REFERENCES ticket (id),
    delegation_id UUID UNIQUE REFERENCES delegation (id),
    invitation_code_id UUID REFERENCES invitation_code (id),
    code TEXT NOT NULL UNIQUE,
    number BIGINT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('web', 'organiser', 'import', 'presenter', 'delegation')),
    source_key TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'asked', 'waiting', 'offered', 'booked', 'cancelled', 'refused', 'lapsed')),
    places BIGINT NOT NULL CHECK (places > 0),
    holds BIGINT NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    mail TEXT NOT NULL DEFAULT '',
    person_id UUID,
    organisation TEXT NOT NULL DEFAULT '',
    organisation_key TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT 'en',
    note TEXT NOT NULL DEFAULT '',
    price_cents BIGINT NOT NULL DEFAULT 0 CHECK (price_cents >= 0),
    currency TEXT NOT NULL DEFAULT 'CAD',
    tax_bp BIGINT NOT NULL DEFAULT 0,
    purchase_order TEXT NOT NULL DEFAULT '',
    invoice_to TEXT NOT NULL DEFAULT '',
    confirm_until BIGINT,
    queue_at BIGINT,
    offered_until BIGINT,
    offers BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    booked_at BIGINT,
    ended_at BIGINT,
    made_by UUID,
    UNIQUE (gathering_id, number),
    CHECK (holds = 0 OR holds = places),
    CHECK (state NOT IN ('booked', 'offered') OR holds = places),
    CHECK (state NOT IN ('asked', 'waiting', 'cancelled', 'refused', 'lapsed') OR holds = 0)
);
CREATE INDEX booking_queue ON booking (ticket_id, state, queue_at);
CREATE INDEX booking_organisation ON booking (ticket_id, organisation_key);
CREATE INDEX booking_mail ON booking (mail);
CREATE UNIQUE INDEX booking_source ON booking (gathering_id, source_key) WHERE source_key <> '';

-- One place with the person in it, or nobody yet. photo: '' not asked, yes, no.
CREATE TABLE delegate (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    booking_id UUID NOT NULL REFERENCES booking (id),
    position BIGINT NOT NULL,
    code TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'free' CHECK (state IN ('free', 'sent', 'started', 'complete')),
    name TEXT NOT NULL DEFAULT '',
    mail TEXT NOT NULL DEFAULT '',
    person_id UUID,
    organisation TEXT NOT NULL DEFAULT '',
    job_title TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    diet TEXT NOT NULL DEFAULT '',
    access TEXT NOT NULL DEFAULT '',
    interpretation TEXT NOT NULL DEFAULT '',
    photo TEXT NOT NULL DEFAULT '' CHECK (photo IN ('', 'yes', 'no')),
    sent_at BIGINT,
    opened_at BIGINT,
    saved_at BIGINT,
    UNIQUE (booking_id, position),
    UNIQUE (gathering_id, code)
);
CREATE INDEX delegate_gathering ON delegate (gathering_id, name);

-- An invoice is a document: its text stays what was sent.
CREATE TABLE invoice (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    booking_id UUID NOT NULL UNIQUE REFERENCES booking (id),
    number BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    net_cents BIGINT NOT NULL CHECK (net_cents >= 0),
    tax_cents BIGINT NOT NULL CHECK (tax_cents >= 0),
    currency TEXT NOT NULL,
    buyer TEXT NOT NULL,
    seller TEXT NOT NULL,
    purchase_order TEXT NOT NULL DEFAULT '',
    UNIQUE (gathering_id, number)
);

-- What came in. The reference of the way of payment is counted once, however often it is told.
CREATE TABLE payment (
    id UUID PRIMARY KEY,
    booking_id UUID NOT NULL REFERENCES booking (id),
    way TEXT NOT NULL,
    reference TEXT NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    currency TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_person UUID,
    UNIQUE (way, reference)
);
CREATE INDEX payment_booking ON payment (booking_id);

-- A session with places. The host of a visit comes by link, sees the identity list and approves.
CREATE TABLE sign_up_list (
    session_id UUID PRIMARY KEY REFERENCES session (id),
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    pool_id UUID NOT NULL UNIQUE REFERENCES place_pool (id),
    opens_at BIGINT,
    closes_at BIGINT,
    meeting_point TEXT NOT NULL DEFAULT '{}',
    transport TEXT NOT NULL DEFAULT '{}',
    rules TEXT NOT NULL DEFAULT '{}',
    identity BOOLEAN NOT NULL DEFAULT FALSE,
    approval BOOLEAN NOT NULL DEFAULT FALSE,
    host_name TEXT NOT NULL DEFAULT '',
    host_mail TEXT NOT NULL DEFAULT ''
);

CREATE TABLE sign_up (
    id UUID PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES sign_up_list (session_id),
    delegate_id UUID NOT NULL REFERENCES delegate (id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'placed', 'waiting', 'refused', 'left')),
    holds BIGINT NOT NULL DEFAULT 0 CHECK (holds IN (0, 1)),
    identity TEXT NOT NULL DEFAULT '',
    rules_read BOOLEAN NOT NULL DEFAULT FALSE,
    queue_at BIGINT NOT NULL,
    decided_at BIGINT,
    UNIQUE (session_id, delegate_id),
    CHECK (state NOT IN ('placed') OR holds = 1),
    CHECK (state NOT IN ('waiting', 'refused', 'left') OR holds = 0)
);
CREATE INDEX sign_up_delegate ON sign_up (delegate_id);

-- A door is opened by its link: volunteers need no account. With a session it counts who is in the room.
CREATE TABLE door (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    session_id UUID REFERENCES session (id),
    name TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    closed_at BIGINT
);

-- Every scan as a device told it, under the id the device gave it: told twice, kept once.
CREATE TABLE scan (
    id UUID PRIMARY KEY,
    door_id UUID NOT NULL REFERENCES door (id),
    delegate_id UUID NOT NULL REFERENCES delegate (id),
    spot TEXT NOT NULL,
    at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX scan_delegate ON scan (delegate_id, spot);

-- Who came, once for each day and each session, however many doors have seen the badge. spot: a day, or the id of a session.
CREATE TABLE attendance (
    delegate_id UUID NOT NULL REFERENCES delegate (id),
    spot TEXT NOT NULL,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    scan_id UUID NOT NULL REFERENCES scan (id),
    first_at BIGINT NOT NULL,
    PRIMARY KEY (delegate_id, spot)
);
CREATE INDEX attendance_spot ON attendance (gathering_id, spot);
