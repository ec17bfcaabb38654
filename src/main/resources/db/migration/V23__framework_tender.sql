-- State framework tenders: the only way to a state framework agreement (§ 9, stk. 1 and 2).

-- The lead region's proposal of a tender and its way through council, director and ministers to the award. A changed proposal is a new row.
CREATE TABLE framework_tender (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    revision integer NOT NULL CHECK (revision > 0),
    title text NOT NULL CHECK (title <> ''),
    target_group text NOT NULL CHECK (target_group <> ''),
    effort_area text NOT NULL REFERENCES effort_area,
    scope text NOT NULL CHECK (scope IN ('REGIONAL', 'NATIONAL')),
    integration boolean NOT NULL,
    need_source text NOT NULL CHECK (need_source IN ('REGION', 'COUNCIL', 'CONTRACT')),
    need text NOT NULL CHECK (need <> ''),
    special_problems boolean NOT NULL,
    spread boolean NOT NULL,
    specialised boolean NOT NULL,
    work text NOT NULL CHECK (work <> ''),
    award_criteria text NOT NULL CHECK (award_criteria <> ''),
    expected_results text NOT NULL CHECK (expected_results <> ''),
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    proposed_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('PROPOSED', 'NOT_ELIGIBLE', 'REVISED', 'DROPPED', 'SENT', 'RETURNED', 'REJECTED', 'APPROVED',
        'CLOSED', 'AWARDED', 'WITHDRAWN')),
    draft_document_id uuid,
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'TENDER' CHECK (council_stage = 'TENDER'),
    council_at timestamptz,
    director_reason text,
    decided_by_group text,
    integration_answer text CHECK (integration_answer IN ('AGREED', 'DECLINED')),
    integration_reason text,
    integration_answered_by_group text,
    answer text CHECK (answer IN ('APPROVE', 'REJECT', 'RETURN')),
    answer_reason text,
    answered_by_group text,
    award_reason text,
    single_provider_reason text,
    awarded_by_group text,
    ended_reason text,
    ended_by_group text,
    document_id uuid,
    version integer NOT NULL DEFAULT 0,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    UNIQUE (number, revision),
    UNIQUE (id, number, answer),
    UNIQUE (id, number, scope),
    UNIQUE (id, status, scope, effort_area),
    FOREIGN KEY (draft_document_id, number) REFERENCES document (id, number),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    CONSTRAINT tender_period_in_order CHECK (valid_from <= valid_to),
    -- All three criteria of the target group (§ 9, stk. 1).
    CONSTRAINT tender_group_meets_all_criteria CHECK (
        (special_problems AND spread AND specialised) OR status IN ('PROPOSED', 'NOT_ELIGIBLE', 'WITHDRAWN')),
    -- INV-10: the council discussed this very proposal, the director sends it, the minister approves it.
    CONSTRAINT tender_rests_on_the_council FOREIGN KEY (council_opinion_id, number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    CONSTRAINT tender_council_has_its_time CHECK ((council_opinion_id IS NULL) = (council_at IS NULL)),
    CONSTRAINT tender_decided_after_the_council CHECK (
        status IN ('PROPOSED', 'NOT_ELIGIBLE', 'WITHDRAWN') OR council_opinion_id IS NOT NULL),
    CONSTRAINT tender_decided_by_the_director CHECK (decided_by_group = 'rd-' || split_part(number, '-', 2)),
    CONSTRAINT tender_decided_before_it_goes_on CHECK (
        status IN ('PROPOSED', 'NOT_ELIGIBLE', 'WITHDRAWN') OR decided_by_group IS NOT NULL),
    CONSTRAINT tender_not_followed_for_a_reason CHECK (
        CASE WHEN status IN ('REVISED', 'DROPPED') THEN director_reason
            WHEN answer IN ('RETURN', 'REJECT') THEN answer_reason
            WHEN status IN ('CLOSED', 'WITHDRAWN') THEN ended_reason
            WHEN status = 'AWARDED' THEN award_reason ELSE '' END IS NOT NULL),
    -- § 9, stk. 2: the integration minister answers for foreigners under the Integration Act, and his no binds.
    CONSTRAINT tender_integration_answered_by_its_minister CHECK (
        (integration_answer IS NULL) = (integration_answered_by_group IS NULL)
        AND (integration_answer IS NULL OR integration AND integration_answered_by_group = 'minister-integration')),
    CONSTRAINT tender_integration_agreed CHECK (
        NOT integration OR answer IS DISTINCT FROM 'APPROVE' OR integration_answer IS NOT DISTINCT FROM 'AGREED'),
    CONSTRAINT tender_answered_by_the_minister CHECK (answered_by_group IS NOT DISTINCT FROM
        CASE WHEN answer IS NOT NULL THEN 'minister' END),
    CONSTRAINT tender_status_as_answered CHECK (
        CASE status WHEN 'RETURNED' THEN answer = 'RETURN' WHEN 'REJECTED' THEN answer = 'REJECT'
            WHEN 'APPROVED' THEN answer = 'APPROVE' WHEN 'CLOSED' THEN answer = 'APPROVE' WHEN 'AWARDED' THEN answer = 'APPROVE'
            WHEN 'WITHDRAWN' THEN true ELSE answer IS NULL END IS TRUE),
    CONSTRAINT tender_awarded_by_the_director CHECK (awarded_by_group IS NOT DISTINCT FROM
        CASE WHEN status = 'AWARDED' THEN 'rd-' || split_part(number, '-', 2) END),
    CONSTRAINT tender_ended_by_the_director CHECK (ended_by_group IS NOT DISTINCT FROM
        CASE WHEN status IN ('CLOSED', 'WITHDRAWN') THEN 'rd-' || split_part(number, '-', 2) END),
    CONSTRAINT framework_paper_of_what_is_awarded CHECK (document_id IS NULL OR status = 'AWARDED')
);

