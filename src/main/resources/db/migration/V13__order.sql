-- The recommendation to the minister, the order, and how it is carried out (§ 11, stk. 2-4).

-- One row for each draft. A draft that goes to the council is not changed afterwards; a revision is a new row.
CREATE TABLE order_recommendation (
    id uuid PRIMARY KEY,
    case_number text NOT NULL REFERENCES intervention_case,
    revision integer NOT NULL CHECK (revision > 0),
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    agreement_case text NOT NULL,
    split_from text,
    own_agreement uuid GENERATED ALWAYS AS (CASE WHEN split_from IS NULL THEN agreement_id END) STORED,
    failed_at timestamptz NOT NULL,
    ground text NOT NULL CHECK (ground IN ('SITUATION_1', 'SITUATION_2')),
    grounds text NOT NULL,
    evidence text NOT NULL,
    new_facts text,
    status text NOT NULL CHECK (status IN
        ('DRAFT', 'REVISED', 'NOT_SENT', 'TO_SEND', 'SENT', 'RETURNED', 'WITHDRAWN', 'ORDERED', 'DECLINED')),
    drafted_at timestamptz NOT NULL,
    director_reason text,
    decided_by_group text,
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'RECOMMENDATION' CHECK (council_stage = 'RECOMMENDATION'),
    council_at timestamptz,
    sent_at timestamptz,
    sent_by_group text,
    draft_document_id uuid,
    document_id uuid,
    answer_reason text,
    refusal_document_id uuid,
    version integer NOT NULL DEFAULT 0,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    sent_sequence bigint,
    UNIQUE (case_number, revision),
    UNIQUE (id, case_number),
    UNIQUE (id, status),
    FOREIGN KEY (draft_document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (refusal_document_id, case_number) REFERENCES document (id, number),
    -- § 11, stk. 2 (INV-05): it rests on an agreement that was offered and not reached, or that ran out with a requirement not met. The
    -- agreement is the case's own; or the one that a party refused, where the case was split off for that refusal. The keys carry the
    -- ground, so that it cannot vanish afterwards.
    CONSTRAINT recommendation_of_the_split_case FOREIGN KEY (case_number, split_from)
        REFERENCES intervention_case (case_number, split_from),
    CONSTRAINT recommendation_on_its_own_agreement CHECK (agreement_case = coalesce(split_from, case_number)),
    CONSTRAINT recommendation_on_a_failed_agreement FOREIGN KEY (own_agreement, agreement_case, ground, failed_at)
        REFERENCES improvement_agreement (id, case_number, failed_as, failed_at),
    CONSTRAINT recommendation_on_the_refused_part FOREIGN KEY (agreement_id, split_from, failed_at)
        REFERENCES improvement_agreement (id, narrowed_case, narrowed_at),
    CONSTRAINT refused_part_is_situation_1 CHECK (split_from IS NULL OR ground = 'SITUATION_1'),
    -- § 11, stk. 3 (INV-02): the council discussed this very recommendation, after it was drafted.
    CONSTRAINT recommendation_rests_on_the_council FOREIGN KEY (council_opinion_id, case_number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    CONSTRAINT recommendation_council_has_its_time CHECK ((council_opinion_id IS NULL) = (council_at IS NULL)),
    CONSTRAINT recommendation_decided_after_the_council
        CHECK (status IN ('DRAFT', 'REVISED') OR council_opinion_id IS NOT NULL),
    CONSTRAINT recommendation_sent_after_the_council CHECK (sent_at IS NULL OR council_opinion_id IS NOT NULL),
    CONSTRAINT recommendation_answered_when_sent CHECK (
        status NOT IN ('SENT', 'RETURNED', 'ORDERED', 'DECLINED') OR sent_at IS NOT NULL),
    CONSTRAINT recommendation_not_followed_for_a_reason CHECK (
        status NOT IN ('RETURNED', 'DECLINED', 'WITHDRAWN') OR answer_reason IS NOT NULL),
    -- § 11, stk. 2 (INV-18): the director of the case's own region decides on it and sends it.
    CONSTRAINT recommendation_decided_by_the_director CHECK (decided_by_group IS NOT DISTINCT FROM
        CASE WHEN status <> 'DRAFT' THEN 'rd-' || split_part(case_number, '-', 2) END),
    CONSTRAINT recommendation_sent_by_the_director CHECK (sent_by_group IS NOT DISTINCT FROM
        CASE WHEN sent_at IS NOT NULL THEN 'rd-' || split_part(case_number, '-', 2) END)
);
CREATE UNIQUE INDEX one_open_recommendation ON order_recommendation (case_number)
    WHERE status IN ('DRAFT', 'TO_SEND', 'SENT');

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
            AND (own.case_number <> NEW.case_number OR later.sequence > own.sequence)
            WHERE own.id = NEW.agreement_id AND later.status <> 'REPLACED'
                AND (later.amends IS NULL OR later.signed_at IS NOT NULL)) THEN
            PERFORM refuse('recommendation_on_the_latest_agreement',
                format('There is a later agreement in %s', NEW.case_number));
        END IF;
    ELSIF NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN (
        'DRAFT REVISED', 'DRAFT NOT_SENT', 'DRAFT TO_SEND', 'TO_SEND SENT',
        'SENT RETURNED', 'SENT WITHDRAWN', 'SENT ORDERED', 'SENT DECLINED') THEN
        PERFORM refuse('recommendation_goes_step_by_step', format('%s cannot become %s', OLD.status, NEW.status));
    ELSIF OLD.sent_at IS NOT NULL
        AND (NEW.sent_at, NEW.council_opinion_id, NEW.council_at) IS DISTINCT FROM (OLD.sent_at, OLD.council_opinion_id, OLD.council_at)
    THEN
        PERFORM refuse('sent_recommendation_stands', 'What was sent to the minister is not rewritten');
    ELSIF NEW.draft_document_id IS DISTINCT FROM OLD.draft_document_id AND OLD.draft_document_id IS NOT NULL THEN
        PERFORM refuse('filed_draft_stands', 'The draft that the council discusses is not exchanged');
    END IF;
    IF TG_OP = 'UPDATE' THEN
        NEW.sent_sequence := CASE WHEN OLD.sent_at IS NULL AND NEW.sent_at IS NOT NULL
            THEN nextval('act_sequence') ELSE OLD.sent_sequence END;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER recommendation_goes_step_by_step BEFORE INSERT OR UPDATE ON order_recommendation
    FOR EACH ROW EXECUTE FUNCTION check_recommendation();

-- § 11, stk. 3 (INV-02): what the council discussed is the filed draft itself. After the foreign keys, and no key of its own, for the draft
-- of the discussion stands with its brief.
CREATE FUNCTION check_discussed_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM council_opinion o JOIN council_brief b ON b.id = o.brief_id
        WHERE o.id = NEW.council_opinion_id AND b.draft_document_id = NEW.draft_document_id) THEN
        PERFORM refuse(TG_NAME, 'The council discussed another draft');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER recommendation_council_saw_this_draft AFTER INSERT OR UPDATE OF council_opinion_id ON order_recommendation
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_council_saw_it();
CREATE TRIGGER recommendation_discussed_as_filed AFTER INSERT OR UPDATE OF council_opinion_id ON order_recommendation
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_discussed_draft();

