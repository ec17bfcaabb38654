-- The written agreement to improve the effort (§ 11, stk. 1): draft, offer, answers, signatures, requirements and follow-up.

-- Answers and signatures belong to a round: a changed draft must be answered and signed anew. The generated columns carry what a later
-- record rests on: how and when the agreement failed, the part that a party refused, and the last signature.
CREATE TABLE improvement_agreement (
    id uuid PRIMARY KEY,
    case_number text NOT NULL REFERENCES intervention_case,
    amends uuid,
    status text NOT NULL CHECK (status IN ('DRAFT', 'OFFERED', 'ACTIVE', 'EVALUATED', 'REPLACED', 'ENDED', 'NOT_REACHED')),
    round integer NOT NULL CHECK (round > 0),
    how_text text NOT NULL,
    when_text text NOT NULL,
    follow_up_text text NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    draft_changed_at timestamptz NOT NULL,
    draft_document_id uuid,
    draft_sha256 text,
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'AGREEMENT' CHECK (council_stage = 'AGREEMENT'),
    council_at timestamptz,
    council_reason text,
    offered_at timestamptz,
    offered_by_group text,
    offer_document_id uuid,
    refused_kinds text CHECK (refused_kinds IN ('STATE', 'MUNICIPAL')),
    narrowed_at timestamptz,
    not_reached_at timestamptz,
    not_reached_reason text,
    given_up_by_group text,
    signed_at timestamptz,
    document_id uuid,
    evaluation_result text CHECK (evaluation_result IN ('ALL_MET', 'PARTLY', 'NOT_MET')),
    evaluation_text text,
    evaluation_document_id uuid,
    evaluated_at timestamptz,
    evaluated_by_group text,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    draft_sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    narrowed_sequence bigint,
    ended_sequence bigint,
    failed_as text GENERATED ALWAYS AS (CASE
        WHEN status = 'NOT_REACHED' AND amends IS NULL THEN 'SITUATION_1'
        WHEN status = 'EVALUATED' AND evaluation_result IN ('PARTLY', 'NOT_MET') THEN 'SITUATION_2' END) STORED,
    failed_at timestamptz GENERATED ALWAYS AS (coalesce(not_reached_at, evaluated_at)) STORED,
    narrowed_case text GENERATED ALWAYS AS (CASE WHEN narrowed_at IS NOT NULL THEN case_number END) STORED,
    signed_last_by text GENERATED ALWAYS AS (CASE WHEN signed_at IS NOT NULL THEN 'DIRECTOR' END) STORED,
    UNIQUE (id, case_number),
    UNIQUE (id, council_opinion_id),
    UNIQUE (id, signed_at),
    CONSTRAINT agreement_that_failed UNIQUE (id, case_number, failed_as, failed_at),
    CONSTRAINT agreement_refused_in_part UNIQUE (id, narrowed_case, narrowed_at),
    FOREIGN KEY (amends, case_number) REFERENCES improvement_agreement (id, case_number),
    FOREIGN KEY (draft_document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (offer_document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (evaluation_document_id, case_number) REFERENCES document (id, number),
    CONSTRAINT agreement_period_ends CHECK (isfinite(valid_from) AND isfinite(valid_to)),
    CONSTRAINT agreement_period_has_a_length CHECK (valid_from < valid_to),
    -- § 11, stk. 3 (INV-01): nothing is offered, and nothing signed, before the council was involved in this very draft.
    CONSTRAINT agreement_rests_on_the_council FOREIGN KEY (council_opinion_id, case_number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    CONSTRAINT agreement_council_has_its_time CHECK ((council_opinion_id IS NULL) = (council_at IS NULL)),
    CONSTRAINT agreement_offered_after_the_council CHECK (
        status = 'DRAFT' OR (council_opinion_id IS NOT NULL AND offered_at IS NOT NULL)),
    CONSTRAINT agreement_signed_after_the_council CHECK (signed_at IS NULL OR council_opinion_id IS NOT NULL),
    -- § 11, stk. 1: the agreement is in writing.
    CONSTRAINT agreement_in_writing CHECK (status NOT IN ('ACTIVE', 'EVALUATED', 'REPLACED', 'ENDED')
        OR (signed_at IS NOT NULL AND offer_document_id IS NOT NULL AND document_id IS NOT NULL)),
    -- § 11, stk. 1 (INV-18): the director of the case's own region offers, gives up and evaluates.
    CONSTRAINT agreement_offered_by_the_director CHECK (
        offered_by_group IS NOT DISTINCT FROM CASE WHEN offered_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END),
    CONSTRAINT agreement_given_up_by_the_director CHECK (given_up_by_group IS NOT DISTINCT FROM
        CASE WHEN num_nonnulls(not_reached_at, narrowed_at) > 0 THEN 'rd-' || split_part(case_number, '-', 2) END),
    CONSTRAINT agreement_evaluated_by_the_director CHECK (
        evaluated_by_group IS NOT DISTINCT FROM CASE WHEN evaluated_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END),
    CONSTRAINT agreement_signed_in_its_period CHECK (
        signed_at IS NULL OR (signed_at AT TIME ZONE 'Europe/Copenhagen')::date <= valid_to),
    CONSTRAINT only_an_offer_is_signed CHECK (signed_at IS NULL OR status NOT IN ('DRAFT', 'NOT_REACHED')),
    CONSTRAINT refused_part_has_its_time CHECK ((refused_kinds IS NULL) = (narrowed_at IS NULL)),
    CONSTRAINT not_reached_has_its_time CHECK ((status = 'NOT_REACHED') = (not_reached_at IS NOT NULL)),
    CONSTRAINT not_reached_for_a_reason CHECK ((not_reached_at IS NULL) = (not_reached_reason IS NULL)),
    -- § 11, stk. 2: a signed agreement was reached; it can no longer be found unreachable.
    CONSTRAINT not_reached_was_not_signed CHECK (status <> 'NOT_REACHED' OR signed_at IS NULL),
    CONSTRAINT evaluation_has_its_time CHECK ((status = 'EVALUATED') = (evaluated_at IS NOT NULL)),
    CONSTRAINT evaluation_has_a_result CHECK (
        (evaluated_at IS NULL) = (evaluation_result IS NULL) AND (evaluated_at IS NULL) = (evaluation_text IS NULL))
);
CREATE INDEX ON improvement_agreement (case_number, sequence);
CREATE UNIQUE INDEX one_agreement_in_force ON improvement_agreement (case_number) WHERE status = 'ACTIVE';

-- What is offered or signed keeps its words, other words are a draft of a later round, in which nobody has signed, and an agreement never
-- goes back. A trigger, for a step compares the row with the earlier one.
CREATE FUNCTION check_agreement_step() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'DRAFT' THEN
            PERFORM refuse('agreement_goes_step_by_step', 'An agreement begins as a draft');
        END IF;
    ELSIF OLD.signed_at IS NOT NULL AND (NEW.id, NEW.case_number, NEW.amends, NEW.round, NEW.how_text, NEW.when_text,
            NEW.follow_up_text, NEW.valid_from, NEW.valid_to, NEW.draft_changed_at, NEW.council_opinion_id, NEW.council_at,
            NEW.offered_at, NEW.offer_document_id, NEW.refused_kinds, NEW.narrowed_at, NEW.signed_at)
        IS DISTINCT FROM (OLD.id, OLD.case_number, OLD.amends, OLD.round, OLD.how_text, OLD.when_text,
            OLD.follow_up_text, OLD.valid_from, OLD.valid_to, OLD.draft_changed_at, OLD.council_opinion_id, OLD.council_at,
            OLD.offered_at, OLD.offer_document_id, OLD.refused_kinds, OLD.narrowed_at, OLD.signed_at) THEN
        PERFORM refuse('signed_agreement_stands', 'What is signed is not rewritten');
    ELSIF NEW.round < OLD.round OR (NEW.round = OLD.round AND OLD.status = 'OFFERED' AND NEW.status = 'DRAFT') THEN
        PERFORM refuse('new_draft_begins_a_round', 'The signatures under an offer do not count for another text');
    ELSIF OLD.status = 'OFFERED' AND NEW.status <> 'DRAFT' AND (NEW.round, NEW.amends, NEW.how_text, NEW.when_text, NEW.follow_up_text,
            NEW.valid_from, NEW.valid_to)
        IS DISTINCT FROM (OLD.round, OLD.amends, OLD.how_text, OLD.when_text, OLD.follow_up_text, OLD.valid_from, OLD.valid_to) THEN
        PERFORM refuse('offered_agreement_stands', 'What is offered is not rewritten');
    ELSIF NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN ('DRAFT OFFERED', 'OFFERED DRAFT',
        'OFFERED NOT_REACHED', 'OFFERED ACTIVE', 'ACTIVE EVALUATED', 'ACTIVE REPLACED', 'ACTIVE ENDED') THEN
        PERFORM refuse('agreement_goes_step_by_step', format('%s cannot become %s', OLD.status, NEW.status));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_goes_step_by_step BEFORE INSERT OR UPDATE ON improvement_agreement
    FOR EACH ROW EXECUTE FUNCTION check_agreement_step();
-- Numbers the acts that change an agreement: another draft, narrowing to one party, and how it came out.
CREATE FUNCTION number_agreement_step() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    NEW.sequence := OLD.sequence;
    NEW.draft_sequence := CASE WHEN NEW.draft_changed_at <> OLD.draft_changed_at OR NEW.narrowed_at IS DISTINCT FROM OLD.narrowed_at
        AND NEW.narrowed_at IS NOT NULL THEN nextval('act_sequence') ELSE OLD.draft_sequence END;
    NEW.narrowed_sequence := CASE WHEN NEW.narrowed_at IS NULL THEN NULL
        WHEN NEW.narrowed_at IS DISTINCT FROM OLD.narrowed_at THEN NEW.draft_sequence ELSE OLD.narrowed_sequence END;
    NEW.ended_sequence := CASE WHEN NEW.status <> OLD.status AND NEW.status IN ('NOT_REACHED', 'EVALUATED')
        THEN nextval('act_sequence') ELSE OLD.ended_sequence END;
    RETURN NEW;
END $$;
CREATE TRIGGER number_agreement_step BEFORE UPDATE ON improvement_agreement
    FOR EACH ROW EXECUTE FUNCTION number_agreement_step();

-- § 11, stk. 3 (INV-01): the council was involved after the draft was last changed. A trigger, for that is told by the row of the involvement.
CREATE FUNCTION check_council_saw_this_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM council_involvement i WHERE i.opinion_id = NEW.council_opinion_id AND i.sequence < NEW.draft_sequence) THEN
        PERFORM refuse('agreement_council_saw_this_draft', 'The draft was changed after the council spoke');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER agreement_council_saw_this_draft AFTER UPDATE ON improvement_agreement
    FOR EACH ROW WHEN (NEW.status <> 'DRAFT') EXECUTE FUNCTION check_council_saw_this_draft();
CREATE TRIGGER improvement_agreement_is_kept BEFORE DELETE OR TRUNCATE ON improvement_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The parts of the effort the agreement covers: never more than those where results fail (INV-07).
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

-- INV-01, INV-09: the areas of what is offered or signed do not change. A trigger, for those of a draft do.
CREATE FUNCTION check_offered_area_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM improvement_agreement a WHERE a.status <> 'DRAFT'
        AND (TG_OP <> 'INSERT' AND a.id = OLD.agreement_id OR TG_OP <> 'DELETE' AND a.id = NEW.agreement_id)) THEN
        PERFORM refuse('offered_area_stands', 'The areas of what is offered are not changed');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER offered_area_stands BEFORE INSERT OR UPDATE OR DELETE ON agreement_area
    FOR EACH ROW EXECUTE FUNCTION check_offered_area_stands();
CREATE TRIGGER agreement_area_is_kept BEFORE TRUNCATE ON agreement_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A result is reached or not as a documented fact: measured from, to, in which unit, when and by which source. A measure is a number
-- (INV-09).
CREATE TABLE result_requirement (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL,
    position integer NOT NULL,
    effort_area text NOT NULL,
    indicator text NOT NULL,
    baseline numeric(16, 4) NOT NULL,
    target numeric(16, 4) NOT NULL,
    due_date date NOT NULL,
    data_source text NOT NULL CHECK (data_source IN ('JOBINDSATS', 'RESULT_AUDIT', 'EMPLOYMENT_PLAN', 'REGISTER',
        'DIRECTORATE_OF_LABOUR', 'APPEALS_BOARD', 'ANALYSIS', 'OTHER')),
    direction text NOT NULL CHECK (direction IN ('HIGHER', 'LOWER')),
    unit text NOT NULL,
    withdrawn_at timestamptz,
    actual numeric(16, 4),
    evidence text,
    documented_at timestamptz,
    outcome text CHECK (outcome IN ('MET', 'PARTLY', 'NOT_MET', 'NOT_DOCUMENTED')),
    version integer NOT NULL DEFAULT 0,
    UNIQUE (agreement_id, position),
    FOREIGN KEY (agreement_id, effort_area) REFERENCES agreement_area (agreement_id, effort_area),
    CONSTRAINT requirement_improves CHECK (CASE direction WHEN 'HIGHER' THEN target > baseline ELSE target < baseline END),
    CONSTRAINT requirement_is_measurable CHECK (
        indicator <> '' AND unit <> '' AND 'NaN' NOT IN (baseline, target) AND coalesce(actual, 0) <> 'NaN'),
    CONSTRAINT result_is_documented CHECK (
        outcome IS NULL OR outcome = 'NOT_DOCUMENTED' OR (actual IS NOT NULL AND evidence IS NOT NULL))
);

-- INV-01, INV-09: the requirements of what is offered or signed do not change; only the results of an agreement in force are added, until
-- they are evaluated. A trigger, for the requirements of a draft do change.
CREATE FUNCTION check_requirement_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM improvement_agreement a WHERE a.status <> 'DRAFT'
            AND (TG_OP <> 'INSERT' AND a.id = OLD.agreement_id OR TG_OP <> 'DELETE' AND a.id = NEW.agreement_id)
            AND (TG_OP <> 'UPDATE' OR a.status <> 'ACTIVE' OR (NEW.id, NEW.agreement_id, NEW.position, NEW.effort_area,
                NEW.indicator, NEW.baseline, NEW.target, NEW.due_date, NEW.data_source, NEW.direction, NEW.unit, NEW.withdrawn_at)
                IS DISTINCT FROM (OLD.id, OLD.agreement_id, OLD.position, OLD.effort_area,
                OLD.indicator, OLD.baseline, OLD.target, OLD.due_date, OLD.data_source, OLD.direction, OLD.unit, OLD.withdrawn_at)))
    THEN
        PERFORM refuse('offered_requirement_stands', 'The requirements of what is offered are not rewritten');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER offered_requirement_stands BEFORE INSERT OR UPDATE OR DELETE ON result_requirement
    FOR EACH ROW EXECUTE FUNCTION check_requirement_stands();