-- The tender as the region publishes it; without valid bids it is published again in a new round.
CREATE TABLE framework_tender_round (
    id uuid PRIMARY KEY,
    tender_id uuid NOT NULL,
    number text NOT NULL,
    answer text NOT NULL,
    round integer NOT NULL CHECK (round > 0),
    published_on date NOT NULL,
    bid_deadline date NOT NULL,
    published_by_group text NOT NULL,
    evaluation text CHECK (evaluation <> ''),
    version integer NOT NULL DEFAULT 0,
    UNIQUE (tender_id, round),
    UNIQUE (id, bid_deadline),
    CONSTRAINT only_an_approved_tender_is_published CHECK (answer = 'APPROVE'),
    CONSTRAINT published_after_the_ministers_approval FOREIGN KEY (tender_id, number, answer) REFERENCES framework_tender (id, number, answer),
    CONSTRAINT tender_published_by_the_office CHECK (published_by_group = 'region-' || split_part(number, '-', 2)),
    CONSTRAINT framework_tender_gives_time CHECK (bid_deadline > published_on)
);

-- One bid of a provider in a round. A late one is kept, with why it is, and never valid; so is one that was withdrawn or mistyped.
CREATE TABLE framework_bid (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL,
    bid_deadline date NOT NULL,
    provider_id uuid NOT NULL REFERENCES provider,
    price numeric(14, 2) NOT NULL CHECK (price > 0),
    received_on date NOT NULL,
    late_reason text CHECK (late_reason <> ''),
    valid boolean,
    awarded boolean NOT NULL,
    taken_back_reason text CHECK (taken_back_reason <> ''),
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (round_id, bid_deadline) REFERENCES framework_tender_round (id, bid_deadline),
    CONSTRAINT bid_is_late_for_a_reason CHECK ((received_on > bid_deadline) = (late_reason IS NOT NULL)),
    CONSTRAINT late_bid_is_not_valid CHECK (late_reason IS NULL OR valid IS NOT TRUE),
    CONSTRAINT only_a_valid_bid_is_awarded CHECK (NOT awarded OR valid IS TRUE),
    CONSTRAINT no_bid_that_was_taken_back_is_valid CHECK (taken_back_reason IS NULL OR valid IS NOT TRUE)
);
CREATE UNIQUE INDEX one_bid_of_a_provider ON framework_bid (round_id, provider_id) WHERE taken_back_reason IS NULL;

