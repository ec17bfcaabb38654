-- The matters and their record, which only grows.

-- In which order acts were done. Clocks do not tell, for they are set back, and those of two programs differ: what must come after something
-- else, and what is the latest, is decided by this number.
CREATE SEQUENCE act_sequence;

-- Every matter (case, council recommendation, ...) has a number, which is also the business key of its process. The number tells its
-- region, and roles are checked against it (§ 7, INV-18); DK is the whole country.
CREATE TABLE matter (
    number text PRIMARY KEY CHECK (number ~ '^[A-Z]{3}-(HS|SD|MJ|NJ|DK)-[0-9]{4}-[0-9]{4,}$'),
    region_code text REFERENCES employment_region,
    jobcentre_id text REFERENCES jobcentre,
    title text NOT NULL,
    opened_at timestamptz NOT NULL,
    CONSTRAINT matter_number_tells_the_region CHECK (coalesce(region_code, 'DK') = split_part(number, '-', 2)),
    CONSTRAINT only_a_region_has_the_jobcentre CHECK (jobcentre_id IS NULL OR region_code IS NOT NULL),
    UNIQUE (number, region_code)
);
-- The list of cases is read page by page, newest first: all of them, a region's, a jobcentre's. Searched for
-- by the year and the last part of the number.
CREATE INDEX matter_newest ON matter (opened_at DESC, number DESC);
CREATE INDEX matter_newest_of_region ON matter (region_code, opened_at DESC, number DESC);
CREATE INDEX matter_newest_of_jobcentre ON matter (jobcentre_id, opened_at DESC, number DESC);
CREATE INDEX matter_newest_of_kind ON matter (left(number, 4), opened_at DESC, number DESC);
CREATE INDEX matter_year ON matter (split_part(number, '-', 3));
CREATE INDEX matter_serial ON matter (split_part(number, '-', 4));

CREATE TABLE matter_counter (
    prefix text NOT NULL,
    place text NOT NULL,
    year integer NOT NULL,
    last_number integer NOT NULL,
    PRIMARY KEY (prefix, place, year)
);

-- An entry may have a paper; V5 adds the key.
CREATE TABLE case_record (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    at timestamptz NOT NULL,
    user_id text NOT NULL,
    role text NOT NULL,
    act text NOT NULL,
    outcome text,
    paragraph text NOT NULL,
    text text NOT NULL,
    document_id uuid
);
CREATE INDEX ON case_record (number, id);
CREATE TRIGGER case_record_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON case_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