CREATE TRIGGER result_requirement_is_kept BEFORE TRUNCATE ON result_requirement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- § 11, stk. 3 (INV-01): what is offered is, word for word, the draft that was filed and that the council discussed. The words, areas and
-- requirements of the agreement lie in three tables, so a digest of the text is kept when it is filed, before the council has it, and a
-- trigger compares it, after all else that is asked of an offer.
CREATE FUNCTION agreement_sha256(agreement improvement_agreement) RETURNS text LANGUAGE sql STABLE SET search_path = raadslag AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(agreement.amends, agreement.how_text, agreement.when_text, agreement.follow_up_text,
        agreement.valid_from, agreement.valid_to,
        (SELECT jsonb_agg(effort_area ORDER BY effort_area) FROM agreement_area
            WHERE agreement_id = agreement.id AND withdrawn_at IS NULL),
        (SELECT jsonb_agg(jsonb_build_array(effort_area, indicator, baseline, target, due_date, data_source, direction, unit)
            ORDER BY position) FROM result_requirement WHERE agreement_id = agreement.id AND withdrawn_at IS NULL))::text, 'UTF8')), 'hex')
$$;
CREATE FUNCTION keep_filed_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.draft_document_id IS NOT DISTINCT FROM OLD.draft_document_id THEN
        NEW.draft_sha256 := OLD.draft_sha256;
    ELSIF NEW.draft_document_id IS NULL THEN
        NEW.draft_sha256 := NULL;
    ELSIF TG_OP = 'INSERT' OR NEW.status <> 'DRAFT'
        OR EXISTS (SELECT FROM council_brief WHERE draft_document_id = NEW.draft_document_id) THEN
        PERFORM refuse('agreement_filed_before_the_council', 'The council has the draft already');
    ELSE
        NEW.draft_sha256 := agreement_sha256(NEW);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_filed_before_the_council BEFORE INSERT OR UPDATE ON improvement_agreement FOR EACH ROW EXECUTE FUNCTION keep_filed_draft();
