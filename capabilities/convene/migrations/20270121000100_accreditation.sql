-- What whoever books a press ticket shows: for which medium, by which card or letter. Somebody says yes to it first.
ALTER TABLE booking ADD COLUMN accreditation TEXT NOT NULL DEFAULT '';
