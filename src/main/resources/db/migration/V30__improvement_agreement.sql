-- The written agreement to improve the effort (§ 11, stk. 1): draft, offer, answers, signatures, requirements and follow-up.

CREATE TABLE improvement_agreement (
    id uuid PRIMARY KEY,
    case_number text NOT NULL REFERENCES intervention_case,
    amends uuid,
    status text NOT NULL CHECK (status IN ('DRAFT', 'OFFERED', 'ACTIVE', 'EVALUATED', 'REPLACED', 'NOT_REACHED')),
    -- Answers and signatures belong to a round: a changed draft must be answered and signed anew.
    round integer NOT NULL CHECK (round > 0),
    how_text text NOT NULL,
    when_text text NOT NULL,
    follow_up_text text NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    draft_changed_at timestamptz NOT NULL,
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'AGREEMENT' CHECK (council_stage = 'AGREEMENT'),
    council_reason text,
    offered_at timestamptz,
    offer_document_id uuid,
    refused_kinds text CHECK (refused_kinds IN ('STATE', 'MUNICIPAL')),
    narrowed_at timestamptz,
    not_reached_at timestamptz,
    not_reached_reason text,
    signed_at timestamptz,
    document_id uuid,
    evaluation_result text CHECK (evaluation_result IN ('ALL_MET', 'PARTLY', 'NOT_MET')),
    evaluation_text text,
    evaluation_document_id uuid,
    evaluated_at timestamptz,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    UNIQUE (id, case_number),
    UNIQUE (id, council_opinion_id),
    FOREIGN KEY (amends, case_number) REFERENCES improvement_agreement (id, case_number),
    FOREIGN KEY (council_opinion_id, case_number, council_stage)
        REFERENCES council_involvement (opinion_id, number, stage),
    FOREIGN KEY (offer_document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (evaluation_document_id, case_number) REFERENCES document (id, number),
    CHECK (valid_from < valid_to),
    CHECK ((refused_kinds IS NULL) = (narrowed_at IS NULL)),
    -- § 11, stk. 3: nothing is offered, and nothing signed, before the council is involved.
    CHECK (status = 'DRAFT' OR (council_opinion_id IS NOT NULL AND offered_at IS NOT NULL)),
    CHECK (signed_at IS NULL OR council_opinion_id IS NOT NULL),
    -- § 11, stk. 1: the agreement is in writing.
    CHECK (status NOT IN ('ACTIVE', 'EVALUATED', 'REPLACED')
        OR (signed_at IS NOT NULL AND offer_document_id IS NOT NULL AND document_id IS NOT NULL)),
    CHECK ((status = 'NOT_REACHED') = (not_reached_at IS NOT NULL)),
    CHECK ((not_reached_at IS NULL) = (not_reached_reason IS NULL)),
    CHECK ((status = 'EVALUATED') = (evaluated_at IS NOT NULL)),
    CHECK ((evaluated_at IS NULL) = (evaluation_result IS NULL) AND (evaluated_at IS NULL) = (evaluation_text IS NULL))
);
CREATE INDEX ON improvement_agreement (case_number, created_at);
CREATE UNIQUE INDEX one_agreement_in_force ON improvement_agreement (case_number) WHERE status = 'ACTIVE';

-- The parts of the effort the agreement covers: never more than those where results fail.
CREATE TABLE agreement_area (
    agreement_id uuid NOT NULL,
    case_number text NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    withdrawn_at timestamptz,
    PRIMARY KEY (agreement_id, effort_area),
    FOREIGN KEY (agreement_id, case_number) REFERENCES improvement_agreement (id, case_number),
    FOREIGN KEY (case_number, effort_area) REFERENCES failing_area (case_number, effort_area),
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind)
);

-- Whether a result is reached must be a matter of documented fact: the five columns below are what that takes.
CREATE TABLE result_requirement (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL,
    position integer NOT NULL,
    effort_area text NOT NULL,
    indicator text NOT NULL,
    baseline numeric(16, 4) NOT NULL,
    target numeric(16, 4) NOT NULL,
    due_date date NOT NULL,
    data_source text NOT NULL CHECK (data_source IN ('JOBINDSATS', 'RESULTATREVISION', 'BESKAEFTIGELSESPLAN',
        'REGISTER', 'ARBEJDSDIREKTORATET', 'ANKESTYRELSEN', 'ANDET')),
    direction text NOT NULL CHECK (direction IN ('HIGHER', 'LOWER')),
    unit text NOT NULL,
    withdrawn_at timestamptz,
    actual numeric(16, 4),
    evidence text,
    documented_at timestamptz,
    outcome text CHECK (outcome IN ('MET', 'PARTLY', 'NOT_MET', 'NOT_DOCUMENTED')),
    UNIQUE (agreement_id, position),
    FOREIGN KEY (agreement_id, effort_area) REFERENCES agreement_area (agreement_id, effort_area),
    CHECK (CASE direction WHEN 'HIGHER' THEN target > baseline ELSE target < baseline END),
    CHECK (outcome IS NULL OR outcome = 'NOT_DOCUMENTED' OR (actual IS NOT NULL AND evidence IS NOT NULL))
);

