-- §§ 7, 8 and 11: what the regional director decides carries the role that decided, and it is the director's of the matter's own region
-- (INV-18); what a minister decides is that minister's (INV-04, INV-06). The region is in the matter's number (V60).

-- § 8, stk. 3: the director approves the brief and checks what the council decides.
ALTER TABLE approved_brief DISABLE TRIGGER approved_brief_only_grows;
ALTER TABLE approved_brief ADD COLUMN approved_by_group text;
UPDATE approved_brief SET approved_by_group = 'rd-' || split_part(number, '-', 2);
ALTER TABLE approved_brief ENABLE TRIGGER approved_brief_only_grows;
ALTER TABLE approved_brief
    ALTER COLUMN approved_by_group SET NOT NULL,
    ADD CONSTRAINT brief_approved_by_the_director CHECK (approved_by_group = 'rd-' || split_part(number, '-', 2));

ALTER TABLE council_decision ADD CONSTRAINT decision_with_its_number UNIQUE (id, number);
ALTER TABLE legality_check DISABLE TRIGGER legality_check_only_grows;
ALTER TABLE legality_check ADD COLUMN number text, ADD COLUMN checked_by_group text;
UPDATE legality_check c SET number = d.number,
    checked_by_group = CASE c.authority WHEN 'REGIONAL_DIRECTOR' THEN 'rd-' || split_part(d.number, '-', 2) ELSE 'ams' END
FROM council_decision d WHERE d.id = c.decision_id;
ALTER TABLE legality_check ENABLE TRIGGER legality_check_only_grows;
ALTER TABLE legality_check
    ALTER COLUMN number SET NOT NULL,
    ALTER COLUMN checked_by_group SET NOT NULL,
    ADD CONSTRAINT legality_check_of_the_decision FOREIGN KEY (decision_id, number) REFERENCES council_decision (id, number),
    ADD CONSTRAINT legality_checked_by_the_authority CHECK (checked_by_group =
        CASE authority WHEN 'REGIONAL_DIRECTOR' THEN 'rd-' || split_part(number, '-', 2) ELSE 'ams' END);

ALTER TABLE council_recommendation ADD CONSTRAINT council_recommendation_with_its_number UNIQUE (id, number);
ALTER TABLE council_recommendation_answer DISABLE TRIGGER council_recommendation_answer_only_grows;
ALTER TABLE council_recommendation_answer ADD COLUMN number text, ADD COLUMN answered_by_group text;
UPDATE council_recommendation_answer a SET number = r.number, answered_by_group = 'rd-' || split_part(r.number, '-', 2)
FROM council_recommendation r WHERE r.id = a.recommendation_id;
ALTER TABLE council_recommendation_answer ENABLE TRIGGER council_recommendation_answer_only_grows;
ALTER TABLE council_recommendation_answer
    ALTER COLUMN number SET NOT NULL,
    ALTER COLUMN answered_by_group SET NOT NULL,
    ADD CONSTRAINT answer_to_the_recommendation FOREIGN KEY (recommendation_id, number)
        REFERENCES council_recommendation (id, number),
    ADD CONSTRAINT council_answered_by_the_director CHECK (answered_by_group = 'rd-' || split_part(number, '-', 2));

-- § 11, stk. 1: the director offers, gives up and evaluates an agreement, and signs it after the responsible parties.
ALTER TABLE improvement_agreement
    ADD COLUMN offered_by_group text,
    ADD COLUMN given_up_by_group text,
    ADD COLUMN evaluated_by_group text;
UPDATE improvement_agreement SET
    offered_by_group = CASE WHEN offered_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END,
    given_up_by_group = CASE WHEN num_nonnulls(not_reached_at, narrowed_at) > 0 THEN 'rd-' || split_part(case_number, '-', 2) END,
    evaluated_by_group = CASE WHEN evaluated_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END;
ALTER TABLE improvement_agreement
    ADD CONSTRAINT agreement_offered_by_the_director CHECK (
        offered_by_group IS NOT DISTINCT FROM CASE WHEN offered_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END),
    ADD CONSTRAINT agreement_given_up_by_the_director CHECK (given_up_by_group IS NOT DISTINCT FROM
        CASE WHEN num_nonnulls(not_reached_at, narrowed_at) > 0 THEN 'rd-' || split_part(case_number, '-', 2) END),
    ADD CONSTRAINT agreement_evaluated_by_the_director CHECK (
        evaluated_by_group IS NOT DISTINCT FROM CASE WHEN evaluated_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END);

