-- Consultant assistance (§ 12): the regions' budgets, what is offered, promised and paid under an agreement, and to whom.

CREATE TABLE consultant_budget (
    region_code text NOT NULL REFERENCES employment_region,
    year integer NOT NULL CHECK (year BETWEEN 2007 AND 2199),
    number text NOT NULL UNIQUE REFERENCES matter,
    amount numeric(14, 2) NOT NULL CHECK (amount >= 0),
    reserved numeric(14, 2) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    committed numeric(14, 2) NOT NULL DEFAULT 0 CHECK (committed >= 0),
    paid numeric(14, 2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
    PRIMARY KEY (region_code, year),
    CONSTRAINT consultant_budget_suffices CHECK (reserved + committed + paid <= amount)
);

-- "committed" is what is promised, of which "paid" has left; an offer has promised nothing yet.
CREATE TABLE consultant_commitment (
    id uuid PRIMARY KEY,
    agreement_id uuid NOT NULL,
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
    approved_at timestamptz,
    document_id uuid,
    accepted_at timestamptz,
    offered_at timestamptz NOT NULL,
    FOREIGN KEY (region_code, budget_year) REFERENCES consultant_budget (region_code, year),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    CHECK (paid <= committed AND committed <= ceiling AND price <= ceiling),
    CHECK (num_nonnulls(provider_name, peer_jobcentre_id) = num_nonnulls(price)),
    CHECK (peer_jobcentre_id <> jobcentre_id),
    CHECK (type <> 'PEER_ASSISTANCE' OR provider_name IS NULL),
    CHECK (approved_at IS NULL OR price IS NOT NULL AND committed <= price),
    CHECK (accepted_at IS NULL OR approved_at IS NOT NULL),
    CHECK (paid = 0 OR accepted_at IS NOT NULL),
    CHECK (CASE status
        WHEN 'COMMITTED' THEN committed > 0
        WHEN 'DELIVERED' THEN committed > 0 AND approved_at IS NOT NULL
        WHEN 'PAID' THEN paid > 0 AND committed = paid
        WHEN 'RELEASED' THEN committed = paid
        ELSE committed = 0 AND price IS NULL END)
);
CREATE INDEX ON consultant_commitment (case_number);
CREATE UNIQUE INDEX consultant_commitment_one_open_offer ON consultant_commitment (case_number)
    WHERE status IN ('OFFERED', 'ACCEPTED');

-- What each responsible party answered to the offer.
CREATE TABLE consultancy_answer (
    commitment_id uuid NOT NULL REFERENCES consultant_commitment,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'DECLINE')),
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, effort_kind)
);

-- An invoice is approved once and paid once: a payment is the approved invoice itself, and the region bears it (§ 12).
CREATE TABLE consultant_invoice (
    commitment_id uuid NOT NULL REFERENCES consultant_commitment,
    invoice_number text NOT NULL CHECK (invoice_number = upper(btrim(invoice_number)) AND invoice_number <> ''),
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    approved_by text NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, invoice_number),
    UNIQUE (commitment_id, invoice_number, amount)
);

CREATE TABLE consultant_payment (
    commitment_id uuid NOT NULL,
    invoice_number text NOT NULL,
    amount numeric(14, 2) NOT NULL,
    cost_bearer text NOT NULL CHECK (cost_bearer = 'REGION'),
    paid_at timestamptz NOT NULL,
    PRIMARY KEY (commitment_id, invoice_number),
    FOREIGN KEY (commitment_id, invoice_number, amount) REFERENCES consultant_invoice (commitment_id, invoice_number, amount)
);

CREATE TRIGGER consultant_invoice_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON consultant_invoice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consultant_payment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON consultant_payment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('CONSULTANCY', '2007-01-01', 'P10D', 'Et skridt i konsulentbistand'),
    ('CONSULTANCY_DELIVERY', '2007-01-01', 'P3M', 'Levering af konsulentbistand');
