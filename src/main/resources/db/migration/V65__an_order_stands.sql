-- § 11, stk. 2 and 4: an order cannot be refused, changed or withdrawn (INV-16); the responsible for the effort pays (INV-15);
-- sub-agreements stay within a framework in force (INV-17, INV-20).

DROP TRIGGER order_stands ON minister_order;
CREATE TRIGGER order_stands
    BEFORE DELETE OR UPDATE OF id, recommendation_id, recommendation_status, case_number, mode, decided_on, deadline, reason, ordered_by,
        ordered_by_group
    ON minister_order FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_is_kept BEFORE TRUNCATE ON minister_order
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recommendation_is_kept BEFORE TRUNCATE ON order_recommendation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE minister_order
    ADD CONSTRAINT order_deadline_is_a_day CHECK (isfinite(deadline)),
    ADD CONSTRAINT order_with_its_mode UNIQUE (id, mode);

-- INV-16: a case with an order is not withdrawn, nor is the recommendation that was followed. That something does not exist is
-- beyond a foreign key, hence triggers.
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

CREATE FUNCTION check_withdrawn_case() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM minister_order o WHERE o.case_number = NEW.case_number) THEN
        PERFORM refuse('no_withdrawn_case_with_an_order', format('The minister has ordered in %s', NEW.case_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_withdrawn_case_with_an_order BEFORE UPDATE OF status, outcome ON intervention_case
    FOR EACH ROW WHEN (NEW.status IN ('REJECTED', 'WITHDRAWN') OR NEW.outcome = 'CASE_WITHDRAWN')
    EXECUTE FUNCTION check_withdrawn_case();

-- INV-15: the party to a contract, who pays, is the one that answers for that effort in the case's own jobcentre.
ALTER TABLE minister_order ADD COLUMN jobcentre_id text;
UPDATE minister_order o SET jobcentre_id = c.jobcentre_id FROM intervention_case c WHERE c.case_number = o.case_number;
ALTER TABLE minister_order
    ALTER COLUMN jobcentre_id SET NOT NULL,
    ADD CONSTRAINT order_to_the_cases_jobcentre FOREIGN KEY (case_number, jobcentre_id)
        REFERENCES intervention_case (case_number, jobcentre_id),
    ADD CONSTRAINT order_with_its_jobcentre UNIQUE (id, jobcentre_id);
ALTER TABLE award ADD COLUMN jobcentre_id text;
UPDATE award w SET jobcentre_id = o.jobcentre_id FROM minister_order o WHERE o.id = w.order_id;
ALTER TABLE award
    ALTER COLUMN jobcentre_id SET NOT NULL,
    ADD CONSTRAINT award_for_the_ordered_jobcentre FOREIGN KEY (order_id, jobcentre_id) REFERENCES minister_order (id, jobcentre_id);
ALTER TABLE sub_agreement
    ADD COLUMN jobcentre_id text,
    ADD COLUMN mode text NOT NULL DEFAULT 'SUB_AGREEMENT_EXISTING_FRAMEWORK'
        CONSTRAINT sub_agreement_only_where_ordered CHECK (mode = 'SUB_AGREEMENT_EXISTING_FRAMEWORK');
UPDATE sub_agreement s SET jobcentre_id = o.jobcentre_id FROM minister_order o WHERE o.id = s.order_id;
ALTER TABLE sub_agreement
    ALTER COLUMN jobcentre_id SET NOT NULL,
    ADD CONSTRAINT sub_agreement_under_the_order FOREIGN KEY (order_id, mode) REFERENCES minister_order (id, mode),
    ADD CONSTRAINT sub_agreement_for_the_ordered_jobcentre FOREIGN KEY (order_id, jobcentre_id)
        REFERENCES minister_order (id, jobcentre_id);
CREATE TRIGGER award_is_paid_by_the_responsible
    BEFORE INSERT OR UPDATE OF jobcentre_id, effort_kind, contract_party ON award
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'contract_party');
CREATE TRIGGER sub_agreement_is_paid_by_the_responsible
    BEFORE INSERT OR UPDATE OF jobcentre_id, effort_kind, contract_party ON sub_agreement
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'contract_party');
CREATE TRIGGER cost_line_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON cost_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-17 and INV-20: the framework is in force for the jobcentre on the day of the choice, and the jobcentre not exempt from it.
CREATE FUNCTION check_sub_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM framework_in_force(NEW.jobcentre_id, NEW.effort_area, (NEW.chosen_at AT TIME ZONE 'Europe/Copenhagen')::date) f
        WHERE f.framework_id = NEW.framework_id AND NOT f.exempt) THEN
        PERFORM refuse('sub_agreement_within_a_framework', format('No framework in force covers %s', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sub_agreement_within_a_framework
    BEFORE INSERT OR UPDATE OF order_id, effort_area, framework_id, jobcentre_id, chosen_at ON sub_agreement
    FOR EACH ROW EXECUTE FUNCTION check_sub_agreement();

CREATE OR REPLACE FUNCTION check_ordered_framework() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (
        SELECT FROM minister_order o
        WHERE o.id = NEW.order_id AND o.mode = 'SUB_AGREEMENT_EXISTING_FRAMEWORK' AND NOT EXISTS (
            SELECT FROM framework_in_force(o.jobcentre_id, NEW.effort_area, o.decided_on) f WHERE NOT f.exempt))
    THEN
        PERFORM refuse('ordered_framework', format('No framework agreement in force covers %s', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
