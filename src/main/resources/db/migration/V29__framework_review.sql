-- What a state framework agreement brings about is followed up (general notes to the bill: the tenders are held to ensure results and
-- effects): again and again while it is in force, and for the last time after its end. The rhythm is policy.

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('FRAMEWORK_REVIEW_RHYTHM', '2007-01-01', 'P1Y', 'Opfølgning på en rammeaftale: den begynder, når der er gået så lang tid siden sidst'),
    ('FRAMEWORK_REVIEW_LAST', '2007-01-01', 'P2M', 'Den sidste opfølgning på en rammeaftale: så længe efter rammeaftalens sidste dag, at status for delaftalerne kan komme med'),
    ('FRAMEWORK_REVIEW', '2007-01-01', 'P30D', 'Opfølgning på en rammeaftale: regionskontoret og regionsdirektøren mindes om at gøre resultaterne op');

-- What the records say of a framework agreement in a period. A sub-agreement counts in the period in which it was signed, and its end in the
-- period in which it was reported, so that periods in a row count each once. Only a call-off says for how many persons it is.
CREATE FUNCTION framework_figures(framework uuid, first_day date, last_day date)
    RETURNS TABLE (jobcentres bigint, jobcentres_using bigint, providers bigint, providers_used bigint, signed bigint, ordered bigint,
        persons_agreed bigint, with_status bigint, persons_served bigint, without_status bigint, ended_early bigint, running bigint)
    LANGUAGE sql STABLE AS $$
    WITH made AS (
        SELECT s.jobcentre_id, s.provider_id, s.order_id, c.persons, r.persons AS served, r.ended_on, r.id AS report,
            (s.signed_at AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN first_day AND last_day AS signed,
            (r.reported_at AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN first_day AND last_day AS reported,
            last_day BETWEEN s.starts_on AND least(s.ends_on, r.ended_on) AS running
        FROM raadslag.sub_agreement s
        LEFT JOIN raadslag.call_off c ON c.number = s.call_off_number
        LEFT JOIN raadslag.sub_agreement_report r ON r.sub_agreement_id = s.id
        WHERE s.framework_id = framework AND s.signed_at IS NOT NULL)
    SELECT
        (SELECT count(*) FROM raadslag.jobcentre j JOIN raadslag.framework_agreement a ON a.id = framework
            WHERE a.region_code IS NULL OR a.region_code = j.region_code),
        count(DISTINCT jobcentre_id) FILTER (WHERE signed),
        (SELECT count(*) FROM raadslag.framework_provider p WHERE p.framework_id = framework),
        count(DISTINCT provider_id) FILTER (WHERE signed),
        count(*) FILTER (WHERE signed),
        count(*) FILTER (WHERE signed AND order_id IS NOT NULL),
        coalesce(sum(persons) FILTER (WHERE signed), 0),
        count(*) FILTER (WHERE reported AND served IS NOT NULL),
        coalesce(sum(served) FILTER (WHERE reported), 0),
        count(*) FILTER (WHERE reported AND served IS NULL AND ended_on IS NULL),
        count(*) FILTER (WHERE reported AND ended_on IS NOT NULL),
        count(*) FILTER (WHERE running)
    FROM made
$$;

-- A review of the period since the review before it, or since the framework agreement came into force. The figures are read once, when it begins.
CREATE TABLE framework_review (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    framework_id uuid NOT NULL REFERENCES framework_agreement,
    first_day date NOT NULL,
    last_day date NOT NULL,
    last_review boolean NOT NULL,
    begun_at timestamptz NOT NULL,
    jobcentres integer NOT NULL,
    jobcentres_using integer NOT NULL CHECK (jobcentres_using >= 0),
    providers integer NOT NULL,
    providers_used integer NOT NULL CHECK (providers_used >= 0),
    signed integer NOT NULL,
    ordered integer NOT NULL CHECK (ordered >= 0),
    persons_agreed integer NOT NULL CHECK (persons_agreed >= 0),
    with_status integer NOT NULL CHECK (with_status >= 0),
    persons_served integer NOT NULL CHECK (persons_served >= 0),
    without_status integer NOT NULL CHECK (without_status >= 0),
    ended_early integer NOT NULL CHECK (ended_early >= 0),
    running integer NOT NULL CHECK (running >= 0),
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    CONSTRAINT one_review_of_a_period UNIQUE (framework_id, first_day),
    CONSTRAINT review_has_a_period CHECK (first_day <= last_day),
    CONSTRAINT review_after_its_period CHECK (last_day < (begun_at AT TIME ZONE 'Europe/Copenhagen')::date),
    CONSTRAINT figures_within_their_whole CHECK (jobcentres_using <= jobcentres AND providers_used <= providers AND ordered <= signed)
);
CREATE TRIGGER framework_review_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON framework_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the office wrote; a changed text is a new row.
CREATE TABLE framework_review_draft (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES framework_review,
    revision integer NOT NULL CHECK (revision > 0),
    assessment text NOT NULL CHECK (assessment <> ''),
    conclusion text NOT NULL CHECK (conclusion IN ('NOTHING', 'FOLLOW_UP', 'NEW_TENDER')),
    explanation text NOT NULL CHECK (explanation <> ''),
    written_at timestamptz NOT NULL,
    UNIQUE (number, revision),
    UNIQUE (id, number)
);
CREATE TRIGGER framework_review_draft_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON framework_review_draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-18: what the director decided about what was written; once about each.
CREATE TABLE framework_review_decision (
    draft_id uuid NOT NULL,
    number text NOT NULL,
    approved boolean NOT NULL,
    remark text CHECK (remark <> ''),
    decided_by_group text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT review_decided_once PRIMARY KEY (draft_id),
    UNIQUE (draft_id, number, approved),
    CONSTRAINT decision_on_a_written_review FOREIGN KEY (draft_id, number) REFERENCES framework_review_draft (id, number),
    CONSTRAINT review_approved_by_the_director CHECK (decided_by_group = 'rd-' || split_part(number, '-', 2)),
    CONSTRAINT review_returned_with_a_remark CHECK (approved OR remark IS NOT NULL)
);
CREATE UNIQUE INDEX review_approved_once ON framework_review_decision (number) WHERE approved;
CREATE TRIGGER framework_review_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON framework_review_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE framework_review_paper (
    number text PRIMARY KEY,
    draft_id uuid NOT NULL,
    approved boolean NOT NULL DEFAULT true CONSTRAINT only_an_approved_review_is_filed CHECK (approved),
    document_id uuid NOT NULL,
    CONSTRAINT paper_of_an_approved_review FOREIGN KEY (draft_id, number, approved)
        REFERENCES framework_review_decision (draft_id, number, approved),
    CONSTRAINT paper_of_the_review FOREIGN KEY (document_id, number) REFERENCES document (id, number)
);
CREATE TRIGGER framework_review_paper_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON framework_review_paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The reviews of a framework agreement leave no day out and take none twice, one after the other, in the region that has the tender. A
-- trigger, for no key says what the review before was.
CREATE FUNCTION check_framework_review() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
DECLARE
    before framework_review := (SELECT r FROM framework_review r WHERE r.framework_id = NEW.framework_id ORDER BY r.last_day DESC LIMIT 1);
    agreement framework_agreement := (SELECT a FROM framework_agreement a WHERE a.id = NEW.framework_id);
BEGIN
    IF NEW.region_code <> (SELECT split_part(t.number, '-', 2) FROM framework_tender t WHERE t.id = agreement.tender_id) THEN
        PERFORM refuse('reviewed_by_the_region_of_the_tender', format('%s has another tender', NEW.region_code));
    ELSIF NEW.last_review AND NEW.last_day < agreement.valid_to THEN
        PERFORM refuse('last_review_after_the_framework', format('The framework agreement ends on %s', agreement.valid_to));
    ELSIF before.last_review THEN
        PERFORM refuse('no_review_after_the_last', format('%s was the last one', before.number));
    ELSIF before.number IS NOT NULL AND NOT EXISTS (SELECT FROM framework_review_paper p WHERE p.number = before.number) THEN
        PERFORM refuse('framework_reviewed_one_at_a_time', format('%s is not filed', before.number));
    ELSIF NEW.first_day <> coalesce(before.last_day + 1, agreement.valid_from) THEN
        PERFORM refuse('review_goes_on_where_the_last_one_ended', format('%s is another day', NEW.first_day));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER reviewed_one_after_the_other BEFORE INSERT ON framework_review
    FOR EACH ROW EXECUTE FUNCTION check_framework_review();
