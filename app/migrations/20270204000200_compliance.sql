-- What an operator has to keep about the protection of data: incidents with who was told of them, and requests of
-- persons who ask for their data in another way than by their own page. An incident names no person it concerns.

CREATE TABLE incident (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    what TEXT NOT NULL,
    began_on TEXT NOT NULL DEFAULT '',
    noticed_at BIGINT NOT NULL,
    noticed_how TEXT NOT NULL DEFAULT '',
    kinds TEXT NOT NULL,
    persons_about BIGINT CHECK (persons_about >= 0),
    risk TEXT NOT NULL CHECK (risk IN ('', 'none', 'risk', 'high')),
    risk_why TEXT NOT NULL DEFAULT '',
    measures TEXT NOT NULL DEFAULT '',
    late_why TEXT NOT NULL DEFAULT '',
    closed_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1,
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    CHECK (risk = '' OR risk_why <> '')
);
CREATE INDEX incident_noticed ON incident (noticed_at, id);

CREATE TABLE incident_notice (
    id UUID PRIMARY KEY,
    incident_id UUID NOT NULL REFERENCES incident (id),
    told TEXT NOT NULL CHECK (told IN ('authority', 'persons', 'partner', 'insurer', 'police')),
    who TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    noted_at BIGINT NOT NULL,
    noted_by UUID
);
CREATE INDEX incident_notice_of ON incident_notice (incident_id, told_at);

CREATE TABLE data_request (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'erasure', 'objection', 'portability')),
    person_name TEXT NOT NULL DEFAULT '',
    person_mail TEXT NOT NULL DEFAULT '',
    received_on TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    answered_on TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'granted', 'partly', 'refused', 'withdrawn')),
    reason TEXT NOT NULL DEFAULT '',
    answered_at BIGINT,
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    CHECK ((answered_at IS NULL) = (answered_on = '')),
    CHECK ((answered_at IS NULL) = (outcome = ''))
);
CREATE INDEX data_request_open ON data_request (answered_at, answer_by);
