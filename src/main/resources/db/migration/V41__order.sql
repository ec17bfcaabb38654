-- The recommendation to the minister, the order, and how it is carried out (§ 11, stk. 2-4).

ALTER TABLE effort_area ADD UNIQUE (code, integration);

-- One row for each draft. A draft that goes to the council is not changed afterwards; a revision is a new row.
CREATE TABLE order_recommendation (
    id uuid PRIMARY KEY,
    case_number text NOT NULL REFERENCES intervention_case,
    revision integer NOT NULL CHECK (revision > 0),
    -- § 11, stk. 2: only after an agreement that could not be reached, or did not lead to what was agreed.
    agreement_id uuid NOT NULL REFERENCES improvement_agreement,
    ground text NOT NULL CHECK (ground IN ('SITUATION_1', 'SITUATION_2')),
    grounds text NOT NULL,
    evidence text NOT NULL,
    new_facts text,
    proposed_mode text NOT NULL
        CHECK (proposed_mode IN ('JC_TENDER', 'REGION_TENDER_ON_BEHALF', 'SUB_AGREEMENT_EXISTING_FRAMEWORK')),
    status text NOT NULL CHECK (status IN
        ('DRAFT', 'REVISED', 'NOT_SENT', 'TO_SEND', 'SENT', 'RETURNED', 'WITHDRAWN', 'ORDERED', 'DECLINED')),
    drafted_at timestamptz NOT NULL,
    director_reason text,
    -- § 11, stk. 3: the council's discussion of this very recommendation.
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'RECOMMENDATION' CHECK (council_stage = 'RECOMMENDATION'),
    sent_at timestamptz,
    document_id uuid,
    answer_reason text,
    refusal_document_id uuid,
    UNIQUE (case_number, revision),
    UNIQUE (id, case_number),
    UNIQUE (id, status),
    FOREIGN KEY (council_opinion_id, case_number, council_stage)
        REFERENCES council_involvement (opinion_id, number, stage),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (refusal_document_id, case_number) REFERENCES document (id, number),
    CHECK (sent_at IS NULL OR council_opinion_id IS NOT NULL),
    CHECK (status NOT IN ('SENT', 'RETURNED', 'ORDERED', 'DECLINED') OR sent_at IS NOT NULL),
    CHECK (status NOT IN ('RETURNED', 'DECLINED', 'WITHDRAWN') OR answer_reason IS NOT NULL)
);
CREATE UNIQUE INDEX one_open_recommendation ON order_recommendation (case_number)
    WHERE status IN ('DRAFT', 'TO_SEND', 'SENT');

-- § 11, stk. 2: only the parts of the effort where results fail.
CREATE TABLE recommendation_area (
    recommendation_id uuid NOT NULL,
    case_number text NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    PRIMARY KEY (recommendation_id, effort_area),
    UNIQUE (recommendation_id, effort_area, effort_kind),
    FOREIGN KEY (recommendation_id, case_number) REFERENCES order_recommendation (id, case_number),
    FOREIGN KEY (case_number, effort_area) REFERENCES failing_area (case_number, effort_area),
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind)
);

-- What the responsible say in the hearing; no comment is a row without a text.
CREATE TABLE recommendation_hearing (
    recommendation_id uuid NOT NULL REFERENCES order_recommendation,
    party_group text NOT NULL REFERENCES role_group,
    comment text,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (recommendation_id, party_group)
);

-- § 11, stk. 2, 2. pkt.: the agreement of the minister for refugees, immigrants and integration.
CREATE TABLE integration_consent (
    recommendation_id uuid PRIMARY KEY REFERENCES order_recommendation,
    answer text NOT NULL CHECK (answer IN ('CONSENT', 'NO_CONSENT')),
    text text,
    answered_by text NOT NULL,
    answered_at timestamptz NOT NULL,
    UNIQUE (recommendation_id, answer),
    CHECK (answer = 'CONSENT' OR text IS NOT NULL)
);

-- § 11, stk. 2: an order exists only for a recommendation that was sent, and one for each.
CREATE TABLE minister_order (
    id uuid PRIMARY KEY,
    recommendation_id uuid NOT NULL UNIQUE,
    recommendation_status text NOT NULL DEFAULT 'ORDERED' CHECK (recommendation_status = 'ORDERED'),
    case_number text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('JC_TENDER', 'REGION_TENDER_ON_BEHALF', 'SUB_AGREEMENT_EXISTING_FRAMEWORK')),
    decided_on date NOT NULL,
    deadline date NOT NULL CHECK (deadline > decided_on),
    reason text,
    ordered_by text NOT NULL,
    document_id uuid,
    compliance text NOT NULL CHECK (compliance IN ('PENDING', 'PARTLY', 'IMPLEMENTED', 'NOT_IMPLEMENTED')),
    UNIQUE (id, recommendation_id),
    FOREIGN KEY (recommendation_id, case_number) REFERENCES order_recommendation (id, case_number),
    FOREIGN KEY (recommendation_id, recommendation_status) REFERENCES order_recommendation (id, status),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number)
);

-- The ordered areas: part of what was recommended; the integration effort only with consent (§ 11, stk. 2, 2. pkt.).
CREATE TABLE order_area (
    order_id uuid NOT NULL,
    recommendation_id uuid NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    integration boolean NOT NULL,
    consent text,
    PRIMARY KEY (order_id, effort_area),
    UNIQUE (order_id, effort_area, effort_kind),
    FOREIGN KEY (order_id, recommendation_id) REFERENCES minister_order (id, recommendation_id),
    FOREIGN KEY (recommendation_id, effort_area, effort_kind)
        REFERENCES recommendation_area (recommendation_id, effort_area, effort_kind),
    FOREIGN KEY (effort_area, integration) REFERENCES effort_area (code, integration),
    FOREIGN KEY (recommendation_id, consent) REFERENCES integration_consent (recommendation_id, answer),
    CHECK (NOT integration OR (consent IS NOT NULL AND consent = 'CONSENT'))
);

