-- § 11, stk. 3: the council is involved in this very draft, not in an earlier one (INV-01, INV-02), before every reaction (INV-03),
-- and only by what was found lawful (§ 8, stk. 3; INV-14).

ALTER TABLE council_involvement ADD CONSTRAINT involvement_with_its_time UNIQUE (opinion_id, number, stage, registered_at);

-- INV-01: the offer and the signature rest on an involvement that is younger than the draft.
ALTER TABLE improvement_agreement ADD COLUMN council_at timestamptz;
UPDATE improvement_agreement a SET council_at = i.registered_at
FROM council_involvement i WHERE i.opinion_id = a.council_opinion_id;
ALTER TABLE improvement_agreement
    DROP CONSTRAINT improvement_agreement_council_opinion_id_case_number_counc_fkey,
    ADD CONSTRAINT agreement_rests_on_the_council FOREIGN KEY (council_opinion_id, case_number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    ADD CONSTRAINT agreement_council_has_its_time CHECK ((council_opinion_id IS NULL) = (council_at IS NULL)),
    ADD CONSTRAINT agreement_council_saw_this_draft CHECK (status = 'DRAFT' OR draft_changed_at <= council_at);

-- INV-02: the council discussed this recommendation, after it was drafted; V62 adds that it was drafted on a settled ground.
ALTER TABLE order_recommendation ADD COLUMN council_at timestamptz;
UPDATE order_recommendation r SET council_at = i.registered_at
FROM council_involvement i WHERE i.opinion_id = r.council_opinion_id;
ALTER TABLE order_recommendation
    DROP CONSTRAINT order_recommendation_council_opinion_id_case_number_counci_fkey,
    ADD CONSTRAINT recommendation_rests_on_the_council FOREIGN KEY (council_opinion_id, case_number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    ADD CONSTRAINT recommendation_council_has_its_time CHECK ((council_opinion_id IS NULL) = (council_at IS NULL)),
    ADD CONSTRAINT recommendation_council_saw_this_draft CHECK (drafted_at <= council_at),
    ADD CONSTRAINT recommendation_decided_after_the_council
        CHECK (status IN ('DRAFT', 'REVISED') OR council_opinion_id IS NOT NULL);

-- INV-03: the next step rests on the council's involvement in the case itself, or in the one that it was split from.
ALTER TABLE intervention_case ADD CONSTRAINT case_with_its_origin UNIQUE (case_number, split_from);
ALTER TABLE next_step DISABLE TRIGGER next_step_only_grows;
ALTER TABLE next_step ADD COLUMN split_from text;
UPDATE next_step SET split_from = council_number WHERE council_number <> case_number;
ALTER TABLE next_step ENABLE TRIGGER next_step_only_grows;
ALTER TABLE next_step
    ADD CONSTRAINT next_step_of_the_split_case FOREIGN KEY (case_number, split_from)
        REFERENCES intervention_case (case_number, split_from),
    ADD CONSTRAINT next_step_rests_on_its_own_council CHECK (council_number = coalesce(split_from, case_number));

-- INV-03: to follow a jobcentre closely is a reaction, too; the director has chosen it on the council's involvement. A trigger, for
-- the choice is found in one of two tables.
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

-- INV-14: a recommendation of the council's own opens a case, and is answered on one, only when found lawful. A trigger, for the
-- number of a recommendation covers all its revisions.
CREATE FUNCTION check_recommendation_was_lawful() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.recommendation_number IS NOT NULL AND NOT EXISTS (
        SELECT FROM council_recommendation r JOIN legality_check c ON c.decision_id = r.id AND c.verdict = 'LAWFUL'
        WHERE r.number = NEW.recommendation_number) THEN
        PERFORM refuse('council_recommendation_was_lawful',
            format('The recommendation %s was not found lawful', NEW.recommendation_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER council_recommendation_was_lawful BEFORE INSERT OR UPDATE OF recommendation_number ON intervention_case
    FOR EACH ROW EXECUTE FUNCTION check_recommendation_was_lawful();
CREATE TRIGGER council_recommendation_was_lawful BEFORE INSERT ON case_recommendation_answer
    FOR EACH ROW EXECUTE FUNCTION check_recommendation_was_lawful();
