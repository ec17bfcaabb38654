-- What the council is asked, what it decides, and whether that is lawful (§ 8, stk. 3; § 9, stk. 4; § 11, stk. 3). All of it only grows.

-- The paper that the secretariat lays before the council.
CREATE TABLE council_brief (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    stage text NOT NULL CHECK (stage IN ('REACTION', 'AGREEMENT', 'RECOMMENDATION', 'EXEMPTION', 'SPECIALIST', 'TENDER')),
    facts text NOT NULL,
    question text NOT NULL,
    draft_document_id uuid,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (id, number, stage),
    FOREIGN KEY (draft_document_id, number) REFERENCES document (id, number)
);
CREATE TRIGGER council_brief_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_brief
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-18: the director of the matter's own region approves it.
CREATE TABLE approved_brief (
    brief_id uuid PRIMARY KEY,
    number text NOT NULL,
    stage text NOT NULL,
    approved_by text NOT NULL,
    approved_by_group text NOT NULL,
    approved_at timestamptz NOT NULL,
    FOREIGN KEY (brief_id, number, stage) REFERENCES council_brief (id, number, stage),
    CONSTRAINT brief_approved_by_the_director CHECK (approved_by_group = 'rd-' || split_part(number, '-', 2)),
    UNIQUE (brief_id, number, stage)
);
CREATE TRIGGER approved_brief_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON approved_brief
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every decision of the council has one row here, which its legality check refers to. Only an opinion belongs to a stage of a case.
CREATE TABLE council_decision (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    kind text NOT NULL CHECK (kind IN ('OPINION', 'RECOMMENDATION', 'GRANT', 'CONTRACT')),
    stage text CHECK (stage IN ('REACTION', 'AGREEMENT', 'RECOMMENDATION', 'EXEMPTION', 'SPECIALIST', 'TENDER')),
    decided_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    CONSTRAINT only_an_opinion_has_a_stage CHECK ((kind = 'OPINION') = (stage IS NOT NULL)),
    CONSTRAINT decision_with_its_number UNIQUE (id, number),
    UNIQUE (id, kind),
    UNIQUE (id, number, stage)
);
CREATE INDEX ON council_decision (number);
CREATE TRIGGER council_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE council_opinion (
    id uuid PRIMARY KEY,
    number text NOT NULL,
    stage text NOT NULL,
    brief_id uuid NOT NULL,
    position text NOT NULL CHECK (position IN ('FOR', 'AGAINST', 'MIXED', 'NO_COMMENT')),
    text text NOT NULL CHECK (text <> ''),
    dissents text,
    attendance text NOT NULL,
    meeting_date date NOT NULL,
    discussed boolean NOT NULL CONSTRAINT council_discussed_it CHECK (discussed),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- The members who did not take part because they are partial in the matter.
    recused text CHECK (length(recused) BETWEEN 1 AND 4000),
    FOREIGN KEY (id, number, stage) REFERENCES council_decision (id, number, stage),
    FOREIGN KEY (brief_id, number, stage) REFERENCES approved_brief (brief_id, number, stage),
    CONSTRAINT opinion_after_the_meeting CHECK (meeting_date <= (recorded_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, number, stage)
);
CREATE TRIGGER council_opinion_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_opinion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A verdict of the regional director, and of Arbejdsmarkedsstyrelsen where the council maintains what the director found unlawful
-- (INV-18).
CREATE TABLE legality_check (
    id uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    decision_id uuid NOT NULL REFERENCES council_decision,
    number text NOT NULL,
    authority text NOT NULL CHECK (authority IN ('REGIONAL_DIRECTOR', 'LABOUR_MARKET_AUTHORITY')),
    verdict text NOT NULL CHECK (verdict IN ('LAWFUL', 'UNLAWFUL')),
    rule text,
    remedy text,
    reason text,
    reviews uuid,
    reviewed_verdict text CHECK (reviewed_verdict = 'UNLAWFUL'),
    checked_by text NOT NULL,
    checked_by_group text NOT NULL,
    checked_at timestamptz NOT NULL,
    CONSTRAINT unlawful_by_a_rule CHECK (verdict = 'LAWFUL' OR (rule IS NOT NULL AND remedy IS NOT NULL)),
    CONSTRAINT only_the_authority_reviews CHECK ((authority = 'LABOUR_MARKET_AUTHORITY') = (reviews IS NOT NULL)),
    CONSTRAINT review_names_the_verdict CHECK ((reviews IS NULL) = (reviewed_verdict IS NULL)),
    CONSTRAINT review_has_a_reason CHECK (reviews IS NULL OR reason IS NOT NULL),
    CONSTRAINT legality_checked_by_the_authority CHECK (checked_by_group =
        CASE authority WHEN 'REGIONAL_DIRECTOR' THEN 'rd-' || split_part(number, '-', 2) ELSE 'ams' END),
    UNIQUE (decision_id, authority),
    UNIQUE (id, decision_id, verdict),
    FOREIGN KEY (reviews, decision_id, reviewed_verdict) REFERENCES legality_check (id, decision_id, verdict),
    CONSTRAINT legality_check_of_the_decision FOREIGN KEY (decision_id, number) REFERENCES council_decision (id, number)
);
CREATE TRIGGER legality_check_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON legality_check
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The council has been involved in a stage: a discussed opinion with a lawful verdict, nothing else (INV-14).
CREATE TABLE council_involvement (
    opinion_id uuid PRIMARY KEY,
    number text NOT NULL,
    stage text NOT NULL,
    legality_check_id uuid NOT NULL,
    verdict text NOT NULL CHECK (verdict = 'LAWFUL'),
    registered_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    FOREIGN KEY (opinion_id, number, stage) REFERENCES council_opinion (id, number, stage),
    FOREIGN KEY (legality_check_id, opinion_id, verdict) REFERENCES legality_check (id, decision_id, verdict),
    CONSTRAINT involvement_with_its_time UNIQUE (opinion_id, number, stage, registered_at),
    UNIQUE (opinion_id, number, stage)
);
CREATE INDEX ON council_involvement (number, stage);
-- INV-01, INV-02, INV-10 and INV-12: what a record rests on was not said before the record was made. The rule is the trigger's name.
CREATE FUNCTION check_council_saw_it() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM council_involvement i WHERE i.opinion_id = NEW.council_opinion_id AND i.sequence < NEW.sequence) THEN
        PERFORM refuse(TG_NAME, 'The council spoke before this was proposed');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER council_involvement_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_involvement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The council's own recommendation to the regional director: an agreement (§ 11, stk. 1) or an order (§ 11, stk. 2). A revised one is
