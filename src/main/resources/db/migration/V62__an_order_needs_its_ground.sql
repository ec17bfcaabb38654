-- § 11, stk. 2: a recommendation rests on an agreement that was offered and not reached, or that ran out with a requirement not met
-- (INV-05), and covers only what failed (INV-07). The foreign keys carry the ground, so that it cannot vanish afterwards.

ALTER TABLE improvement_agreement
    ADD COLUMN failed_as text GENERATED ALWAYS AS (CASE
        WHEN status = 'NOT_REACHED' AND amends IS NULL THEN 'SITUATION_1'
        WHEN status = 'EVALUATED' AND evaluation_result IN ('PARTLY', 'NOT_MET') THEN 'SITUATION_2' END) STORED,
    ADD COLUMN failed_at timestamptz GENERATED ALWAYS AS (coalesce(not_reached_at, evaluated_at)) STORED,
    ADD COLUMN narrowed_case text GENERATED ALWAYS AS (CASE WHEN narrowed_at IS NOT NULL THEN case_number END) STORED,
    ADD CONSTRAINT agreement_that_failed UNIQUE (id, case_number, failed_as, failed_at),
    ADD CONSTRAINT agreement_refused_in_part UNIQUE (id, narrowed_case, narrowed_at);

-- INV-05: the failed agreement is the case's own; or the one that a party refused, where the case was split off for that refusal.
ALTER TABLE order_recommendation
    ADD COLUMN agreement_case text,
    ADD COLUMN split_from text,
    ADD COLUMN failed_at timestamptz;
UPDATE order_recommendation r SET
    agreement_case = a.case_number,
    split_from = CASE WHEN a.case_number <> r.case_number THEN a.case_number END,
    failed_at = CASE WHEN a.case_number <> r.case_number THEN a.narrowed_at ELSE a.failed_at END
FROM improvement_agreement a WHERE a.id = r.agreement_id;
ALTER TABLE order_recommendation
    ALTER COLUMN agreement_case SET NOT NULL,
    ALTER COLUMN failed_at SET NOT NULL,
    ADD COLUMN own_agreement uuid GENERATED ALWAYS AS (CASE WHEN split_from IS NULL THEN agreement_id END) STORED,
    ADD CONSTRAINT recommendation_of_the_split_case FOREIGN KEY (case_number, split_from)
        REFERENCES intervention_case (case_number, split_from),
    ADD CONSTRAINT recommendation_on_its_own_agreement CHECK (agreement_case = coalesce(split_from, case_number)),
    ADD CONSTRAINT recommendation_on_a_failed_agreement FOREIGN KEY (own_agreement, agreement_case, ground, failed_at)
        REFERENCES improvement_agreement (id, case_number, failed_as, failed_at),
    ADD CONSTRAINT recommendation_on_the_refused_part FOREIGN KEY (agreement_id, split_from, failed_at)
        REFERENCES improvement_agreement (id, narrowed_case, narrowed_at),
    ADD CONSTRAINT refused_part_is_situation_1 CHECK (split_from IS NULL OR ground = 'SITUATION_1'),
    ADD CONSTRAINT recommendation_after_its_ground CHECK (failed_at <= drafted_at);

-- INV-05: the agreement is the case's latest, for a later one may still succeed. INV-02 and INV-04: a recommendation goes forward step
-- by step, so that none is sent that was not decided, and none ordered that was withdrawn, answered or never sent. What is the latest
-- and what came before are no foreign keys, hence a trigger.
CREATE FUNCTION check_recommendation() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'DRAFT' THEN
            PERFORM refuse('recommendation_goes_step_by_step', 'A recommendation begins as a draft');
        END IF;
        IF EXISTS (SELECT FROM improvement_agreement own JOIN improvement_agreement later ON later.case_number = NEW.case_number
            AND (own.case_number <> NEW.case_number OR later.created_at > own.created_at)
            WHERE own.id = NEW.agreement_id AND later.status <> 'REPLACED'
                AND (later.amends IS NULL OR later.signed_at IS NOT NULL)) THEN
            PERFORM refuse('recommendation_on_the_latest_agreement',
                format('There is a later agreement in %s', NEW.case_number));
        END IF;
    ELSIF NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN (
        'DRAFT REVISED', 'DRAFT NOT_SENT', 'DRAFT TO_SEND', 'TO_SEND SENT', 'TO_SEND WITHDRAWN',
        'SENT RETURNED', 'SENT WITHDRAWN', 'SENT ORDERED', 'SENT DECLINED') THEN
        PERFORM refuse('recommendation_goes_step_by_step', format('%s cannot become %s', OLD.status, NEW.status));
    ELSIF OLD.sent_at IS NOT NULL
        AND (NEW.sent_at, NEW.council_opinion_id, NEW.council_at) IS DISTINCT FROM (OLD.sent_at, OLD.council_opinion_id, OLD.council_at)
    THEN
        PERFORM refuse('sent_recommendation_stands', 'What was sent to the minister is not rewritten');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER recommendation_goes_step_by_step BEFORE INSERT OR UPDATE ON order_recommendation
    FOR EACH ROW EXECUTE FUNCTION check_recommendation();

DROP TRIGGER recommendation_stands ON order_recommendation;
CREATE TRIGGER recommendation_stands
    BEFORE DELETE OR UPDATE OF id, case_number, revision, agreement_id, agreement_case, split_from, failed_at, ground, grounds,
        evidence, new_facts, proposed_mode, drafted_at
    ON order_recommendation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-07: not an area that left the case with a party of its own, and in situation 2 only one whose requirement was not met.
CREATE FUNCTION check_recommended_area() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM failing_area f WHERE f.case_number = NEW.case_number AND f.effort_area = NEW.effort_area
        AND f.moved_to IS NOT NULL) THEN
        PERFORM refuse('recommended_area_fails', format('%s is another case''s', NEW.effort_area));
    END IF;
    IF EXISTS (SELECT FROM order_recommendation o WHERE o.id = NEW.recommendation_id AND o.ground = 'SITUATION_2'
        AND NOT EXISTS (SELECT FROM result_requirement r WHERE r.agreement_id = o.agreement_id
            AND r.effort_area = NEW.effort_area AND r.withdrawn_at IS NULL AND r.outcome IN ('PARTLY', 'NOT_MET'))) THEN
        PERFORM refuse('recommended_area_fails', format('The requirements of %s are met', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER recommended_area_fails BEFORE INSERT ON recommendation_area
    FOR EACH ROW EXECUTE FUNCTION check_recommended_area();
