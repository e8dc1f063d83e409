-- Webinars: who joined, and nothing more than that; and which reminders have gone. zone: where whoever booked lives,
-- so that a reminder says their own time.
ALTER TABLE booking ADD COLUMN zone TEXT NOT NULL DEFAULT '';

CREATE TABLE webinar_joined (
    delegate_id UUID NOT NULL REFERENCES delegate (id),
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    PRIMARY KEY (delegate_id, code)
);
CREATE INDEX webinar_joined_gathering ON webinar_joined (gathering_id, code);

CREATE TABLE webinar_reminder (
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    code TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    lead TEXT NOT NULL CHECK (lead IN ('day', 'hour')),
    letters BIGINT NOT NULL,
    gone_at BIGINT NOT NULL,
    PRIMARY KEY (gathering_id, code, starts_at, lead)
);
