-- What announcements say of a gathering beside its first facts: letters it is called by, hours, levels, how often it is
-- held, whom it expects, days to know, figures of the edition before. A document, since every one of them may be unsaid.
ALTER TABLE gathering ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
