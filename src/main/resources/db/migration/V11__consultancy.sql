-- Consultant assistance (§ 12): the regions' budgets, what is offered, promised and paid under an agreement, and to whom.

-- NaN is more than every budget, hence the checks that an amount is a number.
CREATE TABLE consultant_budget (
    region_code text NOT NULL REFERENCES employment_region,
    year integer NOT NULL CHECK (year BETWEEN 2007 AND 2199),
    number text NOT NULL UNIQUE REFERENCES matter,
    amount numeric(14, 2) NOT NULL CHECK (amount >= 0),
    reserved numeric(14, 2) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    committed numeric(14, 2) NOT NULL DEFAULT 0 CHECK (committed >= 0),
    paid numeric(14, 2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
    version integer NOT NULL DEFAULT 0,
    PRIMARY KEY (region_code, year),
    CONSTRAINT consultant_budget_suffices CHECK (reserved + committed + paid <= amount),
    CONSTRAINT budget_is_a_number CHECK ('NaN' NOT IN (amount, reserved, committed, paid))
);

-- The budget counts the sum of its commitments. Sums of other tables are no keys, hence triggers, at the end of the transaction.
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

-- "committed" is what is promised, of which "paid" has left; an offer has promised nothing yet. Money is promised and paid only as part of
-- an agreement, and only once that agreement is signed (INV-08). What is delivered is assessed, and what is accepted stays promised until it
-- is invoiced or its deadline has passed, whether the agreement still runs or not. A delivery that is sent back is none.
CREATE TABLE consultant_commitment (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL,
    agreement_signed_at timestamptz,
    agreement_ended_at timestamptz,
    case_number text NOT NULL REFERENCES matter,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    region_code text NOT NULL,
    budget_year integer NOT NULL,
    type text NOT NULL CHECK (type IN
        ('CAUSE_ANALYSIS', 'ADVICE', 'PEER_STUDY', 'PEER_ASSISTANCE', 'TARGET_GROUP_ANALYSIS', 'OTHER')),
    purpose text NOT NULL,
    ceiling numeric(14, 2) NOT NULL CHECK (ceiling > 0),
    committed numeric(14, 2) NOT NULL DEFAULT 0 CHECK (committed >= 0),
    paid numeric(14, 2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
    status text NOT NULL CHECK (status IN
        ('OFFERED', 'ACCEPTED', 'DECLINED', 'COMMITTED', 'DELIVERED', 'PAID', 'RELEASED')),
    provider_name text,
    peer_jobcentre_id text REFERENCES jobcentre,
    price numeric(14, 2) CHECK (price > 0),
    ordered_by text,
    approved_at timestamptz,
    approved_by text,
    document_id uuid,
    delivered_at timestamptz,
    accepted_at timestamptz,
    invoice_until date,
    invoices_closed_at timestamptz,
    invoices_closed_by text,
    offered_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (region_code, budget_year) REFERENCES consultant_budget (region_code, year),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    FOREIGN KEY (agreement_id, case_number) REFERENCES improvement_agreement (id, case_number),
    FOREIGN KEY (agreement_id, agreement_signed_at) REFERENCES improvement_agreement (id, signed_at),
    CONSTRAINT commitment_of_the_cases_region FOREIGN KEY (case_number, region_code)
        REFERENCES intervention_case (case_number, region_code),
    CONSTRAINT commitment_for_the_cases_jobcentre FOREIGN KEY (case_number, jobcentre_id)
        REFERENCES intervention_case (case_number, jobcentre_id),
    CONSTRAINT commitment_under_a_signed_agreement UNIQUE (id, agreement_signed_at),
    CONSTRAINT commitment_that_an_invoice_rests_on UNIQUE (id, ordered_by, approved_by, invoice_until),
    CONSTRAINT consultant_commitment_needs_a_signed_agreement CHECK (
        agreement_signed_at IS NOT NULL OR (committed = 0 AND status NOT IN ('COMMITTED', 'DELIVERED', 'PAID'))),
    CONSTRAINT commitment_is_a_number CHECK ('NaN' NOT IN (ceiling, committed, paid, coalesce(price, 0))),
    -- Neither promised nor priced above the ceiling, nor paid above the promise.
    CONSTRAINT consultant_commitment_check CHECK (paid <= committed AND committed <= ceiling AND price <= ceiling),
    CONSTRAINT consultant_commitment_priced_with_one_consultant CHECK (num_nonnulls(provider_name, peer_jobcentre_id) = num_nonnulls(price)),
    CONSTRAINT consultant_commitment_ordered_by_a_person CHECK (num_nonnulls(price, ordered_by) <> 1),
    CONSTRAINT consultant_commitment_approved_by_a_person CHECK (num_nonnulls(approved_at, approved_by) <> 1),
    CONSTRAINT consultant_commitment_peer_is_another_jobcentre CHECK (peer_jobcentre_id <> jobcentre_id),
    CONSTRAINT consultant_commitment_peer_assists_itself CHECK (type <> 'PEER_ASSISTANCE' OR provider_name IS NULL),
    CONSTRAINT consultant_commitment_approved_with_its_price CHECK (approved_at IS NULL OR price IS NOT NULL AND committed <= price),
    CONSTRAINT consultant_commitment_accepted_when_approved CHECK (accepted_at IS NULL OR approved_at IS NOT NULL),
    CONSTRAINT consultant_commitment_accepted_when_delivered CHECK (accepted_at IS NULL OR delivered_at IS NOT NULL),
    CONSTRAINT consultant_commitment_accepted_with_a_deadline CHECK (num_nonnulls(accepted_at, invoice_until) <> 1),
    CONSTRAINT delivered_work_is_assessed CHECK (delivered_at IS NULL OR accepted_at IS NOT NULL OR status = 'DELIVERED'),
    CONSTRAINT accepted_work_awaits_its_invoices CHECK (accepted_at IS NULL OR status = 'DELIVERED' OR invoices_closed_at IS NOT NULL),
    CONSTRAINT invoices_closed_by_a_person_or_the_deadline CHECK (num_nonnulls(invoices_closed_at, invoices_closed_by) <> 1
        AND (invoices_closed_by <> 'raadslag' OR (invoices_closed_at AT TIME ZONE 'Europe/Copenhagen')::date > invoice_until)),
    CONSTRAINT consultant_commitment_paid_when_accepted CHECK (paid = 0 OR accepted_at IS NOT NULL),
    CONSTRAINT consultant_commitment_money_fits_its_status CHECK (CASE status
        WHEN 'COMMITTED' THEN committed > 0
        WHEN 'DELIVERED' THEN committed > 0 AND approved_at IS NOT NULL AND delivered_at IS NOT NULL AND committed = price
        WHEN 'PAID' THEN paid > 0 AND committed = paid
        WHEN 'RELEASED' THEN committed = paid
        ELSE committed = 0 AND price IS NULL END)
);
CREATE INDEX ON consultant_commitment (case_number);
CREATE UNIQUE INDEX consultant_commitment_one_open_offer ON consultant_commitment (case_number)
    WHERE status IN ('OFFERED', 'ACCEPTED');
CREATE CONSTRAINT TRIGGER budget_counts_its_commitments AFTER INSERT OR UPDATE ON consultant_commitment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_budget();
CREATE TRIGGER consultant_commitment_is_kept BEFORE DELETE OR TRUNCATE ON consultant_commitment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- § 11, stk. 3 (INV-01), § 12: assistance is a part of the agreement, so none is added between the council's draft and the offer, and what
-- it is stands. A trigger, for the draft may be written anew.
CREATE FUNCTION check_discussed_assistance() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM improvement_agreement WHERE id = NEW.agreement_id AND draft_document_id IS NOT NULL AND CASE TG_OP
            WHEN 'INSERT' THEN status = 'DRAFT'
            ELSE (NEW.agreement_id, NEW.type, NEW.purpose, NEW.ceiling)
                IS DISTINCT FROM (OLD.agreement_id, OLD.type, OLD.purpose, OLD.ceiling) END) THEN
        PERFORM refuse('assistance_discussed_with_its_agreement', 'The council discussed the draft without this assistance');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER assistance_discussed_with_its_agreement AFTER INSERT OR UPDATE ON consultant_commitment
    FOR EACH ROW EXECUTE FUNCTION check_discussed_assistance();

-- What is accepted is owed, so it is not taken back. A row does not know what it was before, hence a trigger.
CREATE TRIGGER accepted_delivery_stands BEFORE UPDATE ON consultant_commitment FOR EACH ROW
    WHEN (OLD.accepted_at IS NOT NULL AND (OLD.delivered_at, OLD.accepted_at, OLD.invoice_until, OLD.ordered_by, OLD.approved_by, OLD.price)
        IS DISTINCT FROM (NEW.delivered_at, NEW.accepted_at, NEW.invoice_until, NEW.ordered_by, NEW.approved_by, NEW.price))
    EXECUTE FUNCTION refuse_change();

-- The answer of each responsible party to the offer.
CREATE TABLE consultancy_answer (
    commitment_id uuid NOT NULL REFERENCES consultant_commitment,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'DECLINE')),
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, effort_kind)
);