-- What was recommended is never rewritten; only what becomes of it is added.
CREATE TRIGGER recommendation_stands
    BEFORE DELETE OR UPDATE OF id, case_number, revision, agreement_id, agreement_case, split_from, failed_at, ground, grounds,
        evidence, new_facts, drafted_at, sequence
    ON order_recommendation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recommendation_is_kept BEFORE TRUNCATE ON order_recommendation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- § 11, stk. 2 (INV-07): only the parts of the effort where results fail, each with the one way proposed to carry it out.
CREATE TABLE recommendation_area (
    recommendation_id uuid NOT NULL,
    case_number text NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('JC_TENDER', 'REGION_TENDER_ON_BEHALF', 'SUB_AGREEMENT_EXISTING_FRAMEWORK')),
    PRIMARY KEY (recommendation_id, effort_area),
    UNIQUE (recommendation_id, effort_area, effort_kind),
    FOREIGN KEY (recommendation_id, case_number) REFERENCES order_recommendation (id, case_number),
    FOREIGN KEY (case_number, effort_area) REFERENCES failing_area (case_number, effort_area),
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind)
);

-- INV-07: not an area that left the case with a party of its own, and in situation 2 only one whose requirement was not met. A trigger,
-- for which of the two applies depends on the ground.
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
CREATE TRIGGER recommendation_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON recommendation_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The comments of the responsible parties in the hearing; no comment is a row without a text.
CREATE TABLE recommendation_hearing (
    recommendation_id uuid NOT NULL REFERENCES order_recommendation,
    party_group text NOT NULL REFERENCES role_group,
    comment text,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (recommendation_id, party_group)
);

