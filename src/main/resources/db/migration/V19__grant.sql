-- The grants of the state, against bottlenecks and at major closures: the council decides, the region administers (§ 8, stk. 3, with notes). Money is promised
-- only on a lawful decision of the council, and paid only of what is promised (INV-13).

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('GRANT', '2007-01-01', 'P10D', 'Et skridt i behandlingen af en bevilling'),
    ('LAYOFF_DECISION', '2007-01-01', 'P10D', 'Rådets afgørelse ved større lukninger og afskedigelser: ekstraordinært møde eller skriftlig behandling'),
    ('GRANT_REPORT', '2007-01-01', 'P6M', 'Afrapportering af en bevilling: ansøgeren mindes om den'),
    ('GRANT_REPORT_MAX', '2007-01-01', 'P9M', 'Afrapportering af en bevilling: regionsdirektøren tager stilling uden den');

CREATE TABLE grant_budget (
    region_code text NOT NULL REFERENCES employment_region,
    type text NOT NULL CHECK (type IN ('BOTTLENECK', 'MAJOR_LAYOFF')),
    year integer NOT NULL CHECK (year BETWEEN 2007 AND 2199),
    number text NOT NULL UNIQUE,
    amount numeric(14, 2) NOT NULL CHECK (amount >= 0),
    reserved numeric(14, 2) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    committed numeric(14, 2) NOT NULL DEFAULT 0 CHECK (committed >= 0),
    paid numeric(14, 2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
    version integer NOT NULL DEFAULT 0,
    PRIMARY KEY (region_code, type, year),
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    CONSTRAINT grant_budget_suffices CHECK (reserved + committed + paid <= amount),
    CONSTRAINT grant_budget_is_a_number CHECK ('NaN' NOT IN (amount, reserved, committed, paid))
);
CREATE TRIGGER grant_budget_is_kept BEFORE DELETE OR TRUNCATE ON grant_budget
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the council gives priority to in a year. The newest lawful row counts.
CREATE TABLE grant_criteria (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind = 'GRANT'),
    number text NOT NULL,
    region_code text NOT NULL,
    type text NOT NULL CHECK (type IN ('BOTTLENECK', 'MAJOR_LAYOFF')),
    year integer NOT NULL CHECK (year BETWEEN 2007 AND 2199),
    wording text NOT NULL CHECK (wording <> ''),
    meeting_date date NOT NULL,
    attendance text NOT NULL CONSTRAINT criteria_decided_by_those_present CHECK (attendance <> ''),
    dissents text,
    recused text,
    recorded_by text NOT NULL,
    recorded_by_group text NOT NULL,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (id, kind) REFERENCES council_decision (id, kind),
    FOREIGN KEY (id, number) REFERENCES council_decision (id, number),
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    CONSTRAINT criteria_recorded_by_the_chair CHECK (recorded_by_group = 'council-chair-' || region_code),
    CONSTRAINT criteria_decided_at_a_meeting CHECK (meeting_date <= (recorded_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, region_code, type, year)
);
CREATE INDEX ON grant_criteria (region_code, type, year);
CREATE TRIGGER grant_criteria_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON grant_criteria
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is applied for, and what the office found. The applicant may be a jobcentre; others have no account.
CREATE TABLE grant_application (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    type text NOT NULL CHECK (type IN ('BOTTLENECK', 'MAJOR_LAYOFF')),
    jobcentre_id text,
    applicant text NOT NULL CHECK (applicant <> ''),
    purpose text NOT NULL CHECK (purpose <> ''),
    participants integer NOT NULL CHECK (participants > 0),
    amount numeric(14, 2) NOT NULL CHECK (amount > 0 AND amount <> 'NaN'),
    company text CHECK (company <> ''),
    trade text CHECK (trade <> ''),
    staff_total integer CHECK (staff_total > 0),
    staff_dismissed integer CHECK (staff_dismissed > 0),
    applied_by text NOT NULL,
    applied_by_group text NOT NULL REFERENCES role_group,
    applied_at timestamptz NOT NULL,
    within_purpose boolean,
    need_documented boolean,
    assessment text,
    assessed_by text,
    advice text CHECK (advice IN ('RECOMMEND', 'QUESTION', 'ADVISE_AGAINST')),
    advice_reason text,
    presentation text,
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    CONSTRAINT layoff_names_its_company CHECK (
        num_nulls(company, trade, staff_total, staff_dismissed, jobcentre_id) = 0 OR type <> 'MAJOR_LAYOFF'),
    CONSTRAINT only_a_layoff_names_a_company CHECK (
        num_nonnulls(company, trade, staff_total, staff_dismissed) = 0 OR type = 'MAJOR_LAYOFF'),
    CONSTRAINT dismissed_of_the_staff CHECK (staff_dismissed <= staff_total),
    CONSTRAINT assessment_is_whole CHECK (num_nulls(within_purpose, need_documented, assessment, assessed_by) IN (0, 4)),
    CONSTRAINT advice_on_an_assessment CHECK (num_nulls(advice, advice_reason) IN (0, 2) AND (advice IS NULL OR assessment IS NOT NULL)),
    CONSTRAINT presented_when_assessed CHECK (presentation IS NULL OR advice IS NOT NULL),
    UNIQUE (number, region_code, type, amount)
);
CREATE TRIGGER application_stands BEFORE UPDATE ON grant_application FOR EACH ROW
    WHEN ((OLD.number, OLD.region_code, OLD.type, OLD.jobcentre_id, OLD.applicant, OLD.purpose, OLD.participants, OLD.amount, OLD.company,
            OLD.staff_total, OLD.staff_dismissed, OLD.applied_by)
        IS DISTINCT FROM
        (NEW.number, NEW.region_code, NEW.type, NEW.jobcentre_id, NEW.applicant, NEW.purpose, NEW.participants, NEW.amount, NEW.company,
            NEW.staff_total, NEW.staff_dismissed, NEW.applied_by))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER grant_application_is_kept BEFORE DELETE OR TRUNCATE ON grant_application
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The council's decision on an application: a sum within what is applied for, on criteria of the year that were found lawful where the
-- council prioritises, or a refusal.
CREATE TABLE grant_decision (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind = 'GRANT'),
    number text NOT NULL,
    region_code text NOT NULL,
    type text NOT NULL,
    year integer NOT NULL,
    applied numeric(14, 2) NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('GRANT', 'REFUSE')),
    amount numeric(14, 2) CHECK (amount > 0 AND amount <> 'NaN'),
    wording text NOT NULL CHECK (wording <> ''),
    criteria_id uuid,
    criteria_check_id uuid,
    criteria_verdict text CHECK (criteria_verdict = 'LAWFUL'),
    meeting_date date NOT NULL,
    attendance text NOT NULL CONSTRAINT grant_decided_by_those_present CHECK (attendance <> ''),
    dissents text,
    recused text,
    recorded_by text NOT NULL,
    recorded_by_group text NOT NULL,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (id, kind) REFERENCES council_decision (id, kind),
    CONSTRAINT grant_decision_of_its_matter FOREIGN KEY (id, number) REFERENCES council_decision (id, number),
    CONSTRAINT grant_decision_on_the_application FOREIGN KEY (number, region_code, type, applied)
        REFERENCES grant_application (number, region_code, type, amount),
    CONSTRAINT criteria_of_the_year FOREIGN KEY (criteria_id, region_code, type, year)
        REFERENCES grant_criteria (id, region_code, type, year),
    CONSTRAINT criteria_found_lawful FOREIGN KEY (criteria_check_id, criteria_id, criteria_verdict)
        REFERENCES legality_check (id, decision_id, verdict),
    CONSTRAINT only_a_grant_has_an_amount CHECK ((outcome = 'GRANT') = (amount IS NOT NULL)),
    CONSTRAINT granted_within_the_application CHECK (amount <= applied),
    CONSTRAINT granted_on_criteria CHECK (outcome = 'REFUSE' OR type = 'MAJOR_LAYOFF'
        OR num_nulls(criteria_id, criteria_check_id, criteria_verdict) = 0),
    CONSTRAINT grant_recorded_by_the_chair CHECK (recorded_by_group = 'council-chair-' || region_code),
    CONSTRAINT grant_decided_at_a_meeting CHECK (meeting_date <= (recorded_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, number, region_code, type, year, amount)
);
CREATE INDEX ON grant_decision (number);
CREATE TRIGGER grant_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON grant_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-13: what the council granted is set aside at once, and promised only when its decision is found lawful, as it was granted. What is
-- released is promised no more; what is closed has promised what it has paid.
CREATE TABLE grant_commitment (
    decision_id uuid PRIMARY KEY,
    number text NOT NULL,
    region_code text NOT NULL,
    type text NOT NULL,
    year integer NOT NULL,
    granted numeric(14, 2) NOT NULL,
    status text NOT NULL CHECK (status IN ('RESERVED', 'RELEASED', 'COMMITTED', 'CLOSED')),
    committed numeric(14, 2) NOT NULL DEFAULT 0 CHECK (committed >= 0),
    paid numeric(14, 2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
    legality_check_id uuid,
    verdict text CHECK (verdict = 'LAWFUL'),
    committed_by text,
    committed_by_group text,
    committed_at timestamptz,
    document_id uuid,
    version integer NOT NULL DEFAULT 0,
    CONSTRAINT commitment_of_what_the_council_granted FOREIGN KEY (decision_id, number, region_code, type, year, granted)
        REFERENCES grant_decision (id, number, region_code, type, year, amount),
    CONSTRAINT grant_commitment_found_lawful FOREIGN KEY (legality_check_id, decision_id, verdict)
        REFERENCES legality_check (id, decision_id, verdict),
    FOREIGN KEY (region_code, type, year) REFERENCES grant_budget (region_code, type, year),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    CONSTRAINT grant_commitment_needs_a_lawful_decision CHECK (CASE WHEN status IN ('COMMITTED', 'CLOSED')
        THEN num_nulls(legality_check_id, verdict, committed_by, committed_by_group, committed_at) = 0
        ELSE num_nonnulls(legality_check_id, verdict, committed_by, committed_by_group, committed_at) = 0 END),
    CONSTRAINT grant_committed_by_the_director CHECK (committed_by_group = 'rd-' || region_code),
    CONSTRAINT grant_committed_as_granted CHECK (CASE status
        WHEN 'COMMITTED' THEN committed = granted WHEN 'CLOSED' THEN committed = paid ELSE committed = 0 END),
    CONSTRAINT grant_paid_within_the_commitment CHECK (paid <= committed AND committed <= granted),
    UNIQUE (decision_id, number)
);
CREATE UNIQUE INDEX one_open_grant_commitment ON grant_commitment (number) WHERE status IN ('RESERVED', 'COMMITTED');
CREATE TRIGGER grant_commitment_is_kept BEFORE DELETE OR TRUNCATE ON grant_commitment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- What is released or closed, and what a promise rests on, stands. A row does not know what it was before, hence triggers.
CREATE TRIGGER ended_grant_commitment_stands BEFORE UPDATE ON grant_commitment FOR EACH ROW
    WHEN (OLD.status IN ('RELEASED', 'CLOSED')) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER grant_commitment_is_not_taken_back BEFORE UPDATE ON grant_commitment FOR EACH ROW
    WHEN (OLD.status = 'COMMITTED' AND (NEW.status NOT IN ('COMMITTED', 'CLOSED')
        OR (OLD.legality_check_id, OLD.committed_by, OLD.committed_at)
            IS DISTINCT FROM (NEW.legality_check_id, NEW.committed_by, NEW.committed_at)))
    EXECUTE FUNCTION refuse_change();

-- The budget counts the sum of its commitments. Sums of other tables are no keys, hence triggers, at the end of the transaction.
CREATE FUNCTION check_grant_budget() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM grant_budget b WHERE b.region_code = NEW.region_code
        AND NOT (b.reserved, b.committed, b.paid) = (
            SELECT coalesce(sum(c.granted) FILTER (WHERE c.status = 'RESERVED'), 0),
                coalesce(sum(c.committed - c.paid), 0), coalesce(sum(c.paid), 0)
            FROM grant_commitment c WHERE (c.region_code, c.type, c.year) = (b.region_code, b.type, b.year))) THEN
        PERFORM refuse('grant_budget_counts_its_commitments', format('The grants of %s and their budget differ', NEW.region_code));
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER grant_budget_counts_its_commitments AFTER INSERT OR UPDATE ON grant_budget
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grant_budget();
CREATE CONSTRAINT TRIGGER grant_budget_counts_its_commitments AFTER INSERT OR UPDATE ON grant_commitment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grant_budget();