-- What each responsible party says of a delivery before the region assesses it; each delivery is asked about anew.
CREATE TABLE deliverable_opinion (
    commitment_id uuid NOT NULL REFERENCES consultant_commitment,
    delivered_at timestamptz NOT NULL,
    given_by_group text NOT NULL REFERENCES role_group,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    opinion text NOT NULL CHECK (opinion IN ('AS_AGREED', 'NOT_AS_AGREED')),
    remarks text,
    PRIMARY KEY (commitment_id, delivered_at, given_by_group),
    CONSTRAINT opinion_says_what_is_missing CHECK (opinion = 'AS_AGREED' OR coalesce(btrim(remarks), '') <> '')
);
CREATE TRIGGER deliverable_opinion_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON deliverable_opinion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-08: an invoice, and so its payment, belongs to a commitment under a signed agreement. It is approved once, for work that is accepted,
-- when it came in time, and by another person than those who ordered the work and promised the money.
CREATE TABLE consultant_invoice (
    commitment_id uuid NOT NULL REFERENCES consultant_commitment,
    agreement_signed_at timestamptz NOT NULL,
    invoice_number text NOT NULL CHECK (invoice_number = upper(btrim(invoice_number)) AND invoice_number <> ''),
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    received_on date NOT NULL,
    invoice_until date NOT NULL,
    ordered_by text NOT NULL,
    promised_by text NOT NULL,
    approved_by text NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, invoice_number),
    UNIQUE (commitment_id, invoice_number, amount),
    CONSTRAINT invoice_under_a_signed_agreement FOREIGN KEY (commitment_id, agreement_signed_at)
        REFERENCES consultant_commitment (id, agreement_signed_at),
    CONSTRAINT invoice_of_accepted_work FOREIGN KEY (commitment_id, ordered_by, promised_by, invoice_until)
        REFERENCES consultant_commitment (id, ordered_by, approved_by, invoice_until),
    CONSTRAINT invoice_approved_by_another_person CHECK (approved_by NOT IN (ordered_by, promised_by)),
    CONSTRAINT invoice_came_in_time CHECK (received_on <= invoice_until),
    CONSTRAINT invoice_is_a_number CHECK (amount <> 'NaN')
);
CREATE TRIGGER consultant_invoice_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON consultant_invoice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A payment is the approved invoice itself, paid once, and the region bears it (§ 12).
CREATE TABLE consultant_payment (
    commitment_id uuid NOT NULL,
    invoice_number text NOT NULL,
    amount numeric(14, 2) NOT NULL,
    cost_bearer text NOT NULL CHECK (cost_bearer = 'REGION'),
    paid_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, invoice_number),
    FOREIGN KEY (commitment_id, invoice_number, amount) REFERENCES consultant_invoice (commitment_id, invoice_number, amount)
);
CREATE TRIGGER consultant_payment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON consultant_payment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is paid of a commitment is the sum of its payments; triggers for the same reason as the budget's.
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