-- The part of another region in a national tender: its council involved in the very proposal, then its director's answer (notes to § 9).
CREATE TABLE framework_tender_participation (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    tender_id uuid NOT NULL,
    tender_number text NOT NULL,
    scope text NOT NULL CONSTRAINT only_a_national_tender_has_participants CHECK (scope = 'NATIONAL'),
    begun_at timestamptz NOT NULL,
    draft_document_id uuid,
    council_opinion_id uuid,
    council_stage text NOT NULL DEFAULT 'TENDER' CHECK (council_stage = 'TENDER'),
    council_at timestamptz,
    answer text CHECK (answer IN ('AGREED', 'DECLINED')),
    reason text,
    answered_by_group text,
    version integer NOT NULL DEFAULT 0,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    FOREIGN KEY (draft_document_id, number) REFERENCES document (id, number),
    CONSTRAINT one_participation_of_a_region UNIQUE (tender_id, region_code),
    CONSTRAINT participation_in_a_national_tender FOREIGN KEY (tender_id, tender_number, scope) REFERENCES framework_tender (id, number, scope),
    CONSTRAINT lead_region_does_not_participate CHECK (region_code <> split_part(tender_number, '-', 2)),
    CONSTRAINT participation_rests_on_the_council FOREIGN KEY (council_opinion_id, number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    CONSTRAINT participation_answered_after_the_council CHECK (
        (answer IS NULL) = (council_opinion_id IS NULL) AND (answer IS NULL) = (council_at IS NULL)),
    CONSTRAINT participation_answered_by_the_director CHECK (answered_by_group IS NOT DISTINCT FROM
        CASE WHEN answer IS NOT NULL THEN 'rd-' || region_code END),
    CONSTRAINT no_cooperation_for_a_reason CHECK (answer IS DISTINCT FROM 'DECLINED' OR reason IS NOT NULL)
);
CREATE TRIGGER participation_council_saw_it AFTER INSERT OR UPDATE OF council_opinion_id ON framework_tender_participation
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_council_saw_it();
CREATE TRIGGER participation_discussed_as_filed AFTER INSERT OR UPDATE OF council_opinion_id ON framework_tender_participation
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_discussed_draft();
CREATE TRIGGER participation_stands
    BEFORE DELETE OR UPDATE OF number, region_code, tender_id, tender_number, scope, begun_at, sequence
    ON framework_tender_participation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION check_answered_participation() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    PERFORM refuse('answered_participation_stands', 'What a director has answered is not rewritten');
    RETURN NEW;
END $$;
CREATE TRIGGER answered_participation_stands BEFORE UPDATE ON framework_tender_participation
    FOR EACH ROW WHEN (OLD.answer IS NOT NULL) EXECUTE FUNCTION check_answered_participation();

-- INV-10: step by step, and nothing that was discussed or approved is rewritten.
CREATE FUNCTION check_framework_tender() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.integration < (SELECT a.integration FROM effort_area a WHERE a.code = NEW.effort_area) THEN
        PERFORM refuse('integration_effort_is_marked', 'The area concerns foreigners under the Integration Act');
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'PROPOSED' THEN
            PERFORM refuse('tender_goes_step_by_step', 'A tender begins as a proposal');
        ELSIF NEW.revision > 1 AND NOT EXISTS (SELECT FROM framework_tender t
            WHERE t.number = NEW.number AND t.revision = NEW.revision - 1 AND t.status IN ('REVISED', 'RETURNED')) THEN
            PERFORM refuse('tender_is_changed_where_it_was_sent_back', format('%s waits, or is ended', NEW.number));
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN (
        'PROPOSED NOT_ELIGIBLE', 'PROPOSED REVISED', 'PROPOSED DROPPED', 'PROPOSED SENT', 'PROPOSED WITHDRAWN', 'REVISED WITHDRAWN',
        'SENT RETURNED', 'SENT REJECTED', 'SENT APPROVED', 'SENT WITHDRAWN', 'RETURNED WITHDRAWN',
        'APPROVED CLOSED', 'APPROVED AWARDED', 'APPROVED WITHDRAWN') THEN
        PERFORM refuse('tender_goes_step_by_step', format('%s cannot become %s', OLD.status, NEW.status));
    ELSIF NEW.draft_document_id IS DISTINCT FROM OLD.draft_document_id AND OLD.draft_document_id IS NOT NULL THEN
        PERFORM refuse('filed_tender_stands', 'The proposal that the council discusses is not exchanged');
    ELSIF OLD.status <> 'PROPOSED' AND (NEW.council_opinion_id, NEW.council_at, NEW.decided_by_group)
        IS DISTINCT FROM (OLD.council_opinion_id, OLD.council_at, OLD.decided_by_group) THEN
        PERFORM refuse('decided_tender_stands', 'What the director decided on is not rewritten');
    ELSIF (OLD.answer IS NOT NULL AND NEW.answer IS DISTINCT FROM OLD.answer)
        OR (OLD.integration_answer IS NOT NULL AND NEW.integration_answer IS DISTINCT FROM OLD.integration_answer) THEN
        PERFORM refuse('ministers_answer_stands', 'What a minister has answered is not rewritten');
    END IF;
    IF NEW.scope = 'NATIONAL' AND NEW.status IN ('SENT', 'APPROVED', 'AWARDED') AND NEW.status <> OLD.status AND (
        SELECT count(*) FROM framework_tender_participation p WHERE p.tender_id = NEW.id AND p.answer = 'AGREED')
        < (SELECT count(*) - 1 FROM employment_region) THEN
        PERFORM refuse('national_tender_has_all_four_regions', 'Not all councils are involved and all directors agreed');
    END IF;
    IF NEW.status = 'AWARDED' AND OLD.status <> 'AWARDED' AND (
        SELECT count(*) FROM framework_bid b JOIN framework_tender_round r ON r.id = b.round_id
        WHERE r.tender_id = NEW.id AND b.awarded) < 2 - (NEW.single_provider_reason IS NOT NULL)::integer THEN
        PERFORM refuse('jobcentres_can_choose', 'Fewer than two providers are awarded, and no reason says why');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tender_goes_step_by_step BEFORE INSERT OR UPDATE ON framework_tender
    FOR EACH ROW EXECUTE FUNCTION check_framework_tender();
CREATE TRIGGER tender_council_saw_it AFTER INSERT OR UPDATE OF council_opinion_id ON framework_tender
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_council_saw_it();
CREATE TRIGGER tender_discussed_as_filed AFTER INSERT OR UPDATE OF council_opinion_id ON framework_tender
    FOR EACH ROW WHEN (NEW.council_opinion_id IS NOT NULL) EXECUTE FUNCTION check_discussed_draft();
CREATE TRIGGER tender_stands
    BEFORE DELETE OR UPDATE OF id, number, revision, title, target_group, effort_area, scope, integration, need_source, need, special_problems,
        spread, specialised, work, award_criteria, expected_results, valid_from, valid_to, proposed_at, sequence
    ON framework_tender FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tender_is_kept BEFORE TRUNCATE ON framework_tender FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_tender_stands
    BEFORE DELETE OR UPDATE OF id, tender_id, number, answer, round, published_on, bid_deadline, published_by_group
    ON framework_tender_round FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER framework_bid_stands
    BEFORE DELETE OR UPDATE OF id, round_id, bid_deadline, provider_id, price, received_on, late_reason
    ON framework_bid FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- A trigger, for no key says that a row does not change any more.
CREATE TRIGGER taken_back_framework_bid_stands BEFORE UPDATE ON framework_bid
    FOR EACH ROW WHEN (OLD.taken_back_reason IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- Only a tender that stands is published, bid on and awarded.
CREATE FUNCTION check_framework_round() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM framework_tender t WHERE t.id = NEW.tender_id AND t.status = 'APPROVED') THEN
        PERFORM refuse('published_tender_is_open', 'The tender is awarded, given up or withdrawn');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER published_tender_is_open BEFORE INSERT ON framework_tender_round
    FOR EACH ROW EXECUTE FUNCTION check_framework_round();

CREATE FUNCTION check_framework_bid() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM framework_tender t JOIN framework_tender_round r ON r.tender_id = t.id
        WHERE r.id = NEW.round_id AND t.status = 'APPROVED') THEN
        PERFORM refuse('bid_in_an_open_tender', 'The tender is awarded, given up or withdrawn');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bid_in_an_open_tender BEFORE INSERT OR UPDATE ON framework_bid
    FOR EACH ROW EXECUTE FUNCTION check_framework_bid();