ALTER TABLE agreement_signature DISABLE TRIGGER agreement_signature_only_grows;
ALTER TABLE agreement_signature ADD COLUMN case_number text, ADD COLUMN jobcentre_id text, ADD COLUMN signed_by_group text;
UPDATE agreement_signature s SET case_number = c.case_number, jobcentre_id = c.jobcentre_id,
    signed_by_group = CASE s.role WHEN 'DIRECTOR' THEN 'rd-' || c.region_code ELSE (
        SELECT p.group_id FROM responsible_party p WHERE p.jobcentre_id = c.jobcentre_id AND p.effort_kind = s.role) END
FROM improvement_agreement a JOIN intervention_case c ON c.case_number = a.case_number WHERE a.id = s.agreement_id;
ALTER TABLE agreement_signature ENABLE TRIGGER agreement_signature_only_grows;
ALTER TABLE agreement_signature
    ALTER COLUMN case_number SET NOT NULL,
    ALTER COLUMN jobcentre_id SET NOT NULL,
    ALTER COLUMN signed_by_group SET NOT NULL,
    ADD CONSTRAINT signature_of_the_agreement FOREIGN KEY (agreement_id, case_number)
        REFERENCES improvement_agreement (id, case_number),
    ADD CONSTRAINT signature_for_the_cases_jobcentre FOREIGN KEY (case_number, jobcentre_id)
        REFERENCES intervention_case (case_number, jobcentre_id),
    ADD CONSTRAINT signed_by_the_own_director CHECK (
        role <> 'DIRECTOR' OR signed_by_group = 'rd-' || split_part(case_number, '-', 2));

-- Who is responsible may be another party later (a pilot jobcentre), and then history stays as it was. Hence a trigger on what is written
-- now. Its arguments: the columns of the effort kind and of the group.
CREATE FUNCTION check_responsible() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
DECLARE
    kind text := to_jsonb(NEW) ->> TG_ARGV[0];
    party text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
    IF kind IN ('STATE', 'MUNICIPAL') AND NOT EXISTS (SELECT FROM responsible_party p
        WHERE p.jobcentre_id = NEW.jobcentre_id AND p.effort_kind = kind AND p.group_id = party) THEN
        PERFORM refuse(TG_NAME, format('%s does not answer for %s in %s', party, kind, NEW.jobcentre_id));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER signed_by_the_responsible BEFORE INSERT ON agreement_signature
    FOR EACH ROW EXECUTE FUNCTION check_responsible('role', 'signed_by_group');

-- § 11, stk. 2: the director decides on the recommendation and sends it; the ministers answer.
ALTER TABLE order_recommendation ADD COLUMN decided_by_group text, ADD COLUMN sent_by_group text;
UPDATE order_recommendation SET
    decided_by_group = CASE WHEN status <> 'DRAFT' THEN 'rd-' || split_part(case_number, '-', 2) END,
    sent_by_group = CASE WHEN sent_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END;
ALTER TABLE order_recommendation
    ADD CONSTRAINT recommendation_decided_by_the_director CHECK (decided_by_group IS NOT DISTINCT FROM
        CASE WHEN status <> 'DRAFT' THEN 'rd-' || split_part(case_number, '-', 2) END),
    ADD CONSTRAINT recommendation_sent_by_the_director CHECK (sent_by_group IS NOT DISTINCT FROM
        CASE WHEN sent_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END);

ALTER TABLE integration_consent ADD COLUMN answered_by_group text NOT NULL DEFAULT 'minister-integration'
    CONSTRAINT consent_of_the_integration_minister CHECK (answered_by_group = 'minister-integration');
ALTER TABLE integration_consent ALTER COLUMN answered_by_group DROP DEFAULT;
ALTER TABLE minister_order ADD COLUMN ordered_by_group text NOT NULL DEFAULT 'minister'
    CONSTRAINT order_of_the_minister CHECK (ordered_by_group = 'minister');
ALTER TABLE minister_order ALTER COLUMN ordered_by_group DROP DEFAULT;

-- § 8, stk. 2: what the director has decided about a finding is not rewritten; dialogue may disprove it.
CREATE FUNCTION check_finding_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.status <> 'DOCUMENTED' AND NOT (OLD.status = 'CONFIRMED' AND NEW.status = 'DISPROVED'
        AND to_jsonb(NEW) - 'status' = to_jsonb(OLD) - 'status') THEN
        PERFORM refuse('decided_finding_stands', 'What is decided about a finding is not rewritten');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_finding_stands BEFORE UPDATE OR DELETE ON finding
    FOR EACH ROW EXECUTE FUNCTION check_finding_stands();
CREATE TRIGGER finding_is_kept BEFORE TRUNCATE ON finding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER finding_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON finding_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
