-- What changes after it was stored has a version, so that two transactions cannot overwrite each other.

ALTER TABLE order_recommendation ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE minister_order ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE order_tender ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE bid ADD COLUMN version integer NOT NULL DEFAULT 0;