-- INV-10: every framework agreement is what an awarded tender brought, with the providers that won.
ALTER TABLE framework_agreement
    ADD COLUMN tender_id uuid NOT NULL CONSTRAINT one_framework_of_a_tender UNIQUE,
    ADD COLUMN tender_status text NOT NULL,
    ADD CONSTRAINT framework_of_an_awarded_tender CHECK (tender_status = 'AWARDED'),
    ADD CONSTRAINT framework_as_tendered FOREIGN KEY (tender_id, tender_status, scope, effort_area)
        REFERENCES framework_tender (id, status, scope, effort_area);

CREATE FUNCTION check_framework_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM framework_tender t WHERE t.id = NEW.tender_id AND (NEW.valid_from < t.valid_from
        OR NEW.valid_to > t.valid_to OR NEW.region_code <> split_part(t.number, '-', 2)
        OR NEW.title <> t.title OR NEW.target_group <> t.target_group)) THEN
        PERFORM refuse('framework_within_its_tender', 'The tender was about something else, another period or another region');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER framework_within_its_tender BEFORE INSERT ON framework_agreement
    FOR EACH ROW EXECUTE FUNCTION check_framework_agreement();
CREATE TRIGGER framework_agreement_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON framework_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_framework_provider() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM framework_agreement a JOIN framework_tender_round r ON r.tender_id = a.tender_id
        JOIN framework_bid b ON b.round_id = r.id
        WHERE a.id = NEW.framework_id AND b.provider_id = NEW.provider_id AND b.awarded) THEN
        PERFORM refuse('framework_provider_won_the_tender', 'The provider was not awarded the framework agreement');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER framework_provider_won_the_tender BEFORE INSERT ON framework_provider
    FOR EACH ROW EXECUTE FUNCTION check_framework_provider();
CREATE TRIGGER framework_provider_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON framework_provider
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
