-- Measurements of results and effects of the employment effort (§ 8, stk. 2), as the national measuring system delivers them. The files are
-- kept as they came, and so are the figures: what a later file corrects stays beside the correction (ADR 16).

-- What is measured. "better" says which way a figure improves; a figure outside of lowest and highest cannot be right.
CREATE TABLE indicator (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z_]+$'),
    position integer NOT NULL UNIQUE,
    name text NOT NULL UNIQUE CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('RESULT', 'EFFECT', 'COMPLIANCE')),
    unit text NOT NULL CHECK (unit IN ('PERCENT', 'WEEKS')),
    better text NOT NULL CHECK (better IN ('HIGHER', 'LOWER')),
    source text NOT NULL CHECK (source IN ('JOBINDSATS', 'RESULT_AUDIT', 'EMPLOYMENT_PLAN', 'REGISTER', 'DIRECTORATE_OF_LABOUR',
        'APPEALS_BOARD', 'ANALYSIS', 'OTHER')),
    lowest numeric NOT NULL,
    highest numeric NOT NULL,
    CONSTRAINT indicator_bounds_in_order CHECK (lowest < highest)
);

INSERT INTO indicator (code, position, name, kind, unit, better, source, lowest, highest) VALUES
    ('RETTIDIGE_SAMTALER', 1, 'Andel rettidige jobsamtaler (pct.)', 'COMPLIANCE', 'PERCENT', 'HIGHER', 'JOBINDSATS', 0, 100),
    ('RETTIDIGE_TILBUD', 2, 'Andel rettidige tilbud (pct.)', 'COMPLIANCE', 'PERCENT', 'HIGHER', 'JOBINDSATS', 0, 100),
    ('I_ARBEJDE_EFTER_TILBUD', 3, 'Andel i beskæftigelse eller uddannelse efter tilbud (pct.)', 'EFFECT', 'PERCENT', 'HIGHER', 'JOBINDSATS', 0, 100),
    ('AFGANG_TIL_BESKAEFTIGELSE', 4, 'Afgang til beskæftigelse (pct.)', 'EFFECT', 'PERCENT', 'HIGHER', 'JOBINDSATS', 0, 100),
    ('VARIGHED', 5, 'Gennemsnitlig varighed på ydelsen (uger)', 'RESULT', 'WEEKS', 'LOWER', 'JOBINDSATS', 0, 1000),
    ('LANGVARIGE', 6, 'Andel langvarige modtagere (pct.)', 'RESULT', 'PERCENT', 'LOWER', 'JOBINDSATS', 0, 100);

-- Whom the figures are about, by the benefit; where it is one part of the effort, which.
CREATE TABLE benefit_group (
    code text PRIMARY KEY,
    position integer NOT NULL UNIQUE,
    name text NOT NULL UNIQUE,
    effort_area text REFERENCES effort_area
);

INSERT INTO benefit_group (code, position, name, effort_area) VALUES
    ('I_ALT', 1, 'Ydelsesgrupper i alt', NULL),
    ('A_DAGPENGE', 2, 'A-dagpenge', 'DAGPENGE'),
    ('KONTANTHJAELP', 3, 'Kontanthjælp', 'KONTANTHJAELP'),
    ('SYGEDAGPENGE', 4, 'Sygedagpenge', 'SYGEDAGPENGE'),
    ('REVALIDERING', 5, 'Revalidering', 'REVALIDERING'),
    ('LEDIGHEDSYDELSE', 6, 'Ledighedsydelse', 'FLEKSJOB'),
    ('INTRODUKTIONSYDELSE', 7, 'Introduktionsydelse', 'INTEGRATION');

-- Where something is measured, and the names that files have for it.
CREATE TABLE measured_area (
    code text PRIMARY KEY,
    type text NOT NULL CHECK (type IN ('JOBCENTRE', 'MUNICIPALITY', 'REGION', 'COUNTRY')),
    name text NOT NULL,
    jobcentre_id text UNIQUE REFERENCES jobcentre,
    CONSTRAINT measured_jobcentre_is_one_of_the_register CHECK ((type = 'JOBCENTRE') = (jobcentre_id IS NOT NULL)),
    UNIQUE (type, name)
);

INSERT INTO measured_area (code, type, name, jobcentre_id)
SELECT id, 'JOBCENTRE', name, id FROM jobcentre
UNION ALL SELECT code, 'MUNICIPALITY', name, NULL FROM municipality
UNION ALL SELECT code, 'REGION', name, NULL FROM region
UNION ALL SELECT code, 'REGION', name, NULL FROM employment_region
UNION ALL SELECT 'DK', 'COUNTRY', 'Hele landet', NULL;

CREATE TABLE measured_area_name (
    name text PRIMARY KEY,
    area text NOT NULL REFERENCES measured_area
);