CREATE FUNCTION check_discussed_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM improvement_agreement a WHERE id = NEW.id AND status <> 'DRAFT'
        AND (draft_sha256 IS DISTINCT FROM agreement_sha256(a)
            OR NOT EXISTS (SELECT FROM council_opinion o JOIN council_brief b ON b.id = o.brief_id
                WHERE o.id = a.council_opinion_id AND b.draft_document_id = a.draft_document_id))) THEN
        PERFORM refuse('agreement_discussed_as_filed', 'The council discussed another draft');
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreement_discussed_as_filed AFTER UPDATE ON improvement_agreement DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.status = 'OFFERED') EXECUTE FUNCTION check_discussed_agreement();

CREATE TABLE agreement_party_answer (
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    round integer NOT NULL,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'COUNTER', 'REFUSE')),
    text text,
    user_id text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, round, effort_kind),
    CONSTRAINT party_objects_in_words CHECK (answer = 'ACCEPT' OR text IS NOT NULL)
);
CREATE TRIGGER agreement_party_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_party_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- § 11, stk. 3 (INV-01): the director signs on the council's involvement in this very agreement; § 11, stk. 1 (INV-18): it is the director
-- of the case's own region.
CREATE TABLE agreement_signature (
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    case_number text NOT NULL,
    jobcentre_id text NOT NULL,
    round integer NOT NULL,
    role text NOT NULL CHECK (role IN ('DIRECTOR', 'STATE', 'MUNICIPAL')),
    user_id text NOT NULL,
    signed_by_group text NOT NULL,
    signed_at timestamptz NOT NULL,
    council_opinion_id uuid,
    PRIMARY KEY (agreement_id, round, role),
    FOREIGN KEY (agreement_id, council_opinion_id) REFERENCES improvement_agreement (id, council_opinion_id),
    CONSTRAINT signature_of_the_agreement FOREIGN KEY (agreement_id, case_number)
        REFERENCES improvement_agreement (id, case_number),
    CONSTRAINT signature_for_the_cases_jobcentre FOREIGN KEY (case_number, jobcentre_id)
        REFERENCES intervention_case (case_number, jobcentre_id),
    CONSTRAINT director_signs_after_the_council CHECK ((role = 'DIRECTOR') = (council_opinion_id IS NOT NULL)),
    CONSTRAINT signed_by_the_own_director CHECK (
        role <> 'DIRECTOR' OR signed_by_group = 'rd-' || split_part(case_number, '-', 2))
);
-- INV-01: nobody signs another text than the one that is offered. A trigger, for the offer is the agreement's latest round.
CREATE FUNCTION check_signature() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM improvement_agreement a
        WHERE a.id = NEW.agreement_id AND a.round = NEW.round AND a.status = 'OFFERED') THEN
        PERFORM refuse('signature_under_the_offer', format('Agreement %s is not offered in round %s', NEW.agreement_id, NEW.round));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER signature_under_the_offer BEFORE INSERT ON agreement_signature
    FOR EACH ROW EXECUTE FUNCTION check_signature();
