-- The case (§ 11): one jobcentre, the parts of its effort that fail, the finding that opened it, the dialogue with the responsible parties,
-- and what the director decides.

-- INV-14: a recommendation of the council's own raises a case only when the director has answered that it is followed, at least in part.
-- Only a lawful one can be answered. A trigger, for the number of a recommendation covers all its revisions.
CREATE FUNCTION check_recommendation_is_followed() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.recommendation_number IS NOT NULL AND NOT EXISTS (
        SELECT FROM council_recommendation_answer a
        WHERE a.number = NEW.recommendation_number AND a.answer IN ('FOLLOWED', 'PARTLY')) THEN
        PERFORM refuse('council_recommendation_is_followed',
            format('The recommendation %s is not followed', NEW.recommendation_number));
    END IF;
    RETURN NEW;
END $$;

-- INV-16: a case with an order is not withdrawn. No foreign key can say that something does not exist, hence a trigger.
CREATE FUNCTION check_withdrawn_case() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM minister_order o WHERE o.case_number = NEW.case_number) THEN
        PERFORM refuse('no_withdrawn_case_with_an_order', format('The minister has ordered in %s', NEW.case_number));
    END IF;
    RETURN NEW;
END $$;

CREATE TABLE intervention_case (
    case_number text PRIMARY KEY REFERENCES matter,
    recommendation_number text UNIQUE REFERENCES matter,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    region_code text NOT NULL REFERENCES employment_region,
    status text NOT NULL CHECK (status IN ('FINDING', 'OPEN', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
    outcome text CHECK (outcome IN ('FINDING_REJECTED', 'NOT_A_PROBLEM', 'RESULTS_IMPROVED', 'AGREEMENT_FULFILLED',
        'CASE_CLOSED', 'CASE_WITHDRAWN')),
    split_from text REFERENCES intervention_case,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    version integer NOT NULL,
    CONSTRAINT case_closed_at_its_end CHECK ((closed_at IS NOT NULL) = (status IN ('CLOSED', 'REJECTED', 'WITHDRAWN'))),
    CONSTRAINT case_split_from_another CHECK (split_from <> case_number),
    FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    CONSTRAINT case_with_its_origin UNIQUE (case_number, split_from),
    UNIQUE (case_number, region_code),
    UNIQUE (case_number, jobcentre_id)
);
CREATE TRIGGER council_recommendation_is_followed BEFORE INSERT OR UPDATE OF recommendation_number ON intervention_case
    FOR EACH ROW EXECUTE FUNCTION check_recommendation_is_followed();
-- § 11, stk. 1: an agreement in force binds; a case is not withdrawn under it. No foreign key can say that something does not exist.
CREATE FUNCTION check_case_without_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM improvement_agreement a WHERE a.case_number = NEW.case_number AND a.status = 'ACTIVE') THEN
        PERFORM refuse('no_withdrawal_under_an_agreement', format('An agreement is in force in %s', NEW.case_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_withdrawal_under_an_agreement BEFORE UPDATE OF status ON intervention_case
    FOR EACH ROW WHEN (NEW.status = 'WITHDRAWN') EXECUTE FUNCTION check_case_without_agreement();
CREATE TRIGGER no_withdrawn_case_with_an_order BEFORE UPDATE OF status, outcome ON intervention_case
    FOR EACH ROW WHEN (NEW.status IN ('REJECTED', 'WITHDRAWN') OR NEW.outcome = 'CASE_WITHDRAWN')
    EXECUTE FUNCTION check_withdrawn_case();

-- The parts of the effort where results fail. Agreements, recommendations and orders may not reach beyond them (§ 11, stk. 2). An area
-- that follows its party into a case of its own is no longer this case's.
CREATE TABLE failing_area (
    case_number text NOT NULL REFERENCES intervention_case,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    moved_to text REFERENCES intervention_case,
    PRIMARY KEY (case_number, effort_area),
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind),
    CONSTRAINT area_moved_to_another_case CHECK (moved_to <> case_number)
);

-- § 8, stk. 2, and § 11, stk. 2 (INV-07): results fail in the areas that the director's confirmed finding names, in the case itself or in
-- the one that it was split from. A trigger, for the finding is found in one of two cases.
CREATE FUNCTION check_failing_area() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM intervention_case c
        JOIN finding f ON f.case_number IN (c.case_number, c.split_from) AND f.status = 'CONFIRMED'
        JOIN finding_area a ON a.finding_id = f.id AND a.effort_area = NEW.effort_area
        WHERE c.case_number = NEW.case_number) THEN
        PERFORM refuse('failing_area_was_found', format('%s was not found to fail in %s', NEW.effort_area, NEW.case_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER failing_area_was_found BEFORE INSERT OR UPDATE OF case_number, effort_area, effort_kind ON failing_area
    FOR EACH ROW EXECUTE FUNCTION check_failing_area();

-- The finding (§ 8, stk. 2, and § 11, stk. 1): documented by the regional office, confirmed by the director of the same region (INV-18). A
-- supplement is new facts about the parts of the effort that an open case is about; a case has any number of them.
CREATE TABLE finding (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    supplement boolean NOT NULL DEFAULT false,
    period_from date NOT NULL,
    period_to date NOT NULL,
    ground text NOT NULL CHECK (ground IN ('LEGAL_REQUIREMENT', 'SIGNIFICANT_DEVIATION', 'BOTH')),
    deviation_pct numeric(6, 1) CHECK (deviation_pct > 0),
    peer_count integer CHECK (peer_count > 0),
    population integer CHECK (population > 0),
    consecutive_periods integer CHECK (consecutive_periods > 0),
    evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 4000),
    documented_by text NOT NULL,
    documented_by_group text NOT NULL REFERENCES role_group,
    documented_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('DOCUMENTED', 'SUPERSEDED', 'CONFIRMED', 'REJECTED', 'DISPROVED')),
    threshold_version text,
    confirmed_by text,
    confirmed_by_group text REFERENCES role_group,
    confirmed_at timestamptz,
    rejection_reason text CHECK (length(rejection_reason) BETWEEN 1 AND 4000),
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    CONSTRAINT finding_documented_by_the_office CHECK (documented_by_group = 'region-' || region_code),
    CONSTRAINT finding_confirmed_by_the_director CHECK (confirmed_by_group = 'rd-' || region_code),
    CONSTRAINT finding_after_its_period CHECK (
        period_from <= period_to AND period_to <= (documented_at AT TIME ZONE 'Europe/Copenhagen')::date),
    CONSTRAINT finding_has_the_figures_of_its_ground CHECK (
        num_nonnulls(deviation_pct, peer_count, population, consecutive_periods)
        = CASE WHEN ground = 'LEGAL_REQUIREMENT' THEN 0 ELSE 4 END),
    -- Confirmed by somebody, in a role, on a day; otherwise none of the three.
    CONSTRAINT finding_check4 CHECK (num_nonnulls(confirmed_by, confirmed_by_group, confirmed_at)
        = CASE WHEN status IN ('CONFIRMED', 'DISPROVED') THEN 3 ELSE 0 END),
    CONSTRAINT finding_rejected_for_a_reason CHECK ((rejection_reason IS NOT NULL) = (status = 'REJECTED'))
);
CREATE UNIQUE INDEX finding_in_force ON finding (case_number) WHERE status <> 'SUPERSEDED' AND NOT supplement;

-- § 8, stk. 2: what the director has decided about a finding is not rewritten; dialogue may disprove it. A trigger, for it compares
-- the row with the earlier one.
CREATE FUNCTION check_finding_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.status <> 'DOCUMENTED' AND NOT (OLD.status = 'CONFIRMED' AND NEW.status = 'DISPROVED'
        AND to_jsonb(NEW) - 'status' - 'version' = to_jsonb(OLD) - 'status' - 'version') THEN
        PERFORM refuse('decided_finding_stands', 'What is decided about a finding is not rewritten');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_finding_stands BEFORE UPDATE OR DELETE ON finding
    FOR EACH ROW EXECUTE FUNCTION check_finding_stands();
CREATE TRIGGER finding_is_kept BEFORE TRUNCATE ON finding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE finding_area (
    finding_id uuid NOT NULL REFERENCES finding,
    effort_area text NOT NULL REFERENCES effort_area,
    PRIMARY KEY (finding_id, effort_area)
);

-- A decided finding gets no further areas, and new facts are about what their case is about, or is to be about if the director confirms its problem. A trigger, for the finding's status is open to
-- change until it is decided.
CREATE FUNCTION check_finding_area() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM finding f WHERE f.id = NEW.finding_id AND f.status <> 'DOCUMENTED') THEN
        PERFORM refuse('decided_finding_stands', 'What is decided about a finding is not rewritten');
    END IF;
    IF EXISTS (SELECT FROM finding f WHERE f.id = NEW.finding_id AND f.supplement AND NOT EXISTS (
        SELECT FROM active_area a WHERE a.case_number = f.case_number AND a.effort_area = NEW.effort_area
        UNION ALL SELECT FROM finding w JOIN finding_area a ON a.finding_id = w.id
        WHERE w.case_number = f.case_number AND NOT w.supplement AND w.status = 'DOCUMENTED' AND a.effort_area = NEW.effort_area)) THEN
        PERFORM refuse('new_facts_of_an_open_case', format('Neither an open case nor one that waits for the director is about %s', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_finding_keeps_its_areas BEFORE INSERT ON finding_area
    FOR EACH ROW EXECUTE FUNCTION check_finding_area();

-- What waits for the director about a part of the effort waits in one case. A trigger, for the jobcentre and where its cases stand are in other tables; who documents the next
-- problem of the jobcentre waits until this one is there to be seen.
CREATE FUNCTION check_problem_waits_once() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    PERFORM FROM jobcentre j JOIN intervention_case c ON c.jobcentre_id = j.id JOIN finding f USING (case_number)
        WHERE f.id = NEW.finding_id FOR NO KEY UPDATE OF j;
    IF EXISTS (SELECT FROM finding f JOIN intervention_case c USING (case_number)
        JOIN intervention_case o ON o.jobcentre_id = c.jobcentre_id AND o.status = 'FINDING' AND o.case_number <> c.case_number
        JOIN finding w ON w.case_number = o.case_number AND w.status = 'DOCUMENTED'
        JOIN finding_area a ON a.finding_id = w.id AND a.effort_area = NEW.effort_area
        WHERE f.id = NEW.finding_id AND c.status = 'FINDING') THEN
        PERFORM refuse('problem_waits_once', format('A problem about %s waits for the director already', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER problem_waits_once BEFORE INSERT ON finding_area
    FOR EACH ROW EXECUTE FUNCTION check_problem_waits_once();
CREATE TRIGGER finding_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON finding_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE finding_source (
    finding_id uuid NOT NULL REFERENCES finding,
    source text NOT NULL CHECK (source IN ('JOBINDSATS', 'RESULT_AUDIT', 'EMPLOYMENT_PLAN', 'REGISTER', 'DIRECTORATE_OF_LABOUR',
        'APPEALS_BOARD', 'ANALYSIS', 'OTHER')),
    PRIMARY KEY (finding_id, source)
);

-- The open cases that were about a recommended area when the director answered the council.
CREATE TABLE council_recommendation_case (
    recommendation_id uuid NOT NULL REFERENCES council_recommendation_answer,
    case_number text NOT NULL REFERENCES intervention_case,
    effort_area text NOT NULL,
    PRIMARY KEY (recommendation_id, case_number, effort_area),
    FOREIGN KEY (recommendation_id, effort_area) REFERENCES council_recommendation_area (recommendation_id, effort_area)
);
CREATE INDEX ON council_recommendation_case (case_number);
CREATE TRIGGER council_recommendation_case_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_recommendation_case
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One open case for each jobcentre and failing area. A row lives from the confirmation to the end of the case.
CREATE TABLE active_area (
    jobcentre_id text NOT NULL,
    effort_area text NOT NULL,
    case_number text NOT NULL,
    PRIMARY KEY (jobcentre_id, effort_area),
    FOREIGN KEY (case_number, jobcentre_id) REFERENCES intervention_case (case_number, jobcentre_id),
    FOREIGN KEY (case_number, effort_area) REFERENCES failing_area (case_number, effort_area)
);

-- What each open case is about: the areas that the director found to fail; before that what the office has documented; and before that what
-- the council recommended, as far as no other case is about it.
CREATE VIEW open_area AS
    SELECT jobcentre_id, effort_area, case_number FROM active_area
    UNION
    SELECT c.jobcentre_id, a.effort_area, c.case_number FROM intervention_case c
    JOIN finding f ON f.case_number = c.case_number AND f.status = 'DOCUMENTED'
    JOIN finding_area a ON a.finding_id = f.id
    WHERE c.status = 'FINDING'
    UNION
    SELECT c.jobcentre_id, a.effort_area, c.case_number FROM intervention_case c
    JOIN council_recommendation_answer w ON w.number = c.recommendation_number
    JOIN council_recommendation_area a ON a.recommendation_id = w.recommendation_id
    WHERE c.status = 'FINDING' AND NOT EXISTS (SELECT FROM finding f WHERE f.case_number = c.case_number)
        AND NOT EXISTS (SELECT FROM council_recommendation_case h WHERE h.recommendation_id = w.recommendation_id
            AND h.effort_area = a.effort_area);

-- § 11, stk. 2: whether an order on the area may be recommended: the case's latest agreement was not reached, or it ran out and left a
-- requirement of the area unmet; or the case was split off from one in which its party refused.
CREATE FUNCTION order_may_be_recommended(of_case text, area text) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = raadslag AS $$
DECLARE
    latest record;
BEGIN
    SELECT a.id, a.failed_as INTO latest FROM improvement_agreement a
    WHERE a.case_number = of_case AND a.status <> 'REPLACED' AND (a.amends IS NULL OR a.signed_at IS NOT NULL)
    ORDER BY a.sequence DESC LIMIT 1;
    IF NOT FOUND THEN
        RETURN EXISTS (SELECT FROM intervention_case c JOIN improvement_agreement a ON a.narrowed_case = c.split_from
            WHERE c.case_number = of_case);
    END IF;
    RETURN coalesce(latest.failed_as = 'SITUATION_1' OR latest.failed_as = 'SITUATION_2' AND EXISTS (
        SELECT FROM result_requirement r WHERE r.agreement_id = latest.id AND r.effort_area = area AND r.withdrawn_at IS NULL
            AND r.outcome IN ('PARTLY', 'NOT_MET')), false);
END $$;

-- The dialogue with the responsible parties (§ 11, stk. 1). Nothing of it can be stored before the council was involved in the reaction
-- (§ 11, stk. 3; INV-03). All of it only grows.
CREATE TABLE dialogue_invitation (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_stage text NOT NULL CHECK (council_stage = 'REACTION'),
    day date NOT NULL,
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 4000),
    agenda text NOT NULL CHECK (length(agenda) BETWEEN 1 AND 4000),
    document_id uuid NOT NULL,
    invited_by text NOT NULL,
    invited_by_group text NOT NULL REFERENCES role_group,
    invited_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (council_opinion_id, case_number, council_stage) REFERENCES council_involvement (opinion_id, number, stage),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    CONSTRAINT invited_by_the_office CHECK (invited_by_group = 'region-' || region_code),
    CONSTRAINT invited_before_the_day CHECK (day > (invited_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, case_number),
    UNIQUE (id, region_code)
);
CREATE INDEX ON dialogue_invitation (case_number, sequence);
CREATE TRIGGER dialogue_invitation_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_invitation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE dialogue_party (
    invitation_id uuid NOT NULL,
    region_code text NOT NULL,
    party_group text NOT NULL REFERENCES role_group CHECK (party_group ~ '^jc-(state|municipal)-'),
    PRIMARY KEY (invitation_id, party_group),
    FOREIGN KEY (invitation_id, region_code) REFERENCES dialogue_invitation (id, region_code),
    UNIQUE (invitation_id, party_group, region_code)
);
CREATE TRIGGER dialogue_party_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_party
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each party answers for itself; only the director may deem silence a refusal, and must say why.
CREATE TABLE dialogue_answer (
    invitation_id uuid NOT NULL,
    region_code text NOT NULL,
    party_group text NOT NULL,
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'REFUSE')),
    deemed boolean NOT NULL,
    reason text CHECK (length(reason) BETWEEN 1 AND 4000),
    answered_by text NOT NULL,
    answered_by_group text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (invitation_id, party_group),
    UNIQUE (invitation_id, party_group, answer),
    FOREIGN KEY (invitation_id, party_group, region_code) REFERENCES dialogue_party (invitation_id, party_group, region_code),
    CONSTRAINT dialogue_answered_by_the_party CHECK (
        answered_by_group = CASE WHEN deemed THEN 'rd-' || region_code ELSE party_group END),
    CONSTRAINT only_a_refusal_is_deemed CHECK (NOT deemed OR (answer = 'REFUSE' AND reason IS NOT NULL))
);
CREATE TRIGGER dialogue_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A meeting needs a party that has accepted.
CREATE TABLE dialogue_meeting (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    invitation_id uuid NOT NULL,
    accepting_party text NOT NULL,
    answer text NOT NULL CHECK (answer = 'ACCEPT'),
    day date NOT NULL,
    document_id uuid NOT NULL,
    recorded_by text NOT NULL,
    recorded_by_group text NOT NULL REFERENCES role_group,
    recorded_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (invitation_id, case_number) REFERENCES dialogue_invitation (id, case_number),
    FOREIGN KEY (invitation_id, accepting_party, answer) REFERENCES dialogue_answer (invitation_id, party_group, answer),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    CONSTRAINT meeting_recorded_by_the_office CHECK (recorded_by_group = 'region-' || region_code),
    CONSTRAINT meeting_recorded_after_the_day CHECK (day <= (recorded_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, case_number)
);
CREATE INDEX ON dialogue_meeting (case_number, sequence);
CREATE TRIGGER dialogue_meeting_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_meeting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The director's assessment after the dialogue (INV-03, INV-18).
CREATE TABLE need_assessment (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    meeting_id uuid NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_stage text NOT NULL CHECK (council_stage = 'REACTION'),
    need text NOT NULL CHECK (need IN ('INITIATIVES_TAKEN', 'INSUFFICIENT', 'DISPROVED')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    decided_by text NOT NULL,
    decided_by_group text NOT NULL REFERENCES role_group,
    decided_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (meeting_id, case_number) REFERENCES dialogue_meeting (id, case_number),
    FOREIGN KEY (council_opinion_id, case_number, council_stage) REFERENCES council_involvement (opinion_id, number, stage),
    CONSTRAINT need_assessed_by_the_director CHECK (decided_by_group = 'rd-' || region_code)
);
CREATE TRIGGER need_assessment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON need_assessment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The act by which the problem was last seen to remain: an agreement failed, in the case or for the part that was split off as the case, or a
-- recommendation of an order was drafted, discussed or sent. Null where neither was tried.
CREATE FUNCTION problem_remained_since(of_case text) RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = raadslag AS $$
BEGIN
    RETURN greatest(
        (SELECT max(a.ended_sequence) FROM improvement_agreement a WHERE a.case_number = of_case AND a.failed_as IS NOT NULL),
        (SELECT max(a.narrowed_sequence) FROM intervention_case c JOIN improvement_agreement a ON a.narrowed_case = c.split_from
            WHERE c.case_number = of_case),
        (SELECT max(greatest(r.sequence, i.sequence, r.sent_sequence)) FROM order_recommendation r
            LEFT JOIN council_involvement i ON i.opinion_id = r.council_opinion_id WHERE r.case_number = of_case));
END $$;

-- INV-03: the next step rests on the council's involvement in the case itself, or in the one that it was split from (council_number).
CREATE TABLE next_step (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_number text NOT NULL,
    council_stage text NOT NULL CHECK (council_stage = 'REACTION'),
    choice text NOT NULL CHECK (choice IN ('NEW_AGREEMENT', 'HEAR_COUNCIL', 'CLOSE_MONITORING', 'RECOMMEND_ORDER')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    decided_by text NOT NULL,
    decided_by_group text NOT NULL REFERENCES role_group,
    decided_at timestamptz NOT NULL,
    split_from text,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (council_opinion_id, council_number, council_stage) REFERENCES council_involvement (opinion_id, number, stage),
    CONSTRAINT next_step_of_the_split_case FOREIGN KEY (case_number, split_from)
        REFERENCES intervention_case (case_number, split_from),
    CONSTRAINT next_step_rests_on_its_own_council CHECK (
        council_number = CASE choice WHEN 'CLOSE_MONITORING' THEN case_number ELSE coalesce(split_from, case_number) END),
    CONSTRAINT next_step_of_the_director CHECK (decided_by_group = 'rd-' || region_code)
);
CREATE TRIGGER next_step_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON next_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-03: close monitoring after a broken agreement or a minister's no is decided on what the council has said since. A trigger, for what
-- has happened meanwhile is in other tables.
CREATE FUNCTION check_council_heard_since() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM council_involvement i WHERE i.opinion_id = NEW.council_opinion_id
        AND i.sequence > coalesce(problem_remained_since(NEW.case_number), 0)) THEN
        PERFORM refuse('monitoring_on_a_new_opinion', format('The council said so before %s came to this', NEW.case_number));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER monitoring_on_a_new_opinion AFTER INSERT ON next_step
    FOR EACH ROW WHEN (NEW.choice = 'CLOSE_MONITORING') EXECUTE FUNCTION check_council_heard_since();

-- Close monitoring without an agreement (§ 11, stk. 1): its reviews only grow, and a case is under it at most once at a time.
CREATE TABLE close_monitoring (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    began_at timestamptz NOT NULL,
    result text CHECK (result IN ('IMPROVED', 'NOT_IMPROVED')),
    ended_at timestamptz,
    decided_by_group text REFERENCES role_group,
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    -- INV-18: who made the finding ends the monitoring, too.
    CONSTRAINT monitoring_ended_by_the_director CHECK (decided_by_group = 'rd-' || region_code),
    CONSTRAINT monitoring_ends_with_a_result CHECK ((result IS NOT NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT monitoring_ended_by_a_decision CHECK ((decided_by_group IS NOT NULL) = (result IS NOT NULL)),
    UNIQUE (id, region_code)
);
CREATE UNIQUE INDEX close_monitoring_running ON close_monitoring (case_number) WHERE result IS NULL;

-- INV-03: close monitoring is a reaction, too; the director has chosen it on the council's involvement. A trigger, for the choice is
-- found in one of two tables.
CREATE FUNCTION check_monitoring_was_chosen() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM need_assessment n WHERE n.case_number = NEW.case_number AND n.need = 'INITIATIVES_TAKEN')
        AND NOT EXISTS (SELECT FROM next_step s WHERE s.case_number = NEW.case_number AND s.choice = 'CLOSE_MONITORING') THEN
        PERFORM refuse('monitoring_was_chosen', format('Nobody chose to monitor %s', NEW.case_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER monitoring_was_chosen BEFORE INSERT OR UPDATE OF id, case_number ON close_monitoring
    FOR EACH ROW EXECUTE FUNCTION check_monitoring_was_chosen();

CREATE TABLE development_review (
    monitoring_id uuid NOT NULL,
    region_code text NOT NULL,
    cycle integer NOT NULL CHECK (cycle > 0),
    development text NOT NULL CHECK (development IN ('IMPROVED', 'UNCHANGED', 'WORSE')),
    figures text NOT NULL CHECK (length(figures) BETWEEN 1 AND 4000),
    reviewed_by text NOT NULL,
    reviewed_by_group text NOT NULL REFERENCES role_group,
    reviewed_at timestamptz NOT NULL,
    PRIMARY KEY (monitoring_id, cycle),
    FOREIGN KEY (monitoring_id, region_code) REFERENCES close_monitoring (id, region_code),
    CONSTRAINT reviewed_by_the_office CHECK (reviewed_by_group = 'region-' || region_code)
);
CREATE TRIGGER development_review_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON development_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Since which act an agreement is known to be needed, in the case or the one that it was split from: the director has found initiatives
-- insufficient, or an agreement has been drafted because nobody took part in the dialogue. Null where none is.
CREATE FUNCTION agreement_needed_since(of_case text) RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = raadslag AS $$
BEGIN
    RETURN (SELECT greatest(
        (SELECT max(n.sequence) FROM need_assessment n WHERE n.case_number IN (c.case_number, c.split_from) AND n.need = 'INSUFFICIENT'),
        (SELECT min(a.sequence) FROM improvement_agreement a WHERE a.case_number IN (c.case_number, c.split_from)))
        FROM intervention_case c WHERE c.case_number = of_case);
END $$;

-- The director withdraws a case, or a recommendation that is still at the minister (§ 11, stk. 1 and 2; INV-18). Where an agreement is
-- needed, the withdrawal of the case rests on the council's involvement (§ 11, stk. 3; INV-03).
CREATE TABLE withdrawal (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    what text NOT NULL CHECK (what IN ('CASE', 'RECOMMENDATION')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    withdrawn_by text NOT NULL,
    withdrawn_by_group text NOT NULL REFERENCES role_group,
    withdrawn_at timestamptz NOT NULL,
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'REACTION' CHECK (council_stage = 'REACTION'),
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (council_opinion_id, case_number, council_stage) REFERENCES council_involvement (opinion_id, number, stage),
    CONSTRAINT withdrawn_by_the_director CHECK (withdrawn_by_group = 'rd-' || region_code)
);

-- INV-16: neither a case with an order nor the recommendation that was followed is withdrawn. No foreign key can say that something does
-- not exist, hence a trigger.
CREATE FUNCTION check_withdrawal() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM minister_order o WHERE o.case_number = NEW.case_number) AND (NEW.what = 'CASE' OR NOT EXISTS (
        SELECT FROM order_recommendation r WHERE r.case_number = NEW.case_number AND r.status IN ('TO_SEND', 'SENT'))) THEN
        PERFORM refuse('no_withdrawal_after_the_order', format('The minister has ordered in %s', NEW.case_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_withdrawal_after_the_order BEFORE INSERT ON withdrawal
    FOR EACH ROW EXECUTE FUNCTION check_withdrawal();

-- INV-03: nobody leaves a known need for an agreement, or an agreement, by withdrawing without the council. A trigger, for the need is in
-- other tables.
CREATE FUNCTION check_withdrawal_was_heard() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF agreement_needed_since(NEW.case_number) > coalesce((SELECT i.sequence FROM council_involvement i
        WHERE i.opinion_id = NEW.council_opinion_id), 0) THEN
        PERFORM refuse('withdrawal_after_the_council', format('The council was not asked about leaving %s', NEW.case_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER withdrawal_after_the_council BEFORE INSERT ON withdrawal
    FOR EACH ROW WHEN (NEW.what = 'CASE') EXECUTE FUNCTION check_withdrawal_was_heard();
CREATE TRIGGER withdrawal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
