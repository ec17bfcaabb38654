-- Specialist knowledge of special areas of the effort, put at the jobcentres' disposal by agreement (§ 10).

CREATE TABLE specialist_area (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z_]+$'),
    position integer NOT NULL UNIQUE,
    name text NOT NULL UNIQUE CHECK (name <> ''),
    predefined boolean NOT NULL,
    UNIQUE (code, predefined)
);

INSERT INTO specialist_area (code, position, name, predefined) VALUES
    ('HANDICAP', 1, 'Handicap', true),
    ('ETHNIC', 2, 'Det etniske område', true),
    ('INTERNATIONAL_PLACEMENT', 3, 'International jobformidling', true),
    ('GENDER_EQUALITY', 4, 'Kønsligestilling', true),
    ('OTHER', 5, 'Et andet særligt indsatsområde', false);

-- The region's proposal of a specialist function, and its way through the council and the minister to the agreement. A changed proposal is
-- a new row.
CREATE TABLE specialist_proposal (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    revision integer NOT NULL CHECK (revision > 0),
    area text NOT NULL REFERENCES specialist_area,
    title text NOT NULL CHECK (title <> ''),
    advises boolean NOT NULL,
    upskills boolean NOT NULL,
    cuts_across boolean NOT NULL,
    need text NOT NULL CHECK (need <> ''),
    organisation text NOT NULL CHECK (organisation <> ''),
    provider_kind text NOT NULL CHECK (provider_kind IN ('INSTITUTION', 'OTHER_PROVIDER', 'JOBCENTRE')),
    provider_name text NOT NULL CHECK (provider_name <> ''),
    provider_group text REFERENCES role_group,
    amount numeric(14, 2) NOT NULL CHECK (amount > 0),
    financing text NOT NULL CHECK (financing <> ''),
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    proposed_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN
        ('PROPOSED', 'REVISED', 'DROPPED', 'SENT', 'RETURNED', 'REJECTED', 'APPROVED', 'DECLINED', 'SIGNED')),
    draft_document_id uuid,
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'SPECIALIST' CHECK (council_stage = 'SPECIALIST'),
    council_at timestamptz,
    director_reason text,
    decided_by_group text,
    -- The item of a signed contract that is the minister's approval; V25 adds the key.
    contract_item_id uuid,
    answer_reason text,
    answered_by_group text,
    accepted_by_group text,
    signed_by_group text,
    provider_signed_on date,
    document_id uuid,
    version integer NOT NULL DEFAULT 0,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    UNIQUE (number, revision),
    UNIQUE (id, number, area, status),
    FOREIGN KEY (draft_document_id, number) REFERENCES document (id, number),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    CONSTRAINT specialist_function_does_something CHECK (advises OR upskills OR cuts_across),
    CONSTRAINT specialist_period_in_order CHECK (valid_from <= valid_to),
    CONSTRAINT only_a_jobcentre_has_its_party CHECK ((provider_kind = 'JOBCENTRE') = (provider_group IS NOT NULL)),
    CONSTRAINT provider_is_a_responsible_party CHECK (provider_group ~ '^jc-(state|municipal)-'),
    -- INV-12: the council discussed this very proposal.
    CONSTRAINT proposal_rests_on_the_council FOREIGN KEY (council_opinion_id, number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    CONSTRAINT proposal_council_has_its_time CHECK ((council_opinion_id IS NULL) = (council_at IS NULL)),
    CONSTRAINT proposal_decided_after_the_council CHECK (status = 'PROPOSED' OR council_opinion_id IS NOT NULL),
    CONSTRAINT proposal_decided_by_the_director CHECK (decided_by_group IS NOT DISTINCT FROM
        CASE WHEN status <> 'PROPOSED' THEN 'rd-' || split_part(number, '-', 2) END),
    CONSTRAINT proposal_not_followed_for_a_reason CHECK (
        CASE WHEN status IN ('REVISED', 'DROPPED') THEN director_reason
            WHEN status IN ('RETURNED', 'REJECTED') THEN answer_reason ELSE '' END IS NOT NULL),
    -- Either the minister answers, or a contract with the minister's signature contains the approval (notes to § 10).
    CONSTRAINT proposal_answered_by_the_minister CHECK (answered_by_group IS NOT DISTINCT FROM
        CASE WHEN contract_item_id IS NULL AND status IN ('RETURNED', 'REJECTED', 'APPROVED', 'DECLINED', 'SIGNED') THEN 'minister' END),
    CONSTRAINT contract_only_approves CHECK (contract_item_id IS NULL OR status IN ('SENT', 'APPROVED', 'DECLINED', 'SIGNED')),
    -- The responsible of a jobcentre do not get a task that they have not taken on.
    CONSTRAINT function_taken_on_by_its_provider CHECK (
        status <> 'SIGNED' OR accepted_by_group IS NOT DISTINCT FROM provider_group),
    CONSTRAINT function_signed_by_the_director CHECK (signed_by_group IS NOT DISTINCT FROM
        CASE WHEN status = 'SIGNED' THEN 'rd-' || split_part(number, '-', 2) END),
    CONSTRAINT function_signed_by_both_sides CHECK ((status = 'SIGNED') = (provider_signed_on IS NOT NULL)),
    CONSTRAINT agreement_paper_of_what_is_signed CHECK (document_id IS NULL OR status = 'SIGNED')
);
CREATE UNIQUE INDEX one_open_proposal ON specialist_proposal (number) WHERE status IN ('PROPOSED', 'SENT', 'APPROVED');