-- What the applicant reports, and asks to have paid.
CREATE TABLE grant_report (
    id uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    decision_id uuid NOT NULL,
    number text NOT NULL,
    wording text NOT NULL CHECK (wording <> ''),
    amount numeric(14, 2) NOT NULL CHECK (amount >= 0 AND amount <> 'NaN'),
    final boolean NOT NULL,
    received_on date NOT NULL,
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL,
    FOREIGN KEY (decision_id, number) REFERENCES grant_commitment (decision_id, number),
    CONSTRAINT only_a_final_report_asks_for_nothing CHECK (amount > 0 OR final),
    UNIQUE (id, decision_id, amount, registered_by)
);
CREATE INDEX ON grant_report (decision_id);
CREATE TRIGGER grant_report_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON grant_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A payment is an approved report itself, paid once, approved by another person than the one who registered it.
CREATE TABLE grant_payment (
    report_id uuid PRIMARY KEY,
    decision_id uuid NOT NULL,
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    registered_by text NOT NULL,
    approved_by text NOT NULL,
    paid_at timestamptz NOT NULL,
    CONSTRAINT grant_paid_on_the_report FOREIGN KEY (report_id, decision_id, amount, registered_by)
        REFERENCES grant_report (id, decision_id, amount, registered_by),
    CONSTRAINT grant_payment_approved_by_another_person CHECK (approved_by <> registered_by)
);
CREATE INDEX ON grant_payment (decision_id);
CREATE TRIGGER grant_payment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON grant_payment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is paid of a commitment is the sum of its payments; triggers for the same reason as the budget's.
CREATE FUNCTION check_grant_payments() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM grant_commitment c WHERE c.decision_id = NEW.decision_id
        AND c.paid <> (SELECT coalesce(sum(p.amount), 0) FROM grant_payment p WHERE p.decision_id = c.decision_id)) THEN
        PERFORM refuse('grant_commitment_counts_its_payments', format('Grant %s and its payments differ', NEW.decision_id));
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER grant_commitment_counts_its_payments AFTER INSERT ON grant_payment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grant_payments();
CREATE CONSTRAINT TRIGGER grant_commitment_counts_its_payments AFTER INSERT OR UPDATE ON grant_commitment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grant_payments();
