-- A payment on line under way. Who takes the money tells us by a notice and by sending the buyer back, each perhaps
-- twice and in any order: a reference is one row, and what was paid stays paid. No card data comes here.
CREATE TABLE checkout (
    id UUID PRIMARY KEY,
    gathering_id UUID NOT NULL REFERENCES gathering (id),
    booking_id UUID NOT NULL REFERENCES booking (id),
    way TEXT NOT NULL,
    reference TEXT NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('begun', 'paid', 'failed', 'expired')),
    begun_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    ended_at BIGINT,
    UNIQUE (way, reference),
    CHECK ((state = 'begun') = (ended_at IS NULL))
);
CREATE INDEX checkout_booking ON checkout (booking_id, begun_at);