-- INV-12: step by step, so that nothing is signed that the minister has not approved.
CREATE FUNCTION check_specialist_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'PROPOSED' THEN
            PERFORM refuse('proposal_goes_step_by_step', 'A proposal begins as one');
        END IF;
    ELSIF NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN (
        'PROPOSED REVISED', 'PROPOSED DROPPED', 'PROPOSED SENT', 'SENT RETURNED', 'SENT REJECTED', 'SENT APPROVED',
        'APPROVED DECLINED', 'APPROVED SIGNED') THEN
        PERFORM refuse('proposal_goes_step_by_step', format('%s cannot become %s', OLD.status, NEW.status));
    ELSIF NEW.draft_document_id IS DISTINCT FROM OLD.draft_document_id AND OLD.draft_document_id IS NOT NULL THEN
        PERFORM refuse('filed_proposal_stands', 'The proposal that the council discusses is not exchanged');
    ELSIF OLD.status <> 'PROPOSED'
        AND (NEW.council_opinion_id, NEW.council_at) IS DISTINCT FROM (OLD.council_opinion_id, OLD.council_at) THEN
        PERFORM refuse('decided_proposal_stands', 'What the director decided on is not rewritten');
    ELSIF OLD.status <> 'PROPOSED' AND NEW.contract_item_id IS DISTINCT FROM OLD.contract_item_id THEN
        PERFORM refuse('decided_way_of_approval_stands', 'Who approves the proposal is settled with the director''s decision');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER proposal_goes_step_by_step BEFORE INSERT OR UPDATE ON specialist_proposal
    FOR EACH ROW EXECUTE FUNCTION check_specialist_proposal();
CREATE TRIGGER proposal_council_saw_it AFTER INSERT OR UPDATE OF council_opinion_id ON specialist_proposal
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_council_saw_it();
CREATE TRIGGER proposal_discussed_as_filed AFTER INSERT OR UPDATE OF council_opinion_id ON specialist_proposal
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_discussed_draft();
CREATE TRIGGER proposal_stands
    BEFORE DELETE OR UPDATE OF id, number, revision, area, title, advises, upskills, cuts_across, need, organisation, provider_kind,
        provider_name, provider_group, amount, financing, valid_from, valid_to, proposed_at, sequence
    ON specialist_proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_is_kept BEFORE TRUNCATE ON specialist_proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The specialist functions that the jobcentres of a region can draw on. The four predefined ones exist in each region from the first day, with
-- funds set aside (notes to § 10); how large the funds are the law does not say.
CREATE TABLE specialist_function (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    region_code text NOT NULL REFERENCES employment_region,
    area text NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    pre_allocated boolean NOT NULL,
    proposal_id uuid UNIQUE,
    number text,
    proposal_status text CHECK (proposal_status = 'SIGNED'),
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT predefined_function_of_a_predefined_area CHECK (NOT pre_allocated OR area <> 'OTHER'),
    CONSTRAINT function_is_predefined_or_agreed CHECK (
        num_nonnulls(proposal_id, number, proposal_status, valid_to) = CASE WHEN pre_allocated THEN 0 ELSE 4 END),
    CONSTRAINT function_of_its_region CHECK (region_code = coalesce(split_part(number, '-', 2), region_code)),
    FOREIGN KEY (area) REFERENCES specialist_area,
    CONSTRAINT function_of_a_signed_agreement FOREIGN KEY (proposal_id, number, area, proposal_status)
        REFERENCES specialist_proposal (id, number, area, status)
);
CREATE UNIQUE INDEX one_predefined_function ON specialist_function (region_code, area) WHERE pre_allocated;

INSERT INTO specialist_function (region_code, area, title, pre_allocated, valid_from)
SELECT r.code, a.code, a.name, true, DATE '2007-01-01' FROM employment_region r CROSS JOIN specialist_area a WHERE a.predefined;

CREATE TRIGGER specialist_function_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON specialist_function
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
