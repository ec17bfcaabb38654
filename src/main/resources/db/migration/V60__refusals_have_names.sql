-- Every refusal of the database names its rule, so that the operator, and the test that attacks each rule, can tell them apart.

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table % only grows: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

-- Says that a rule of the law, which is also the constraint's name, refuses the row.
CREATE FUNCTION refuse(rule text, sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', sentence USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

-- Checks that had only a number get a name.
ALTER TABLE order_recommendation RENAME CONSTRAINT order_recommendation_check TO recommendation_sent_after_the_council;
ALTER TABLE order_recommendation RENAME CONSTRAINT order_recommendation_check1 TO recommendation_answered_when_sent;
ALTER TABLE cost_line RENAME CONSTRAINT cost_line_check2 TO cost_follows_the_effort;
ALTER TABLE order_area RENAME CONSTRAINT order_area_check TO integration_needs_consent;

ALTER TABLE improvement_agreement RENAME CONSTRAINT improvement_agreement_check2 TO agreement_offered_after_the_council;
ALTER TABLE improvement_agreement RENAME CONSTRAINT improvement_agreement_check3 TO agreement_signed_after_the_council;
ALTER TABLE improvement_agreement RENAME CONSTRAINT improvement_agreement_check4 TO agreement_in_writing;
ALTER TABLE agreement_signature RENAME CONSTRAINT agreement_signature_check TO director_signs_after_the_council;
ALTER TABLE result_requirement RENAME CONSTRAINT result_requirement_check TO requirement_improves;
ALTER TABLE council_opinion RENAME CONSTRAINT council_opinion_discussed_check TO council_discussed_it;
ALTER TABLE finding RENAME CONSTRAINT finding_check1 TO finding_confirmed_by_the_director;
ALTER TABLE need_assessment RENAME CONSTRAINT need_assessment_check TO need_assessed_by_the_director;
ALTER TABLE next_step RENAME CONSTRAINT next_step_check TO next_step_of_the_director;
ALTER TABLE withdrawal RENAME CONSTRAINT withdrawal_check TO withdrawn_by_the_director;
ALTER TABLE case_recommendation_answer RENAME CONSTRAINT case_recommendation_answer_check TO answered_by_the_director;

-- A number tells its region, and every role below is checked against it (§ 7).
ALTER TABLE matter ADD CONSTRAINT matter_number_tells_the_region CHECK (region_code = split_part(number, '-', 2));
