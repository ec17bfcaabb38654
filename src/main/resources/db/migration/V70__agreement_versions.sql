-- Optimistic locking of what is stored as an aggregate, as of the agreements.
ALTER TABLE result_requirement ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE consultant_budget ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE consultant_commitment ADD COLUMN version integer NOT NULL DEFAULT 0;
