-- Partnerships, and contracts that pay for outcomes. Days are ISO dates, sums are whole cents of one currency.
-- Texts in several languages are JSON objects {"en": "…", "fr": "…"}.

CREATE TABLE partnership (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL,
    stage TEXT NOT NULL DEFAULT 'starting' CHECK (stage IN ('starting', 'working', 'sustaining', 'ended')),
    began_on TEXT NOT NULL DEFAULT '',
    review_on TEXT NOT NULL DEFAULT '',
    published BOOLEAN NOT NULL DEFAULT FALSE,
    shows_money BOOLEAN NOT NULL DEFAULT FALSE,
    currency TEXT NOT NULL DEFAULT '',
    held_cents BIGINT NOT NULL DEFAULT 0 CHECK (held_cents >= 0),
    counted_on TEXT NOT NULL DEFAULT '',
    monthly_cents BIGINT NOT NULL DEFAULT 0 CHECK (monthly_cents >= 0),
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL
);
CREATE INDEX partnership_public ON partnership (published, created_at, id);

-- An organisation in the partnership, and the person who speaks for it there; or a person for nobody but herself.
-- Whoever has a row that has not ended is inside the wall; conveners change what stands there.
CREATE TABLE partnership_member (
    id UUID PRIMARY KEY,
    partnership_id UUID NOT NULL REFERENCES partnership (id),
    organisation_id UUID,
    organisation_name TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    person_id UUID,
    person_name TEXT NOT NULL DEFAULT '',
    office TEXT NOT NULL DEFAULT '',
    part TEXT NOT NULL CHECK (part IN ('convener', 'member', 'observer')),
    person_shown BOOLEAN NOT NULL DEFAULT FALSE,
    since TEXT NOT NULL DEFAULT '',
    ended_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX partnership_member_of ON partnership_member (partnership_id, created_at, id);
CREATE INDEX partnership_member_person ON partnership_member (person_id);

-- What the members agree in writing. Once it lies for signature its text stays.
CREATE TABLE partnership_agreement (
    id UUID PRIMARY KEY,
    partnership_id UUID NOT NULL REFERENCES partnership (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('terms', 'sharing', 'other')),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'signing', 'in-force', 'ended')),
    expires_on TEXT NOT NULL DEFAULT '',
    in_force_on TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    created_by UUID,
    UNIQUE (partnership_id, number)
);

-- A member signs an agreement once.
CREATE TABLE partnership_signature (
    agreement_id UUID NOT NULL REFERENCES partnership_agreement (id),
    member_id UUID NOT NULL REFERENCES partnership_member (id),
    person_id UUID,
    person_name TEXT NOT NULL DEFAULT '',
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (agreement_id, member_id)
);
CREATE INDEX partnership_signature_person ON partnership_signature (person_id);

-- What a member gives that is not money: rooms, hours, data, a van.
CREATE TABLE partnership_in_kind (
    id UUID PRIMARY KEY,
    partnership_id UUID NOT NULL REFERENCES partnership (id),
    member_id UUID NOT NULL REFERENCES partnership_member (id),
    what TEXT NOT NULL,
    value_cents BIGINT CHECK (value_cents >= 0),
    basis TEXT NOT NULL DEFAULT '',
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL
);
CREATE INDEX partnership_in_kind_of ON partnership_in_kind (partnership_id, from_day, id);

CREATE TABLE partnership_source (
    id UUID PRIMARY KEY,
    partnership_id UUID NOT NULL REFERENCES partnership (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('budget', 'grant', 'donation', 'fee', 'outcomes', 'other')),
    certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'hoped')),
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK (from_day <= to_day)
);
CREATE INDEX partnership_source_of ON partnership_source (partnership_id, from_day, id);