CREATE TABLE agreement_party_answer (
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    round integer NOT NULL,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'COUNTER', 'REFUSE')),
    text text,
    user_id text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, round, effort_kind),
    CHECK (answer = 'ACCEPT' OR text IS NOT NULL)
);

CREATE TABLE agreement_signature (
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    round integer NOT NULL,
    role text NOT NULL CHECK (role IN ('DIRECTOR', 'STATE', 'MUNICIPAL')),
    user_id text NOT NULL,
    signed_at timestamptz NOT NULL,
    council_opinion_id uuid,
    PRIMARY KEY (agreement_id, round, role),
    -- § 11, stk. 3: the director signs on the council's involvement in this very agreement.
    FOREIGN KEY (agreement_id, council_opinion_id) REFERENCES improvement_agreement (id, council_opinion_id),
    CHECK ((role = 'DIRECTOR') = (council_opinion_id IS NOT NULL))
);
CREATE TRIGGER agreement_signature_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_signature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_party_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_party_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An agreement comes into force with a requirement for each area and the signature of each party, and ends on documented results.
CREATE FUNCTION check_improvement_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.status = 'ACTIVE' AND (
        NOT EXISTS (SELECT FROM agreement_area a WHERE a.agreement_id = NEW.id AND a.withdrawn_at IS NULL)
        OR EXISTS (SELECT FROM agreement_area a WHERE a.agreement_id = NEW.id AND a.withdrawn_at IS NULL
            AND NOT EXISTS (SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id
                AND r.effort_area = a.effort_area AND r.withdrawn_at IS NULL))
        OR EXISTS (SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id AND r.withdrawn_at IS NULL
            AND r.due_date NOT BETWEEN NEW.valid_from AND NEW.valid_to)) THEN
        RAISE EXCEPTION 'Agreement % lacks a result requirement', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status = 'ACTIVE' AND EXISTS (
        SELECT 'DIRECTOR' AS role
        UNION SELECT a.effort_kind FROM agreement_area a WHERE a.agreement_id = NEW.id AND a.withdrawn_at IS NULL
        EXCEPT SELECT s.role FROM agreement_signature s WHERE s.agreement_id = NEW.id AND s.round = NEW.round) THEN
        RAISE EXCEPTION 'Agreement % lacks a signature', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status = 'EVALUATED' AND EXISTS (
        SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id AND r.withdrawn_at IS NULL
            AND (r.outcome IS NULL OR r.outcome = 'NOT_DOCUMENTED')) THEN
        RAISE EXCEPTION 'Agreement % has undocumented results', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER improvement_agreement_checked BEFORE INSERT OR UPDATE ON improvement_agreement
    FOR EACH ROW EXECUTE FUNCTION check_improvement_agreement();

-- The region follows effort and results throughout the agreement period, one cycle after the other.
CREATE TABLE follow_up (
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    cycle integer NOT NULL,
    note text NOT NULL,
    deviation boolean NOT NULL,
    written_at timestamptz NOT NULL,
    meeting_minutes text,
    meeting_decision text CHECK (meeting_decision IN ('CONTINUE', 'AMEND')),
    met_at timestamptz,
    PRIMARY KEY (agreement_id, cycle),
    CHECK ((met_at IS NULL) = (meeting_decision IS NULL) AND (met_at IS NULL) = (meeting_minutes IS NULL)),
    CHECK (met_at IS NULL OR deviation)
);

CREATE TABLE status_report (
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    cycle integer NOT NULL,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    text text NOT NULL,
    user_id text NOT NULL,
    reported_at timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, cycle, effort_kind)
);

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('STATUS_REPORT', '2007-01-01', 'P15D', 'Parternes status i aftaleperioden: regionen følger op uden status');
