-- The words of one letter alone: kept beside those that all letters of its kind share, for the decision as it stood
-- then (revision). Its places stay places until the letter is written.

CREATE TABLE letter_own (
    proposal_id UUID PRIMARY KEY REFERENCES proposal (id),
    revision BIGINT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
