-- The requests of jobcentres for specialist knowledge (§ 10). A request, where it goes, its answer and its use are rows that only grow.

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('SPECIALIST_ADVICE', '2007-01-01', 'P4W', 'Specialistviden: et jobcenter rådgiver; derefter visiterer regionen henvendelsen igen'),
    ('SPECIALIST_USE', '2007-01-01', 'P3M', 'Specialistviden: jobcenteret evaluerer svaret; derefter lukkes henvendelsen uden evaluering');

-- The functions that a jobcentre's party can draw on: the predefined ones, and those of an agreement within its period. Nobody asks
-- themselves.
CREATE FUNCTION specialist_functions_in_force(region text, special_area text, on_day date, asking_group text)
    RETURNS TABLE (function_id uuid, title text, provider_name text, provider_group text)
    LANGUAGE sql STABLE SET search_path = raadslag AS $$
    SELECT f.id, f.title, p.provider_name, p.provider_group
    FROM specialist_function f LEFT JOIN specialist_proposal p ON p.id = f.proposal_id
    WHERE f.region_code = region AND f.area = special_area AND on_day BETWEEN f.valid_from AND coalesce(f.valid_to, 'infinity')
        AND (p.provider_group IS NULL OR p.provider_group <> asking_group)
$$;

CREATE TABLE specialist_request (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE REFERENCES matter,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    area text NOT NULL REFERENCES specialist_area,
    question text NOT NULL CHECK (question <> ''),
    own_effort text NOT NULL CHECK (own_effort <> ''),
    asked_by_group text NOT NULL REFERENCES role_group,
    asked_at timestamptz NOT NULL,
    UNIQUE (id, number, area),
    UNIQUE (number, asked_by_group),
    CONSTRAINT request_of_the_jobcentres_own_party CHECK (
        asked_by_group IN ('jc-state-' || substr(jobcentre_id, 4), 'jc-municipal-' || substr(jobcentre_id, 4)))
);

CREATE INDEX ON specialist_request (asked_by_group);

CREATE FUNCTION check_specialist_request() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM matter WHERE number = NEW.number AND jobcentre_id = NEW.jobcentre_id) THEN
        PERFORM refuse('request_in_the_jobcentres_matter', 'The matter is another jobcentre''s');
    ELSIF NOT EXISTS (SELECT FROM specialist_functions_in_force(split_part(NEW.number, '-', 2), NEW.area,
            (NEW.asked_at AT TIME ZONE 'Europe/Copenhagen')::date, NEW.asked_by_group)) THEN
        PERFORM refuse('request_to_a_function_in_force', 'The region has no function of the area');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER request_to_a_function_in_force BEFORE INSERT ON specialist_request
    FOR EACH ROW EXECUTE FUNCTION check_specialist_request();

-- Where the region's office sends a request. It is sent on again where the function did not answer.
CREATE TABLE specialist_triage (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL,
    number text NOT NULL,
    area text NOT NULL,
    way text NOT NULL CHECK (way IN ('PASS', 'VISO', 'SELF')),
    function_id uuid REFERENCES specialist_function,
    reason text CHECK (reason <> ''),
    decided_by_group text NOT NULL,
    decided_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    UNIQUE (id, number, way),
    FOREIGN KEY (request_id, number, area) REFERENCES specialist_request (id, number, area),
    CONSTRAINT passed_to_a_function CHECK ((way = 'PASS') = (function_id IS NOT NULL)),
    CONSTRAINT not_passed_for_a_reason CHECK (way = 'PASS' OR reason IS NOT NULL),
    CONSTRAINT viso_knows_about_handicap CHECK (way <> 'VISO' OR area = 'HANDICAP'),
    CONSTRAINT triage_by_the_regions_office CHECK (decided_by_group = 'region-' || split_part(number, '-', 2))
);
CREATE UNIQUE INDEX request_referred_once ON specialist_triage (request_id) WHERE way <> 'PASS';

CREATE FUNCTION check_specialist_triage() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.function_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM specialist_request r, specialist_functions_in_force(split_part(r.number, '-', 2), r.area,
            (NEW.decided_at AT TIME ZONE 'Europe/Copenhagen')::date, r.asked_by_group) f
        WHERE r.id = NEW.request_id AND f.function_id = NEW.function_id) THEN
        PERFORM refuse('passed_to_a_function_in_force', 'The function is not one in force of the region and the area');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER passed_to_a_function_in_force BEFORE INSERT ON specialist_triage
    FOR EACH ROW EXECUTE FUNCTION check_specialist_triage();

-- What the function answered, or why it cannot. Only what was passed on is answered.
CREATE TABLE specialist_answer (
    id uuid PRIMARY KEY,
    triage_id uuid NOT NULL UNIQUE,
    number text NOT NULL,
    way text NOT NULL DEFAULT 'PASS' CHECK (way = 'PASS'),
    outcome text NOT NULL CHECK (outcome IN ('ANSWERED', 'RETURNED')),
    words text NOT NULL CHECK (words <> ''),
    answered_by_group text NOT NULL,
    answered_at timestamptz NOT NULL,
    UNIQUE (id, number, outcome),
    CONSTRAINT answer_to_what_was_passed_on FOREIGN KEY (triage_id, number, way) REFERENCES specialist_triage (id, number, way)
);
CREATE UNIQUE INDEX request_answered_once ON specialist_answer (number) WHERE outcome = 'ANSWERED';

CREATE FUNCTION check_specialist_answer() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (
        SELECT FROM specialist_triage t JOIN specialist_function f ON f.id = t.function_id
            LEFT JOIN specialist_proposal p ON p.id = f.proposal_id
        WHERE t.id = NEW.triage_id AND NEW.answered_by_group <> coalesce(p.provider_group, 'region-' || f.region_code)) THEN
        PERFORM refuse('answered_by_the_function', 'A jobcentre answers itself, for others the region''s office');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER answered_by_the_function BEFORE INSERT ON specialist_answer
    FOR EACH ROW EXECUTE FUNCTION check_specialist_answer();

-- What the jobcentre used the answer for; without it the request was closed unevaluated.
CREATE TABLE specialist_use (
    id uuid PRIMARY KEY,
    answer_id uuid NOT NULL UNIQUE,
    number text NOT NULL,
    outcome text NOT NULL DEFAULT 'ANSWERED' CHECK (outcome = 'ANSWERED'),
    used boolean,
    words text CHECK (words <> ''),
    closed_by_group text,
    closed_at timestamptz NOT NULL,
    CONSTRAINT use_of_an_answer FOREIGN KEY (answer_id, number, outcome) REFERENCES specialist_answer (id, number, outcome),
    CONSTRAINT evaluated_by_who_asked FOREIGN KEY (number, closed_by_group) REFERENCES specialist_request (number, asked_by_group),
    CONSTRAINT evaluated_whole_or_not CHECK (num_nonnulls(used, words, closed_by_group) IN (0, 3))
);

CREATE TRIGGER specialist_request_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON specialist_request
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER specialist_triage_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON specialist_triage
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER specialist_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON specialist_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER specialist_use_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON specialist_use
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