-- INV-18: the other signatures are those of the responsible parties (V2).
CREATE TRIGGER signed_by_the_responsible BEFORE INSERT ON agreement_signature
    FOR EACH ROW EXECUTE FUNCTION check_responsible('role', 'signed_by_group');
CREATE TRIGGER agreement_signature_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_signature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- § 11, stk. 1: the parts of the effort that an agreement on the case must cover: where results fail, and the last agreement that covered
-- them did not run out with every requirement met. An area that has moved to another case is for that case to agree on.
CREATE VIEW area_to_agree_on AS
    SELECT f.case_number, f.effort_area, f.effort_kind FROM failing_area f
    WHERE f.moved_to IS NULL AND coalesce((
        SELECT EXISTS (SELECT FROM result_requirement r WHERE r.agreement_id = a.id AND r.effort_area = f.effort_area
            AND r.withdrawn_at IS NULL AND r.outcome <> 'MET')
        FROM improvement_agreement a JOIN agreement_area p ON p.agreement_id = a.id AND p.withdrawn_at IS NULL
        WHERE a.case_number = f.case_number AND p.effort_area = f.effort_area AND a.status = 'EVALUATED'
        ORDER BY a.ended_sequence DESC LIMIT 1), true);

-- INV-08, INV-09: an agreement is offered on every part of the effort that it must cover, comes into force with a requirement for each area
-- and the signature of each party, and ends on documented results; an amendment is signed while the agreement that it amends runs. A trigger, for each is a rule about several
-- rows of other tables.
CREATE FUNCTION check_improvement_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.status = 'OFFERED' AND OLD.status = 'DRAFT' AND EXISTS (
        SELECT p.effort_area FROM area_to_agree_on p WHERE NEW.amends IS NULL AND p.case_number = NEW.case_number
            AND p.effort_kind IS DISTINCT FROM NEW.refused_kinds
        UNION SELECT p.effort_area FROM agreement_area p WHERE p.agreement_id = NEW.amends AND p.withdrawn_at IS NULL
        EXCEPT SELECT p.effort_area FROM agreement_area p WHERE p.agreement_id = NEW.id AND p.withdrawn_at IS NULL) THEN
        PERFORM refuse('agreement_leaves_nothing_out', format('Agreement %s leaves out a part of the effort', NEW.id));
    END IF;
    IF (NEW.signed_at IS NOT NULL OR NEW.status = 'ACTIVE') AND (
        NOT EXISTS (SELECT FROM agreement_area a WHERE a.agreement_id = NEW.id AND a.withdrawn_at IS NULL)
        OR EXISTS (SELECT FROM agreement_area a WHERE a.agreement_id = NEW.id AND a.withdrawn_at IS NULL
            AND NOT EXISTS (SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id
                AND r.effort_area = a.effort_area AND r.withdrawn_at IS NULL))
        OR EXISTS (SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id AND r.withdrawn_at IS NULL
            AND r.due_date NOT BETWEEN NEW.valid_from AND NEW.valid_to)) THEN
        PERFORM refuse('agreement_has_requirements', format('Agreement %s lacks a result requirement', NEW.id));
    END IF;
    IF (NEW.signed_at IS NOT NULL OR NEW.status = 'ACTIVE') AND EXISTS (
        SELECT a.effort_kind FROM agreement_area a WHERE a.agreement_id = NEW.id AND a.withdrawn_at IS NULL
        EXCEPT SELECT s.role FROM agreement_signature s WHERE s.agreement_id = NEW.id AND s.round = NEW.round) THEN
        PERFORM refuse('agreement_has_signatures', format('Agreement %s lacks a signature', NEW.id));
    END IF;
    IF NEW.signed_at IS NOT NULL AND EXISTS (SELECT FROM improvement_agreement a
        WHERE a.id = NEW.amends AND a.valid_to < (NEW.signed_at AT TIME ZONE 'Europe/Copenhagen')::date) THEN
        PERFORM refuse('amendment_signed_in_time', format('The agreement that %s amends has run out', NEW.id));
    END IF;
    IF NEW.status = 'EVALUATED' AND EXISTS (
        SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id AND r.withdrawn_at IS NULL
            AND (r.outcome IS NULL OR r.outcome = 'NOT_DOCUMENTED')) THEN
        PERFORM refuse('agreement_results_documented', format('Agreement %s has undocumented results', NEW.id));
    END IF;
    IF NEW.status = 'EVALUATED' AND (NEW.evaluation_result <> 'ALL_MET') <> EXISTS (
        SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id AND r.withdrawn_at IS NULL AND r.outcome <> 'MET') THEN
        PERFORM refuse('agreement_evaluated_as_documented', format('Agreement %s has other results', NEW.id));
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.status = 'ENDED' AND NOT EXISTS (SELECT FROM agreement_end e WHERE e.agreement_id = NEW.id) THEN
        PERFORM refuse('agreement_ended_by_its_parties', format('Nobody ended agreement %s', NEW.id));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER improvement_agreement_checked BEFORE INSERT OR UPDATE ON improvement_agreement
    FOR EACH ROW EXECUTE FUNCTION check_improvement_agreement();

