-- What those who lead a floor did last can be taken back, and a question can be kept at the top of the list.

ALTER TABLE floor_question ADD COLUMN pinned BOOLEAN NOT NULL DEFAULT FALSE;

-- The question through which a vote came when two were merged: such votes go back with it.
ALTER TABLE floor_vote ADD COLUMN came_from UUID;

-- One deed with a question; the one with the highest number of its floor is the first to be taken back. `other_id` is
-- the question that left the
-- stage for it, or the one it was merged into.
CREATE TABLE floor_step (
    id UUID PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES floor (session_id),
    number BIGINT NOT NULL,
    question_id UUID NOT NULL REFERENCES floor_question (id),
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    other_id UUID,
    at BIGINT NOT NULL,
    UNIQUE (session_id, number)
);
