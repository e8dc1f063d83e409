-- Places, incidents and what may leave: areas with their denominators, tables of incidents (packed, without anything of
-- the file but time, place and category), tables received as sums, and the ledger of what was released.

-- A set of areas of one year: boundaries change, and a table of another year does not join.
CREATE TABLE area_set (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    vintage BIGINT NOT NULL CHECK (vintage BETWEEN 1900 AND 2199),
    source TEXT NOT NULL,
    areas BIGINT NOT NULL CHECK (areas > 0),
    -- Names, codes and boundaries as JSON.
    blob_hash TEXT NOT NULL REFERENCES blob (hash),
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (audit_id, code)
);

-- Among how many: residents, households, people present. A rate always says which.
CREATE TABLE denominator (
    id UUID PRIMARY KEY,
    area_set_id UUID NOT NULL REFERENCES area_set (id),
    what TEXT NOT NULL,
    year BIGINT NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    source TEXT NOT NULL,
    -- {"code of the area": number}
    numbers TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX denominator_of ON denominator (area_set_id, created_at);

CREATE TABLE incident_table (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    area_set_id UUID REFERENCES area_set (id),
    state TEXT NOT NULL DEFAULT 'handed-in' CHECK (state IN ('handed-in', 'importing', 'ready', 'refused', 'stopped')),
    form TEXT NOT NULL CHECK (form IN ('csv', 'csv-gz', 'xlsx', 'geojson')),
    -- The file as it was handed in; forgotten when the import has ended, however it ended.
    file_hash TEXT REFERENCES blob (hash),
    headings TEXT NOT NULL DEFAULT '[]',
    preview TEXT NOT NULL DEFAULT '[]',
    mapping TEXT NOT NULL DEFAULT '{}',
    packed_hash TEXT REFERENCES blob (hash),
    report TEXT NOT NULL DEFAULT '{}',
    rows_read BIGINT NOT NULL DEFAULT 0,
    -- Why it was refused: the key of the sentence and what it names, as JSON.
    refusal TEXT NOT NULL DEFAULT '',
    stop_asked BOOLEAN NOT NULL DEFAULT FALSE,
    -- Until when it may be kept, as an ISO date; empty where the agreement does not say.
    keep_until TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (audit_id, code),
    -- What is ready can be counted, and nothing else can.
    CHECK ((state = 'ready') = (packed_hash IS NOT NULL))
);

-- From the categories of the source to the sections of ICCS: many to many, in per cent.
CREATE TABLE iccs_share (
    incident_table_id UUID NOT NULL REFERENCES incident_table (id),
    category TEXT NOT NULL,
    section TEXT NOT NULL,
    share_percent BIGINT NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
    PRIMARY KEY (incident_table_id, category, section)
);

-- Sums that a partner gave, with the partner's own suppression: an empty cell was hidden by them.
CREATE TABLE received_table (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    citation TEXT NOT NULL DEFAULT '',
    as_of TEXT NOT NULL,
    suppression TEXT NOT NULL DEFAULT '',
    review_until TEXT NOT NULL DEFAULT '',
    destroy_on TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (audit_id, code)
);

-- The ledger: what was released, from what, why. A release never changes; withdrawn it stays in the ledger, since what
-- was read once counts for every later attack.
CREATE TABLE release_entry (
    id UUID PRIMARY KEY,
    audit_id UUID NOT NULL REFERENCES audit (id),
    number BIGINT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    -- The table it was made of; it may have been destroyed since.
    of_id UUID NOT NULL,
    of_kind TEXT NOT NULL CHECK (of_kind IN ('incidents', 'received')),
    document TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    released_at BIGINT NOT NULL,
    released_by UUID,
    withdrawn_at BIGINT,
    withdrawn_by UUID,
    withdrawn_why TEXT NOT NULL DEFAULT '',
    UNIQUE (audit_id, number)
);

-- Where the map of an audit takes its ground from; without a row there is none, and nothing is asked of anybody.
CREATE TABLE map_ground (
    audit_id UUID PRIMARY KEY REFERENCES audit (id),
    tiles TEXT NOT NULL,
    credit TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