-- INV-08: signed means that the director's signature is there at the end of the transaction; the other parties' come before it.
ALTER TABLE improvement_agreement ADD CONSTRAINT signed_by_the_director FOREIGN KEY (id, round, signed_last_by)
    REFERENCES agreement_signature (agreement_id, round, role) DEFERRABLE INITIALLY DEFERRED;

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
    CONSTRAINT follow_up_meeting_decides CHECK (
        (met_at IS NULL) = (meeting_decision IS NULL) AND (met_at IS NULL) = (meeting_minutes IS NULL)),
    CONSTRAINT follow_up_meeting_on_a_deviation CHECK (met_at IS NULL OR deviation)
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

-- § 11, stk. 1: an agreement in force ends before its time only if its parties agree: what each of them says when it is asked, and the end.
CREATE TABLE agreement_end_answer (
    request text NOT NULL,
    agreement_id uuid NOT NULL,
    case_number text NOT NULL,
    jobcentre_id text NOT NULL,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'REFUSE')),
    comment text CHECK (length(comment) BETWEEN 1 AND 4000),
    answered_by text NOT NULL,
    answered_by_group text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (request, agreement_id, effort_kind),
    FOREIGN KEY (agreement_id, case_number) REFERENCES improvement_agreement (id, case_number),
    FOREIGN KEY (case_number, jobcentre_id) REFERENCES intervention_case (case_number, jobcentre_id)
);
CREATE TRIGGER end_answered_by_the_responsible BEFORE INSERT ON agreement_end_answer
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'answered_by_group');
CREATE TRIGGER agreement_end_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_end_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE agreement_end (
    agreement_id uuid PRIMARY KEY,
    case_number text NOT NULL,
    request text NOT NULL,
    ended_by_group text NOT NULL,
    ended_at timestamptz NOT NULL,
    FOREIGN KEY (agreement_id, case_number) REFERENCES improvement_agreement (id, case_number),
    CONSTRAINT agreement_ended_by_the_director CHECK (ended_by_group = 'rd-' || split_part(case_number, '-', 2))
);
-- Each party has said yes to the same request. A trigger, for it is a rule about several rows.
CREATE FUNCTION check_agreement_end() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT a.effort_kind FROM agreement_area a WHERE a.agreement_id = NEW.agreement_id AND a.withdrawn_at IS NULL
        EXCEPT SELECT e.effort_kind FROM agreement_end_answer e
        WHERE e.agreement_id = NEW.agreement_id AND e.request = NEW.request AND e.answer = 'ACCEPT') THEN
        PERFORM refuse('agreement_ended_by_its_parties', format('A party has not agreed to end %s', NEW.agreement_id));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_ended_by_its_parties BEFORE INSERT ON agreement_end
    FOR EACH ROW EXECUTE FUNCTION check_agreement_end();
CREATE TRIGGER agreement_end_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_end
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