-- a new row of the same matter.
CREATE TABLE council_recommendation (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind = 'RECOMMENDATION'),
    number text NOT NULL,
    region_code text NOT NULL REFERENCES council (region_code),
    jobcentre_id text NOT NULL,
    type text NOT NULL CHECK (type IN ('AGREEMENT', 'ORDER')),
    grounds text NOT NULL CHECK (grounds <> ''),
    meeting_date date NOT NULL,
    attendance text NOT NULL,
    dissents text,
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL,
    -- It is the council that recommends, at a meeting, and not its chair alone.
    CONSTRAINT recommended_at_a_meeting CHECK (meeting_date <= (submitted_at AT TIME ZONE 'Europe/Copenhagen')::date),
    CONSTRAINT recommended_by_those_present CHECK (attendance <> ''),
    FOREIGN KEY (id, kind) REFERENCES council_decision (id, kind),
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    CONSTRAINT council_recommendation_with_its_number UNIQUE (id, number)
);
CREATE INDEX ON council_recommendation (number);
CREATE TRIGGER council_recommendation_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_recommendation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE council_recommendation_area (
    recommendation_id uuid NOT NULL REFERENCES council_recommendation,
    effort_area text NOT NULL REFERENCES effort_area,
    PRIMARY KEY (recommendation_id, effort_area)
);
CREATE TRIGGER council_recommendation_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_recommendation_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- § 11, stk. 2 (INV-05): that an order is recommended to the minister can only be promised where the law allows it: in each area an open
-- case has an agreement that was not reached, or not kept. A trigger, for the rule is about the tables of the cases.
CREATE FUNCTION check_followed_order() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.answer = 'FOLLOWED' AND EXISTS (
        SELECT FROM council_recommendation r JOIN council_recommendation_area a ON a.recommendation_id = r.id
        WHERE r.id = NEW.recommendation_id AND r.type = 'ORDER' AND NOT EXISTS (
            SELECT FROM open_area o WHERE o.jobcentre_id = r.jobcentre_id AND o.effort_area = a.effort_area
                AND order_may_be_recommended(o.case_number, o.effort_area))) THEN
        PERFORM refuse('followed_order_is_possible', format('No order can be recommended on all areas of %s', NEW.number));
    END IF;
    RETURN NEW;
END $$;

-- The director's only answer, in writing. Only a lawful recommendation can be answered (§ 8, stk. 3; INV-14, INV-18).
CREATE TABLE council_recommendation_answer (
    recommendation_id uuid PRIMARY KEY REFERENCES council_recommendation,
    number text NOT NULL,
    legality_check_id uuid NOT NULL,
    verdict text NOT NULL CHECK (verdict = 'LAWFUL'),
    answer text NOT NULL CHECK (answer IN ('FOLLOWED', 'PARTLY', 'NOT_FOLLOWED')),
    reason text NOT NULL CHECK (reason <> ''),
    answered_by text NOT NULL,
    answered_by_group text NOT NULL,
    document_id uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (legality_check_id, recommendation_id, verdict) REFERENCES legality_check (id, decision_id, verdict),
    CONSTRAINT answer_to_the_recommendation FOREIGN KEY (recommendation_id, number)
        REFERENCES council_recommendation (id, number),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    CONSTRAINT council_answered_by_the_director CHECK (answered_by_group = 'rd-' || split_part(number, '-', 2))
);
CREATE TRIGGER followed_order_is_possible BEFORE INSERT ON council_recommendation_answer
    FOR EACH ROW EXECUTE FUNCTION check_followed_order();
CREATE TRIGGER council_recommendation_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_recommendation_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
