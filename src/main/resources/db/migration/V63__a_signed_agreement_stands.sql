-- § 11, stk. 1: an agreement is signed with measurable requirements (INV-09) by all it covers, and is not rewritten afterwards.
-- § 12: what is promised and paid to consultants rests on it (INV-08) and on the region's budget.

-- INV-09: a measure is a number, and a period ends.
ALTER TABLE result_requirement ADD CONSTRAINT requirement_is_measurable CHECK (
    indicator <> '' AND unit <> '' AND 'NaN' NOT IN (baseline, target) AND coalesce(actual, 0) <> 'NaN');
ALTER TABLE improvement_agreement
    ADD CONSTRAINT agreement_period_ends CHECK (isfinite(valid_from) AND isfinite(valid_to)),
    ADD CONSTRAINT only_an_offer_is_signed CHECK (signed_at IS NULL OR status NOT IN ('DRAFT', 'NOT_REACHED'));

-- INV-08: signed means that the director's signature is there at the end of the transaction; the other parties' come before it.
ALTER TABLE improvement_agreement
    ADD COLUMN signed_last_by text GENERATED ALWAYS AS (CASE WHEN signed_at IS NOT NULL THEN 'DIRECTOR' END) STORED,
    ADD CONSTRAINT signed_by_the_director FOREIGN KEY (id, round, signed_last_by)
        REFERENCES agreement_signature (agreement_id, round, role) DEFERRABLE INITIALLY DEFERRED;

CREATE OR REPLACE FUNCTION check_improvement_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
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
    IF NEW.status = 'EVALUATED' AND EXISTS (
        SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id AND r.withdrawn_at IS NULL
            AND (r.outcome IS NULL OR r.outcome = 'NOT_DOCUMENTED')) THEN
        PERFORM refuse('agreement_results_documented', format('Agreement %s has undocumented results', NEW.id));
    END IF;
    IF NEW.status = 'EVALUATED' AND (NEW.evaluation_result <> 'ALL_MET') <> EXISTS (
        SELECT FROM result_requirement r WHERE r.agreement_id = NEW.id AND r.withdrawn_at IS NULL AND r.outcome <> 'MET') THEN
        PERFORM refuse('agreement_evaluated_as_documented', format('Agreement %s has other results', NEW.id));
    END IF;
    RETURN NEW;
END $$;

-- Steps are no state, hence a trigger: what is signed keeps its words, and an agreement never goes back.
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
    ELSIF NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN ('DRAFT OFFERED', 'OFFERED DRAFT',
        'OFFERED NOT_REACHED', 'OFFERED ACTIVE', 'ACTIVE EVALUATED', 'ACTIVE REPLACED') THEN
        PERFORM refuse('agreement_goes_step_by_step', format('%s cannot become %s', OLD.status, NEW.status));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agreement_goes_step_by_step BEFORE INSERT OR UPDATE ON improvement_agreement
    FOR EACH ROW EXECUTE FUNCTION check_agreement_step();
CREATE TRIGGER improvement_agreement_is_kept BEFORE DELETE OR TRUNCATE ON improvement_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-09: neither the requirements nor the areas of a signed agreement change; only the results are added, until they are evaluated.
CREATE FUNCTION check_requirement_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM improvement_agreement a WHERE a.signed_at IS NOT NULL
            AND (TG_OP <> 'INSERT' AND a.id = OLD.agreement_id OR TG_OP <> 'DELETE' AND a.id = NEW.agreement_id)
            AND (TG_OP <> 'UPDATE' OR a.status <> 'ACTIVE' OR (NEW.id, NEW.agreement_id, NEW.position, NEW.effort_area,
                NEW.indicator, NEW.baseline, NEW.target, NEW.due_date, NEW.data_source, NEW.direction, NEW.unit, NEW.withdrawn_at)
                IS DISTINCT FROM (OLD.id, OLD.agreement_id, OLD.position, OLD.effort_area,
                OLD.indicator, OLD.baseline, OLD.target, OLD.due_date, OLD.data_source, OLD.direction, OLD.unit, OLD.withdrawn_at)))
    THEN
        PERFORM refuse('signed_requirement_stands', 'The requirements of a signed agreement are not rewritten');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER signed_requirement_stands BEFORE INSERT OR UPDATE OR DELETE ON result_requirement
    FOR EACH ROW EXECUTE FUNCTION check_requirement_stands();