-- How working together goes, asked from time to time. Of the answers only sums are kept; beside a person stands only
-- that she answered.
CREATE TABLE partnership_health (
    id UUID PRIMARY KEY,
    partnership_id UUID NOT NULL REFERENCES partnership (id),
    opened_at BIGINT NOT NULL,
    closes_on TEXT NOT NULL,
    closed_at BIGINT,
    answered BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX partnership_health_of ON partnership_health (partnership_id, opened_at);
CREATE TABLE partnership_health_sum (
    health_id UUID NOT NULL REFERENCES partnership_health (id),
    question TEXT NOT NULL,
    answer BIGINT NOT NULL CHECK (answer BETWEEN 1 AND 4),
    answers BIGINT NOT NULL CHECK (answers > 0),
    PRIMARY KEY (health_id, question, answer)
);
CREATE TABLE partnership_health_answered (
    health_id UUID NOT NULL REFERENCES partnership_health (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (health_id, person_id)
);
CREATE INDEX partnership_health_answered_person ON partnership_health_answered (person_id);

-- A contract that pays for outcomes; or, simpler, a pooled fund, or a social enterprise.
-- What is earned never passes the cap, and what is paid for outcomes never passes what is earned.
CREATE TABLE contract (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('outcomes', 'pool', 'enterprise')),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'ended', 'stopped')),
    published BOOLEAN NOT NULL DEFAULT FALSE,
    partnership_id UUID REFERENCES partnership (id),
    purpose TEXT NOT NULL,
    cohort TEXT NOT NULL DEFAULT '',
    cohort_size BIGINT NOT NULL DEFAULT 0 CHECK (cohort_size >= 0),
    way_in TEXT NOT NULL DEFAULT '',
    hardest TEXT NOT NULL DEFAULT '',
    not_measured TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    cap_cents BIGINT NOT NULL DEFAULT 0 CHECK (cap_cents >= 0),
    earned_cents BIGINT NOT NULL DEFAULT 0 CHECK (earned_cents >= 0),
    paid_cents BIGINT NOT NULL DEFAULT 0 CHECK (paid_cents >= 0),
    entries BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    created_by UUID,
    changed_at BIGINT NOT NULL,
    CHECK (starts_on <= ends_on),
    CHECK (paid_cents <= earned_cents),
    CHECK (earned_cents <= cap_cents)
);
CREATE INDEX contract_public ON contract (published, created_at, id);

-- An organisation stands on one side of a contract: it validates, or it is one of the others. What the others are
-- told apart by is their part.
CREATE TABLE contract_organisation (
    contract_id UUID NOT NULL REFERENCES contract (id),
    organisation_id UUID NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('validates', 'other')),
    name TEXT NOT NULL,
    PRIMARY KEY (contract_id, organisation_id),
    UNIQUE (contract_id, organisation_id, side)
);
CREATE TABLE contract_party (
    id UUID PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contract (id),
    organisation_id UUID NOT NULL,
    side TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('payer', 'provider', 'investor', 'validator', 'intermediary', 'funder', 'grantee', 'owner', 'customer', 'community')),
    note TEXT NOT NULL DEFAULT '',
    position BIGINT NOT NULL,
    CHECK ((part = 'validator') = (side = 'validates')),
    UNIQUE (contract_id, organisation_id, part),
    FOREIGN KEY (contract_id, organisation_id, side) REFERENCES contract_organisation (contract_id, organisation_id, side)
);
CREATE INDEX contract_party_of ON contract_party (contract_id, position);

-- Who is inside the wall, and for which organisation: one person speaks for one organisation in a contract, so
-- nobody validates what her own side reported. Whoever validates does not run the contract.
CREATE TABLE contract_seat (
    contract_id UUID NOT NULL REFERENCES contract (id),
    person_id UUID NOT NULL,
    organisation_id UUID,
    side TEXT NOT NULL DEFAULT 'other' CHECK (side IN ('validates', 'other')),
    manages BOOLEAN NOT NULL DEFAULT FALSE,
    named_at BIGINT NOT NULL,
    PRIMARY KEY (contract_id, person_id),
    CHECK (side = 'other' OR NOT manages),
    FOREIGN KEY (contract_id, organisation_id, side) REFERENCES contract_organisation (contract_id, organisation_id, side)
);
CREATE INDEX contract_seat_person ON contract_seat (person_id);