-- § 9, stk. 3-4: sub-agreements can be ordered only where a framework in force covers the area and the jobcentre is not exempt.
CREATE FUNCTION check_ordered_framework() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM raadslag.minister_order o
        JOIN raadslag.intervention_case c ON c.case_number = o.case_number
        WHERE o.id = NEW.order_id AND o.mode = 'SUB_AGREEMENT_EXISTING_FRAMEWORK' AND NOT EXISTS (
            SELECT FROM raadslag.framework_in_force(c.jobcentre_id, NEW.effort_area, o.decided_on) f WHERE NOT f.exempt))
    THEN
        RAISE EXCEPTION 'No framework agreement in force covers %', NEW.effort_area USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ordered_framework BEFORE INSERT OR UPDATE ON order_area
    FOR EACH ROW EXECUTE FUNCTION check_ordered_framework();

CREATE TRIGGER integration_consent_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON integration_consent
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON order_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recommendation_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON recommendation_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was recommended and ordered is never rewritten; only what becomes of it is added.
CREATE TRIGGER recommendation_stands
    BEFORE DELETE OR UPDATE OF id, case_number, revision, agreement_id, ground, grounds, evidence, new_facts, proposed_mode, drafted_at
    ON order_recommendation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_stands
    BEFORE DELETE OR UPDATE OF id, recommendation_id, recommendation_status, case_number, mode, decided_on, deadline, reason, ordered_by
    ON minister_order FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who bears the costs (§ 11, stk. 4): as foreseen in a recommendation, and in kroner when an order is carried out.
CREATE TABLE cost_line (
    id uuid PRIMARY KEY,
    recommendation_id uuid REFERENCES order_recommendation,
    order_id uuid REFERENCES minister_order,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    bearer text NOT NULL CHECK (bearer IN ('STATE', 'MUNICIPALITY')),
    amount numeric(14, 2) CHECK (amount > 0),
    registered_at timestamptz NOT NULL,
    CHECK (num_nonnulls(recommendation_id, order_id) = 1),
    CHECK ((order_id IS NULL) = (amount IS NULL)),
    CHECK ((effort_kind = 'STATE') = (bearer = 'STATE')),
    UNIQUE (recommendation_id, effort_kind),
    UNIQUE (order_id, effort_kind)
);

-- The region's tender on behalf of the responsible; a tender without valid bids is published again.
CREATE TABLE order_tender (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES minister_order,
    round integer NOT NULL CHECK (round > 0),
    description text NOT NULL,
    criteria text NOT NULL,
    published_on date NOT NULL,
    bid_deadline date NOT NULL CHECK (bid_deadline > published_on),
    evaluation text,
    UNIQUE (order_id, round),
    UNIQUE (id, order_id)
);

CREATE TABLE bid (
    id uuid PRIMARY KEY,
    tender_id uuid NOT NULL,
    order_id uuid NOT NULL,
    provider_id uuid NOT NULL REFERENCES provider,
    effort_area text NOT NULL,
    price numeric(14, 2) NOT NULL CHECK (price > 0),
    received_on date NOT NULL,
    valid boolean,
    FOREIGN KEY (tender_id, order_id) REFERENCES order_tender (id, order_id),
    FOREIGN KEY (order_id, effort_area) REFERENCES order_area (order_id, effort_area),
    UNIQUE (tender_id, provider_id, effort_area),
    UNIQUE (id, order_id, provider_id, effort_area, price)
);

-- A contract with an other provider on an ordered area. The responsible for the area is the party to it and pays.
CREATE TABLE award (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    provider_id uuid NOT NULL REFERENCES provider,
    bid_id uuid,
    contract_party text NOT NULL REFERENCES role_group,
    price numeric(14, 2) NOT NULL CHECK (price > 0),
    reason text NOT NULL,
    single_provider_reason text,
    awarded_at timestamptz NOT NULL,
    FOREIGN KEY (order_id, effort_area, effort_kind) REFERENCES order_area (order_id, effort_area, effort_kind),
    FOREIGN KEY (bid_id, order_id, provider_id, effort_area, price)
        REFERENCES bid (id, order_id, provider_id, effort_area, price),
    UNIQUE (order_id, effort_area, provider_id)
);

-- A sub-agreement with a provider of a framework that covers the ordered area (§ 9, stk. 3).
CREATE TABLE sub_agreement (
    order_id uuid NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    framework_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    contract_party text NOT NULL REFERENCES role_group,
    single_provider_reason text,
    chosen_at timestamptz NOT NULL,
    volume text,
    price numeric(14, 2) CHECK (price > 0),
    starts_on date,
    ends_on date CHECK (ends_on > starts_on),
    signed_at timestamptz,
    PRIMARY KEY (order_id, effort_area),
    FOREIGN KEY (order_id, effort_area, effort_kind) REFERENCES order_area (order_id, effort_area, effort_kind),
    FOREIGN KEY (framework_id, provider_id) REFERENCES framework_provider,
    FOREIGN KEY (framework_id, effort_area) REFERENCES framework_agreement (id, effort_area),
    CHECK (signed_at IS NULL OR num_nulls(volume, price, starts_on, ends_on) = 0)
);

CREATE TABLE order_progress (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES minister_order,
    party_group text NOT NULL REFERENCES role_group,
    text text NOT NULL,
    reported_at timestamptz NOT NULL
);