CREATE FUNCTION check_agreed_area_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM improvement_agreement a WHERE a.signed_at IS NOT NULL
        AND (TG_OP <> 'INSERT' AND a.id = OLD.agreement_id OR TG_OP <> 'DELETE' AND a.id = NEW.agreement_id)) THEN
        PERFORM refuse('signed_area_stands', 'The areas of a signed agreement are not changed');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER signed_area_stands BEFORE INSERT OR UPDATE OR DELETE ON agreement_area
    FOR EACH ROW EXECUTE FUNCTION check_agreed_area_stands();

CREATE TRIGGER result_requirement_is_kept BEFORE TRUNCATE ON result_requirement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_area_is_kept BEFORE TRUNCATE ON agreement_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-08: an invoice, and so its payment, belongs to a commitment under a signed agreement; the commitment to its own case and region.
ALTER TABLE consultant_commitment
    ADD CONSTRAINT commitment_under_a_signed_agreement UNIQUE (id, agreement_signed_at),
    ADD CONSTRAINT commitment_of_the_cases_region FOREIGN KEY (case_number, region_code)
        REFERENCES intervention_case (case_number, region_code),
    ADD CONSTRAINT commitment_for_the_cases_jobcentre FOREIGN KEY (case_number, jobcentre_id)
        REFERENCES intervention_case (case_number, jobcentre_id);
ALTER TABLE consultant_invoice DISABLE TRIGGER consultant_invoice_only_grows;
ALTER TABLE consultant_invoice ADD COLUMN agreement_signed_at timestamptz;
UPDATE consultant_invoice i SET agreement_signed_at = c.agreement_signed_at
FROM consultant_commitment c WHERE c.id = i.commitment_id;
ALTER TABLE consultant_invoice ENABLE TRIGGER consultant_invoice_only_grows;
ALTER TABLE consultant_invoice
    ALTER COLUMN agreement_signed_at SET NOT NULL,
    ADD CONSTRAINT invoice_under_a_signed_agreement FOREIGN KEY (commitment_id, agreement_signed_at)
        REFERENCES consultant_commitment (id, agreement_signed_at);

-- § 12: NaN is more than every budget.
ALTER TABLE consultant_budget
    ADD CONSTRAINT budget_is_a_number CHECK ('NaN' NOT IN (amount, reserved, committed, paid));
ALTER TABLE consultant_commitment
    ADD CONSTRAINT commitment_is_a_number CHECK ('NaN' NOT IN (ceiling, committed, paid, coalesce(price, 0)));
ALTER TABLE consultant_invoice ADD CONSTRAINT invoice_is_a_number CHECK (amount <> 'NaN');

-- § 12: what is paid is the sum of the payments, and what the budget counts is the sum of the commitments. Sums of other tables,
-- hence triggers, and at the end of the transaction.
CREATE FUNCTION check_payments() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
DECLARE commitment uuid := coalesce(to_jsonb(NEW) ->> 'commitment_id', to_jsonb(NEW) ->> 'id')::uuid;
BEGIN
    IF EXISTS (SELECT FROM consultant_commitment c WHERE c.id = commitment
        AND c.paid <> (SELECT coalesce(sum(p.amount), 0) FROM consultant_payment p WHERE p.commitment_id = c.id)) THEN
        PERFORM refuse('commitment_counts_its_payments', format('Commitment %s and its payments differ', commitment));
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER commitment_counts_its_payments AFTER INSERT ON consultant_payment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payments();
CREATE CONSTRAINT TRIGGER commitment_counts_its_payments AFTER INSERT OR UPDATE ON consultant_commitment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payments();

CREATE FUNCTION check_budget() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM consultant_budget b WHERE b.region_code = NEW.region_code
        AND NOT (b.reserved, b.committed, b.paid) = (
            SELECT coalesce(sum(c.ceiling) FILTER (WHERE c.status IN ('OFFERED', 'ACCEPTED')), 0),
                coalesce(sum(c.committed - c.paid), 0), coalesce(sum(c.paid), 0)
            FROM consultant_commitment c WHERE c.region_code = b.region_code AND c.budget_year = b.year)) THEN
        PERFORM refuse('budget_counts_its_commitments', format('The budget of %s and its commitments differ', NEW.region_code));
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER budget_counts_its_commitments AFTER INSERT OR UPDATE ON consultant_budget
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_budget();
CREATE CONSTRAINT TRIGGER budget_counts_its_commitments AFTER INSERT OR UPDATE ON consultant_commitment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_budget();
CREATE TRIGGER consultant_commitment_is_kept BEFORE DELETE OR TRUNCATE ON consultant_commitment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