INSERT INTO measured_area_name (name, area)
SELECT name, code FROM measured_area
UNION SELECT code, code FROM measured_area
UNION SELECT name || ' Kommune', code FROM measured_area WHERE type = 'MUNICIPALITY'
UNION VALUES ('Københavns Kommune', '0101'), ('Bornholms Regionskommune', '0400'),
    ('Århus', '0751'), ('Århus Kommune', '0751'), ('Jobcenter Århus', 'JC-0751');

-- A file with measurements, numbered as it arrived. It waits until it is loaded as a whole, or is rejected as a whole.
CREATE TABLE import_batch (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    way text NOT NULL CHECK (way IN ('UPLOAD', 'FOLDER', 'HTTP', 'MADE_UP')),
    received_by text NOT NULL,
    received_at timestamptz NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    state text NOT NULL CHECK (state IN ('WAITING', 'LOADED', 'REJECTED')),
    attempts integer NOT NULL DEFAULT 0,
    rows_read bigint NOT NULL DEFAULT 0,
    bytes_read bigint NOT NULL DEFAULT 0,
    good_rows bigint,
    unchanged_rows bigint,
    bad_rows bigint,
    reason text,
    ended_at timestamptz,
    CONSTRAINT batch_without_a_file_is_rejected CHECK (sha256 IS NOT NULL OR state = 'REJECTED'),
    CONSTRAINT loaded_batch_is_counted CHECK (state <> 'LOADED' OR num_nonnulls(good_rows, unchanged_rows, bad_rows) = 3),
    CONSTRAINT rejected_batch_says_why CHECK ((state = 'REJECTED') = (reason IS NOT NULL)),
    CONSTRAINT batch_that_waits_has_not_ended CHECK ((state = 'WAITING') = (ended_at IS NULL))
);
-- A file is loaded once. One that was rejected may be sent again.
CREATE UNIQUE INDEX one_batch_for_a_file ON import_batch (sha256) WHERE state <> 'REJECTED';
CREATE INDEX batch_that_waits ON import_batch (number) WHERE state = 'WAITING';
CREATE TRIGGER batch_is_kept BEFORE DELETE OR TRUNCATE ON import_batch
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER batch_is_not_rewritten BEFORE UPDATE OF number, name, way, received_by, received_at, size, sha256 ON import_batch
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER batch_that_has_ended_stands BEFORE UPDATE ON import_batch
    FOR EACH ROW WHEN (OLD.state <> 'WAITING') EXECUTE FUNCTION refuse_change();

-- The file itself, in parts. That of a rejected batch is not kept.
CREATE TABLE import_file_part (
    batch integer NOT NULL REFERENCES import_batch,
    position integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (batch, position)
);
ALTER TABLE import_file_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What could not be used, with its line in a CSV file or its row in a JSON file. Of very many the first ones are kept; all are counted.
CREATE TABLE import_fault (
    batch integer NOT NULL REFERENCES import_batch,
    position bigint NOT NULL,
    line bigint NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (batch, position)
);

-- The line that an indicator draws in time: of a place, of a group, by months, quarters, years, or years that end with each quarter.
CREATE TABLE measured_series (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area text NOT NULL REFERENCES measured_area,
    indicator text NOT NULL REFERENCES indicator,
    benefit_group text NOT NULL REFERENCES benefit_group,
    period_kind text NOT NULL CHECK (period_kind IN ('MONTH', 'QUARTER', 'YEAR', 'ROLLING_YEAR')),
    CONSTRAINT one_series_for_each UNIQUE (area, indicator, benefit_group, period_kind)
);

-- A figure as it came: a value, or the sign that stood in its place. The period is its first day.
CREATE TABLE measurement (
    series integer NOT NULL,
    period date NOT NULL,
    batch integer NOT NULL,
    population integer CHECK (population >= 0),
    value numeric,
    missing text CHECK (missing IN ('-', '.', '..', '')),
    CONSTRAINT measurement_is_a_value_or_missing CHECK ((value IS NULL) = (missing IS NOT NULL)),
    PRIMARY KEY (series, period, batch)
);
-- What foreign keys would say, said once for all rows of a file: row by row it would take most of the time of the import. Neither series nor
-- batches go away again.
CREATE FUNCTION check_measurements() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT DISTINCT batch FROM added EXCEPT SELECT number FROM import_batch)
        OR EXISTS (SELECT DISTINCT series FROM added EXCEPT SELECT id FROM measured_series) THEN
        PERFORM refuse('measurement_of_a_batch_and_a_series', 'A measurement is of a batch and of a series');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER measurement_of_a_batch_and_a_series AFTER INSERT ON measurement
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_measurements();
CREATE TRIGGER series_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measured_series
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER measurement_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measurement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What counts now: of each figure the one that arrived last.
CREATE VIEW current_measurement AS
    SELECT DISTINCT ON (series, period) series, period, batch, population, value, missing
    FROM measurement ORDER BY series, period, batch DESC;