-- § 11, stk. 2, 2. pkt. (INV-06): the agreement of the minister for refugees, immigrants and integration.
CREATE TABLE integration_consent (
    recommendation_id uuid PRIMARY KEY REFERENCES order_recommendation,
    answer text NOT NULL CHECK (answer IN ('CONSENT', 'NO_CONSENT')),
    text text,
    answered_by text NOT NULL,
    answered_by_group text NOT NULL
        CONSTRAINT consent_of_the_integration_minister CHECK (answered_by_group = 'minister-integration'),
    answered_at timestamptz NOT NULL,
    UNIQUE (recommendation_id, answer),
    CONSTRAINT consent_refused_in_words CHECK (answer = 'CONSENT' OR text IS NOT NULL)
);
CREATE TRIGGER integration_consent_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON integration_consent
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- § 11, stk. 2 (INV-04): an order exists only for a recommendation that was sent, and one for each; the minister gives it, to the case's
-- own jobcentre.
CREATE TABLE minister_order (
    id uuid PRIMARY KEY,
    recommendation_id uuid NOT NULL UNIQUE,
    recommendation_status text NOT NULL DEFAULT 'ORDERED' CHECK (recommendation_status = 'ORDERED'),
    case_number text NOT NULL,
    jobcentre_id text NOT NULL,
    decided_on date NOT NULL,
    deadline date NOT NULL,
    reason text NOT NULL,
    ordered_by text NOT NULL,
    ordered_by_group text NOT NULL CONSTRAINT order_of_the_minister CHECK (ordered_by_group = 'minister'),
    document_id uuid,
    compliance text NOT NULL CHECK (compliance IN ('PENDING', 'PARTLY', 'OVERDUE', 'IMPLEMENTED', 'NOT_IMPLEMENTED', 'NOT_POSSIBLE')),
    version integer NOT NULL DEFAULT 0,
    UNIQUE (id, recommendation_id),
    CONSTRAINT order_with_its_jobcentre UNIQUE (id, jobcentre_id),
    FOREIGN KEY (recommendation_id, case_number) REFERENCES order_recommendation (id, case_number),
    FOREIGN KEY (recommendation_id, recommendation_status) REFERENCES order_recommendation (id, status),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    CONSTRAINT order_to_the_cases_jobcentre FOREIGN KEY (case_number, jobcentre_id)
        REFERENCES intervention_case (case_number, jobcentre_id),
    CONSTRAINT order_deadline_is_a_day CHECK (isfinite(deadline)),
    CONSTRAINT order_gives_time CHECK (deadline > decided_on)
);

-- INV-16: an order is never rewritten; only what becomes of it is added.
CREATE TRIGGER order_stands
    BEFORE DELETE OR UPDATE OF id, recommendation_id, recommendation_status, case_number, decided_on, deadline, reason, ordered_by,
        ordered_by_group
    ON minister_order FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_is_kept BEFORE TRUNCATE ON minister_order
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The ordered areas: part of what was recommended; the integration effort only with consent (§ 11, stk. 2, 2. pkt.; INV-06, INV-07). Each is
-- carried out in one way, and contracts and sub-agreements follow it.
CREATE TABLE order_area (
    order_id uuid NOT NULL,
    recommendation_id uuid NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    integration boolean NOT NULL,
    consent text,
    mode text NOT NULL CHECK (mode IN ('JC_TENDER', 'REGION_TENDER_ON_BEHALF', 'SUB_AGREEMENT_EXISTING_FRAMEWORK')),
    PRIMARY KEY (order_id, effort_area),
    CONSTRAINT ordered_area_with_its_mode UNIQUE (order_id, effort_area, mode),
    UNIQUE (order_id, effort_area, effort_kind),
    FOREIGN KEY (order_id, recommendation_id) REFERENCES minister_order (id, recommendation_id),
    FOREIGN KEY (recommendation_id, effort_area, effort_kind)
        REFERENCES recommendation_area (recommendation_id, effort_area, effort_kind),
    FOREIGN KEY (effort_area, integration) REFERENCES effort_area (code, integration),
    FOREIGN KEY (recommendation_id, consent) REFERENCES integration_consent (recommendation_id, answer),
    CONSTRAINT integration_needs_consent CHECK (NOT integration OR (consent IS NOT NULL AND consent = 'CONSENT'))
);