-- What is paid for. None without its definition, its target, how it is validated and from which source.
CREATE TABLE contract_metric (
    id UUID PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contract (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    definition TEXT NOT NULL CHECK (definition <> ''),
    target BIGINT NOT NULL CHECK (target > 0),
    validation TEXT NOT NULL CHECK (validation <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    pricing TEXT NOT NULL CHECK (pricing IN ('each', 'tiers')),
    price_cents BIGINT NOT NULL DEFAULT 0 CHECK (price_cents >= 0),
    cap_cents BIGINT NOT NULL CHECK (cap_cents > 0),
    low BIGINT NOT NULL DEFAULT 0 CHECK (low >= 0),
    high BIGINT NOT NULL DEFAULT 0 CHECK (high >= 0),
    earned_cents BIGINT NOT NULL DEFAULT 0 CHECK (earned_cents >= 0),
    created_at BIGINT NOT NULL,
    CHECK (earned_cents <= cap_cents),
    CHECK (pricing = 'tiers' OR price_cents > 0),
    UNIQUE (contract_id, number)
);
-- Reaching so many outcomes is worth so much in all.
CREATE TABLE contract_tier (
    metric_id UUID NOT NULL REFERENCES contract_metric (id),
    from_count BIGINT NOT NULL CHECK (from_count > 0),
    total_cents BIGINT NOT NULL CHECK (total_cents > 0),
    PRIMARY KEY (metric_id, from_count)
);

-- A result is reported with evidence by one side and decided upon by the other.
CREATE TABLE contract_result (
    id UUID PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contract (id),
    metric_id UUID NOT NULL REFERENCES contract_metric (id),
    number BIGINT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    reported BIGINT NOT NULL CHECK (reported > 0),
    words TEXT NOT NULL DEFAULT '',
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    CHECK (from_day <= to_day),
    UNIQUE (contract_id, number)
);
CREATE TABLE contract_evidence (
    id UUID PRIMARY KEY,
    result_id UUID NOT NULL REFERENCES contract_result (id),
    title TEXT NOT NULL,
    link TEXT NOT NULL DEFAULT '',
    blob_hash TEXT REFERENCES blob (hash),
    media TEXT NOT NULL DEFAULT '',
    CHECK (link <> '' OR blob_hash IS NOT NULL)
);
CREATE INDEX contract_evidence_of ON contract_evidence (result_id, id);
CREATE TABLE contract_validation (
    result_id UUID PRIMARY KEY REFERENCES contract_result (id),
    decision TEXT NOT NULL CHECK (decision IN ('accepted', 'partly', 'refused')),
    accepted BIGINT NOT NULL CHECK (accepted >= 0),
    reason TEXT NOT NULL DEFAULT '',
    decided_at BIGINT NOT NULL,
    decided_by UUID,
    CHECK (decision = 'accepted' OR reason <> ''),
    CHECK ((decision = 'refused') = (accepted = 0))
);

-- The ledger. A transfer takes from one account what it gives to the other, so that every entry sums to zero by its
-- form. Nothing is changed, only added; what was wrong is corrected by an entry that names it. What is held cannot
-- be overdrawn.
CREATE TABLE contract_account (
    id UUID PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contract (id),
    party_id UUID REFERENCES contract_party (id),
    held BIGINT CHECK (held = 1),
    balance_cents BIGINT NOT NULL DEFAULT 0,
    CHECK (held IS NULL OR balance_cents >= 0),
    CHECK ((held IS NULL) = (party_id IS NOT NULL)),
    UNIQUE (contract_id, party_id),
    UNIQUE (contract_id, held)
);
CREATE TABLE contract_entry (
    id UUID PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contract (id),
    number BIGINT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('money-in', 'outcome-payment', 'money-out', 'validation-cost', 'distribution', 'correction')),
    words TEXT NOT NULL,
    corrects_id UUID REFERENCES contract_entry (id),
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    CHECK ((kind = 'correction') = (corrects_id IS NOT NULL)),
    UNIQUE (contract_id, number),
    UNIQUE (corrects_id)
);
CREATE TABLE contract_transfer (
    entry_id UUID NOT NULL REFERENCES contract_entry (id),
    position BIGINT NOT NULL,
    from_account UUID NOT NULL REFERENCES contract_account (id),
    to_account UUID NOT NULL REFERENCES contract_account (id),
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    step BIGINT,
    CHECK (from_account <> to_account),
    PRIMARY KEY (entry_id, position)
);

-- What is to be paid, and what was: a payment that was made points at its entry.
CREATE TABLE contract_payment (
    id UUID PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contract (id),
    number BIGINT NOT NULL,
    payer_id UUID NOT NULL REFERENCES contract_party (id),
    due_on TEXT NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    words TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'paid', 'dropped')),
    entry_id UUID REFERENCES contract_entry (id),
    CHECK ((state = 'paid') = (entry_id IS NOT NULL)),
    UNIQUE (contract_id, number),
    UNIQUE (entry_id)
);

-- Who is paid in which order out of what is held. No limit: all the rest.
CREATE TABLE contract_step (
    contract_id UUID NOT NULL REFERENCES contract (id),
    position BIGINT NOT NULL,
    party_id UUID NOT NULL REFERENCES contract_party (id),
    words TEXT NOT NULL,
    up_to_cents BIGINT CHECK (up_to_cents > 0),
    paid_cents BIGINT NOT NULL DEFAULT 0 CHECK (paid_cents >= 0),
    CHECK (up_to_cents IS NULL OR paid_cents <= up_to_cents),
    PRIMARY KEY (contract_id, position)
);

-- Impact bonds elsewhere, as the INDIGO data standard describes them. A project is kept with every value that its
-- source held, part by part.
CREATE TABLE indigo_project (
    id UUID PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    stage TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL,
    metrics BIGINT NOT NULL DEFAULT 0,
    unvalidated BIGINT NOT NULL DEFAULT 0,
    priced BIGINT NOT NULL DEFAULT 0,
    results BIGINT NOT NULL DEFAULT 0,
    payments BIGINT NOT NULL DEFAULT 0,
    import_id UUID NOT NULL
);
CREATE INDEX indigo_project_name ON indigo_project (name_key, id);
CREATE TABLE indigo_organisation (
    ref TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    document TEXT NOT NULL
);
CREATE TABLE indigo_fund (
    ref TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    document TEXT NOT NULL
);
CREATE TABLE indigo_import (
    id UUID PRIMARY KEY,
    imported_at BIGINT NOT NULL,
    imported_by UUID,
    source TEXT NOT NULL,
    projects BIGINT NOT NULL,
    report TEXT NOT NULL
);