-- § 9, stk. 3-4 (INV-17, INV-20): sub-agreements can be ordered only where a framework covers the area, and the jobcentre is not exempt from
-- it, from the decision until the order's deadline. A trigger, for no key covers a period.
CREATE FUNCTION check_ordered_framework() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (
        SELECT FROM minister_order o
        WHERE o.id = NEW.order_id AND NEW.mode = 'SUB_AGREEMENT_EXISTING_FRAMEWORK'
            AND coalesce(framework_open_until(o.jobcentre_id, NEW.effort_area, o.decided_on) < o.deadline, true))
    THEN
        PERFORM refuse('ordered_framework', format('No framework agreement covers %s until the deadline', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ordered_framework BEFORE INSERT OR UPDATE ON order_area
    FOR EACH ROW EXECUTE FUNCTION check_ordered_framework();
CREATE TRIGGER order_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON order_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who bears the costs (§ 11, stk. 4; INV-15): as foreseen in a recommendation, and in kroner when an order is carried out.
CREATE TABLE cost_line (
    id uuid PRIMARY KEY,
    recommendation_id uuid REFERENCES order_recommendation,
    order_id uuid REFERENCES minister_order,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    bearer text NOT NULL CHECK (bearer IN ('STATE', 'MUNICIPALITY')),
    amount numeric(14, 2) CHECK (amount > 0),
    registered_at timestamptz NOT NULL,
    CONSTRAINT cost_foreseen_or_borne CHECK (num_nonnulls(recommendation_id, order_id) = 1),
    CONSTRAINT cost_borne_in_kroner CHECK ((order_id IS NULL) = (amount IS NULL)),
    CONSTRAINT cost_follows_the_effort CHECK ((effort_kind = 'STATE') = (bearer = 'STATE')),
    UNIQUE (recommendation_id, effort_kind),
    UNIQUE (order_id, effort_kind)
);
CREATE TRIGGER cost_line_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON cost_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The region's tender on behalf of the responsible; a tender without valid bids is published again.
CREATE TABLE order_tender (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES minister_order,
    round integer NOT NULL CHECK (round > 0),
    description text NOT NULL,
    criteria text NOT NULL,
    published_on date NOT NULL,
    bid_deadline date NOT NULL,
    evaluation text,
    version integer NOT NULL DEFAULT 0,
    CONSTRAINT tender_gives_time CHECK (bid_deadline > published_on),
    UNIQUE (order_id, round),
    UNIQUE (id, order_id)
);

-- A provider's bid on an area. One that was withdrawn or mistyped is kept, with the reason, and never valid.
CREATE TABLE bid (
    id uuid PRIMARY KEY,
    tender_id uuid NOT NULL,
    order_id uuid NOT NULL,
    provider_id uuid NOT NULL REFERENCES provider,
    effort_area text NOT NULL,
    price numeric(14, 2) NOT NULL CHECK (price > 0),
    received_on date NOT NULL,
    valid boolean,
    taken_back_reason text CHECK (taken_back_reason <> ''),
    mode text NOT NULL DEFAULT 'REGION_TENDER_ON_BEHALF' CHECK (mode = 'REGION_TENDER_ON_BEHALF'),
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (tender_id, order_id) REFERENCES order_tender (id, order_id),
    CONSTRAINT bid_on_what_the_region_tenders FOREIGN KEY (order_id, effort_area, mode)
        REFERENCES order_area (order_id, effort_area, mode),
    CONSTRAINT no_ordered_bid_that_was_taken_back_is_valid CHECK (taken_back_reason IS NULL OR valid IS NOT TRUE),
    UNIQUE (id, order_id, provider_id, effort_area, price, valid)
);
CREATE UNIQUE INDEX one_bid_of_a_provider_on_an_area ON bid (tender_id, provider_id, effort_area) WHERE taken_back_reason IS NULL;
CREATE TRIGGER bid_stands
    BEFORE DELETE OR UPDATE OF id, tender_id, order_id, provider_id, effort_area, price, received_on
    ON bid FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- A trigger, for no key says that a row does not change any more.
CREATE TRIGGER taken_back_bid_stands BEFORE UPDATE ON bid
    FOR EACH ROW WHEN (OLD.taken_back_reason IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- A contract with another provider on an ordered area: after a bid where the region holds the tender, without one where the responsible do.
CREATE TABLE award (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    jobcentre_id text NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    provider_id uuid NOT NULL REFERENCES provider,
    bid_id uuid,
    contract_party text NOT NULL REFERENCES role_group,
    price numeric(14, 2) NOT NULL CHECK (price > 0),
    reason text NOT NULL,
    single_provider_reason text,
    awarded_at timestamptz NOT NULL,
    mode text NOT NULL GENERATED ALWAYS AS (CASE WHEN bid_id IS NULL THEN 'JC_TENDER' ELSE 'REGION_TENDER_ON_BEHALF' END) STORED,
    bid_valid boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT award_after_the_ordered_tender FOREIGN KEY (order_id, effort_area, mode)
        REFERENCES order_area (order_id, effort_area, mode),
    FOREIGN KEY (order_id, effort_area, effort_kind) REFERENCES order_area (order_id, effort_area, effort_kind),
    CONSTRAINT award_on_a_valid_bid FOREIGN KEY (bid_id, order_id, provider_id, effort_area, price, bid_valid)
        REFERENCES bid (id, order_id, provider_id, effort_area, price, valid),
    CONSTRAINT award_for_the_ordered_jobcentre FOREIGN KEY (order_id, jobcentre_id) REFERENCES minister_order (id, jobcentre_id),
    UNIQUE (order_id, effort_area, provider_id)
);
-- INV-15: the party to the contract, who pays, is the one responsible for that effort in the case's own jobcentre (V2).
CREATE TRIGGER award_is_paid_by_the_responsible
    BEFORE INSERT OR UPDATE OF jobcentre_id, effort_kind, contract_party ON award
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'contract_party');

-- § 9, stk. 3-4 (INV-16): an ordered area that no framework covers any more, so that it cannot be carried out as ordered. Nothing else takes
-- an area out of an order.
CREATE TABLE uncovered_order_area (
    order_id uuid NOT NULL,
    effort_area text NOT NULL,
    mode text NOT NULL DEFAULT 'SUB_AGREEMENT_EXISTING_FRAMEWORK' CHECK (mode = 'SUB_AGREEMENT_EXISTING_FRAMEWORK'),
    found_at timestamptz NOT NULL,
    PRIMARY KEY (order_id, effort_area),
    CONSTRAINT uncovered_area_of_sub_agreements FOREIGN KEY (order_id, effort_area, mode)
        REFERENCES order_area (order_id, effort_area, mode)
);

-- A trigger, for no key says that something does not exist.
CREATE FUNCTION check_uncovered_area() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM sub_agreement s WHERE s.order_id = NEW.order_id AND s.effort_area = NEW.effort_area AND s.signed_at IS NOT NULL)
        OR EXISTS (SELECT FROM minister_order o, framework_in_force(o.jobcentre_id, NEW.effort_area,
                (NEW.found_at AT TIME ZONE 'Europe/Copenhagen')::date) f
            JOIN framework_provider p ON p.framework_id = f.framework_id WHERE o.id = NEW.order_id AND NOT f.exempt) THEN
        PERFORM refuse('area_is_uncovered', format('%s has a provider to choose', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER area_is_uncovered BEFORE INSERT ON uncovered_order_area
    FOR EACH ROW EXECUTE FUNCTION check_uncovered_area();
CREATE TRIGGER uncovered_order_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON uncovered_order_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The areas under a case's orders that can be carried out as ordered.
CREATE VIEW order_in_force AS
    SELECT o.case_number, a.order_id, a.effort_area FROM order_area a JOIN minister_order o ON o.id = a.order_id
    WHERE NOT EXISTS (SELECT FROM uncovered_order_area u WHERE u.order_id = a.order_id AND u.effort_area = a.effort_area);

-- INV-16: what is ordered is not recommended again. A trigger, for no key says that something does not exist.
CREATE FUNCTION check_recommended_again() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM order_in_force f WHERE f.case_number = NEW.case_number AND f.effort_area = NEW.effort_area) THEN
        PERFORM refuse('recommended_area_is_not_ordered', format('The minister has ordered %s', NEW.effort_area));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER recommended_area_is_not_ordered BEFORE INSERT ON recommendation_area
    FOR EACH ROW EXECUTE FUNCTION check_recommended_again();

CREATE TABLE order_progress (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES minister_order,
    party_group text NOT NULL REFERENCES role_group,
    text text NOT NULL,
    reported_at timestamptz NOT NULL
);
