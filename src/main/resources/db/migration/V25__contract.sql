-- The year of national goals and contracts (§ 7, stk. 1, and the notes): the minister's goals with the advice of Beskæftigelsesrådet, and
-- the contract of each region with the minister. All of it only grows; a changed text is a new draft.

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('GOALS_MOST', '2007-01-01', '5', 'Årets mål: så mange mål kan ministeren højst udmelde'),
    ('GOALS_DRAFT', '2007-01-01', 'P30D', 'Årets mål: udkastet udarbejdes'),
    ('GOALS_ADVICE', '2007-01-01', 'P4W', 'Årets mål: Beskæftigelsesrådet rådgiver'),
    ('GOALS_DECISION', '2007-01-01', 'P4W', 'Årets mål: ministeren tager stilling'),
    ('CONTRACT_DRAFT', '2007-01-01', 'P6W', 'Årets kontrakt: regionen forhandler og skriver kontrakten'),
    ('CONTRACT_SIGNATURE', '2007-01-01', 'P10D', 'Årets kontrakt: hver af de to underskrifter'),
    ('CONTRACT_LATE', '2007-01-01', 'P6M', 'Årets kontrakt: ministeren, Arbejdsmarkedsstyrelsen og regionsdirektøren får at vide, at den ikke er underskrevet');

CREATE TABLE goal_year (
    number text PRIMARY KEY REFERENCES matter CHECK (number LIKE 'MAL-DK-%'),
    year integer NOT NULL CHECK (year BETWEEN 2007 AND 2199),
    begun_at timestamptz NOT NULL,
    CONSTRAINT goals_once_a_year UNIQUE (year),
    UNIQUE (number, year)
);
CREATE TRIGGER goal_year_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON goal_year
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE goal_draft (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES goal_year,
    revision integer NOT NULL CHECK (revision > 0),
    integration boolean NOT NULL,
    document_id uuid NOT NULL,
    drafted_by_group text NOT NULL CONSTRAINT goals_drafted_by_the_authority CHECK (drafted_by_group = 'ams'),
    drafted_at timestamptz NOT NULL,
    UNIQUE (number, revision),
    UNIQUE (id, number, integration),
    UNIQUE (id, number, document_id),
    UNIQUE (id, integration),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number)
);
CREATE TRIGGER goal_draft_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON goal_draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A draft with a goal about persons under the integration act says so, and is advised on for the integration minister as well.
CREATE TABLE national_goal (
    draft_id uuid NOT NULL,
    no integer NOT NULL CHECK (no > 0),
    title text NOT NULL CHECK (title <> ''),
    wording text NOT NULL CHECK (wording <> ''),
    integration boolean NOT NULL,
    draft_integration boolean NOT NULL,
    PRIMARY KEY (draft_id, no),
    FOREIGN KEY (draft_id, draft_integration) REFERENCES goal_draft (id, integration),
    CONSTRAINT draft_says_that_it_is_about_integration CHECK (draft_integration OR NOT integration)
);
CREATE TRIGGER national_goal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON national_goal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Beskæftigelsesrådet advises the Minister for Employment on the goals, and the integration minister where they are about persons
-- under the integration act.
CREATE TABLE goal_advice (
    draft_id uuid PRIMARY KEY,
    number text NOT NULL,
    integration boolean NOT NULL,
    advice text NOT NULL CHECK (advice <> ''),
    integration_advice text CHECK (integration_advice <> ''),
    advised_by text NOT NULL,
    advised_by_group text NOT NULL CONSTRAINT goals_advised_on_by_the_national_council CHECK (advised_by_group = 'ber'),
    advised_at timestamptz NOT NULL,
    FOREIGN KEY (draft_id, number, integration) REFERENCES goal_draft (id, number, integration),
    CONSTRAINT integration_minister_is_advised CHECK (integration = (integration_advice IS NOT NULL)),
    UNIQUE (draft_id, number)
);
CREATE TRIGGER goal_advice_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON goal_advice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-21: the number of goals is limited, and what was advised on stands. Triggers, for the limit is a row of the policy, and a goal does
-- not know whether its draft has been advised on.
CREATE FUNCTION check_national_goal() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.no > (SELECT p.value::integer FROM policy_value p JOIN goal_draft d ON d.id = NEW.draft_id
            WHERE p.name = 'GOALS_MOST' AND p.valid_from <= d.drafted_at::date ORDER BY p.valid_from DESC LIMIT 1) THEN
        PERFORM refuse('goals_are_few', format('A year has no goal %s', NEW.no));
    ELSIF EXISTS (SELECT FROM goal_advice WHERE draft_id = NEW.draft_id) THEN
        PERFORM refuse('goals_stand_as_advised_on', 'What was advised on gets no other goals');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER national_goal_is_in_place BEFORE INSERT ON national_goal FOR EACH ROW EXECUTE FUNCTION check_national_goal();

-- INV-21: the minister decides after the advice on this very draft.
CREATE TABLE goal_decision (
    draft_id uuid PRIMARY KEY,
    number text NOT NULL,
    decision text NOT NULL CHECK (decision IN ('ANNOUNCE', 'RETURN')),
    remark text,
    decided_by text NOT NULL,
    decided_by_group text NOT NULL CONSTRAINT goals_decided_by_the_minister CHECK (decided_by_group = 'minister'),
    decided_at timestamptz NOT NULL,
    CONSTRAINT goals_decided_after_the_advice FOREIGN KEY (draft_id, number) REFERENCES goal_advice (draft_id, number),
    CONSTRAINT goals_returned_for_a_reason CHECK (decision = 'ANNOUNCE' OR remark IS NOT NULL),
    UNIQUE (draft_id, number, decision)
);
CREATE UNIQUE INDEX goals_decided_once ON goal_decision (number) WHERE decision = 'ANNOUNCE';
CREATE TRIGGER goal_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON goal_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE announced_goals (
    number text PRIMARY KEY,
    year integer NOT NULL,
    draft_id uuid NOT NULL,
    decision text NOT NULL CHECK (decision = 'ANNOUNCE'),
    document_id uuid NOT NULL,
    announced_at timestamptz NOT NULL,
    FOREIGN KEY (number, year) REFERENCES goal_year (number, year),
    CONSTRAINT announced_as_the_minister_decided FOREIGN KEY (draft_id, number, decision) REFERENCES goal_decision (draft_id, number, decision),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    UNIQUE (number, year, draft_id)
);
CREATE TRIGGER announced_goals_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON announced_goals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The contract of a region for a year, on the goals that were announced for it.
CREATE TABLE annual_contract (
    number text PRIMARY KEY CHECK (number LIKE 'KON-%'),
    region_code text NOT NULL,
    year integer NOT NULL,
    goals_number text NOT NULL,
    goals_draft_id uuid NOT NULL,
    begun_at timestamptz NOT NULL,
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    CONSTRAINT contract_on_the_announced_goals FOREIGN KEY (goals_number, year, goals_draft_id)
        REFERENCES announced_goals (number, year, draft_id),
    CONSTRAINT one_contract_for_a_region_and_year UNIQUE (region_code, year),
    UNIQUE (number, goals_draft_id),
    UNIQUE (number, region_code, year)
);
CREATE TRIGGER annual_contract_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON annual_contract
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the region negotiated with the ministry; what is negotiated anew is a new draft.
CREATE TABLE contract_draft (
    id uuid PRIMARY KEY,
    number text NOT NULL,
    revision integer NOT NULL CHECK (revision > 0),
    goals_draft_id uuid NOT NULL,
    negotiated_on date NOT NULL,
    outcome text NOT NULL CHECK (outcome <> ''),
    document_id uuid NOT NULL,
    drafted_by_group text NOT NULL,
    drafted_at timestamptz NOT NULL,
    FOREIGN KEY (number, goals_draft_id) REFERENCES annual_contract (number, goals_draft_id),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    CONSTRAINT contract_drafted_by_the_region CHECK (drafted_by_group = 'region-' || split_part(number, '-', 2)),
    UNIQUE (number, revision),
    UNIQUE (id, number),
    UNIQUE (id, goals_draft_id)
);
CREATE TRIGGER contract_draft_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Goals with what the region is to reach, tasks, needs of framework tenders, specialist functions with amount and financing, priorities of
-- grants. A specialist function of an area that has no name of its own is known by its title.
CREATE TABLE contract_item (
    id uuid PRIMARY KEY,
    draft_id uuid NOT NULL,
    position integer NOT NULL CHECK (position > 0),
    type text NOT NULL CHECK (type IN ('GOAL', 'TASK', 'NEED_FRAMEWORK_TENDER', 'SPECIALIST_FUNCTION', 'GRANT', 'OTHER')),
    title text NOT NULL CHECK (title <> ''),
    wording text NOT NULL CHECK (wording <> ''),
    goals_draft_id uuid,
    goal_no integer,
    area text REFERENCES specialist_area,
    grant_type text CHECK (grant_type IN ('BOTTLENECK', 'MAJOR_LAYOFF')),
    amount numeric(14, 2) CHECK (amount > 0 AND amount <> 'NaN'),
    financing text CHECK (financing <> ''),
    UNIQUE (draft_id, position),
    FOREIGN KEY (draft_id) REFERENCES contract_draft,
    CONSTRAINT item_of_the_years_goals FOREIGN KEY (draft_id, goals_draft_id) REFERENCES contract_draft (id, goals_draft_id),
    CONSTRAINT item_of_an_announced_goal FOREIGN KEY (goals_draft_id, goal_no) REFERENCES national_goal (draft_id, no),
    CONSTRAINT only_a_goal_names_a_goal CHECK (num_nonnulls(goals_draft_id, goal_no) = CASE type WHEN 'GOAL' THEN 2 ELSE 0 END),
    CONSTRAINT only_a_specialist_function_has_an_area CHECK ((type = 'SPECIALIST_FUNCTION') = (area IS NOT NULL)),
    CONSTRAINT only_a_priority_has_a_grant CHECK ((type = 'GRANT') = (grant_type IS NOT NULL)),
    CONSTRAINT specialist_function_is_financed CHECK (type <> 'SPECIALIST_FUNCTION' OR num_nulls(amount, financing) = 0)
);
CREATE TRIGGER contract_item_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-22: the council is a party to the contract: it decides on this very draft, at a meeting.
CREATE TABLE contract_decision (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind = 'CONTRACT'),
    number text NOT NULL,
    draft_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('APPROVE', 'REJECT')),
    wording text NOT NULL CHECK (wording <> ''),
    meeting_date date NOT NULL,
    attendance text NOT NULL CONSTRAINT contract_decided_by_those_present CHECK (attendance <> ''),
    dissents text,
    recused text,
    recorded_by text NOT NULL,
    recorded_by_group text NOT NULL,
    recorded_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    FOREIGN KEY (id, kind) REFERENCES council_decision (id, kind),
    CONSTRAINT contract_decision_of_its_matter FOREIGN KEY (id, number) REFERENCES council_decision (id, number),
    CONSTRAINT contract_decision_on_a_draft FOREIGN KEY (draft_id, number) REFERENCES contract_draft (id, number),
    CONSTRAINT contract_decision_recorded_by_the_chair CHECK (recorded_by_group = 'council-chair-' || split_part(number, '-', 2)),
    CONSTRAINT contract_decided_at_a_meeting CHECK (meeting_date <= (recorded_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, draft_id, number, outcome)
);
CREATE INDEX ON contract_decision (draft_id);
CREATE TRIGGER contract_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the council has decided on gets no other items, and an older draft is not taken up again. Triggers, for a row does not know of
-- later ones.
CREATE FUNCTION check_contract_item() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM contract_decision WHERE draft_id = NEW.draft_id) THEN
        PERFORM refuse('contract_stands_as_decided_on', 'What the council has decided on gets no other items');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER contract_item_is_in_place BEFORE INSERT ON contract_item FOR EACH ROW EXECUTE FUNCTION check_contract_item();

CREATE FUNCTION check_contract_draft_is_latest() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM contract_draft newer JOIN contract_draft own USING (number)
        WHERE own.id = NEW.draft_id AND newer.revision > own.revision) THEN
        PERFORM refuse('contract_in_its_latest_draft', format('There is a later draft of %s', NEW.number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER contract_decision_on_the_latest_draft BEFORE INSERT ON contract_decision
    FOR EACH ROW EXECUTE FUNCTION check_contract_draft_is_latest();

-- INV-22: the chair signs what the council approved, once that is found lawful.
CREATE TABLE contract_chair_signature (
    draft_id uuid PRIMARY KEY,
    number text NOT NULL,
    decision_id uuid NOT NULL,
    outcome text NOT NULL CONSTRAINT chair_signs_what_the_council_approved CHECK (outcome = 'APPROVE'),
    legality_check_id uuid NOT NULL,
    verdict text NOT NULL CONSTRAINT chair_signs_what_is_lawful CHECK (verdict = 'LAWFUL'),
    signed_by text NOT NULL,
    signed_by_group text NOT NULL,
    signed_at timestamptz NOT NULL,
    CONSTRAINT chair_signs_the_approved_draft FOREIGN KEY (decision_id, draft_id, number, outcome)
        REFERENCES contract_decision (id, draft_id, number, outcome),
    CONSTRAINT chair_signs_after_the_legality_check FOREIGN KEY (legality_check_id, decision_id, verdict)
        REFERENCES legality_check (id, decision_id, verdict),
    CONSTRAINT contract_signed_by_the_chair CHECK (signed_by_group = 'council-chair-' || split_part(number, '-', 2)),
    UNIQUE (draft_id, number)
);
CREATE TRIGGER chair_signs_the_latest_draft BEFORE INSERT ON contract_chair_signature
    FOR EACH ROW EXECUTE FUNCTION check_contract_draft_is_latest();
CREATE TRIGGER contract_chair_signature_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_chair_signature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-22: the minister signs after the chair, on the same text, or sends it back to be negotiated anew.
CREATE TABLE contract_minister_answer (
    draft_id uuid PRIMARY KEY,
    number text NOT NULL,
    answer text NOT NULL CHECK (answer IN ('SIGN', 'RETURN')),
    reason text,
    answered_by text NOT NULL,
    answered_by_group text NOT NULL CONSTRAINT contract_signed_by_the_minister CHECK (answered_by_group = 'minister'),
    answered_at timestamptz NOT NULL,
    CONSTRAINT minister_signs_after_the_chair FOREIGN KEY (draft_id, number) REFERENCES contract_chair_signature (draft_id, number),
    CONSTRAINT contract_returned_for_a_reason CHECK (answer = 'SIGN' OR reason IS NOT NULL),
    UNIQUE (draft_id, number, answer)
);
CREATE TRIGGER minister_signs_the_latest_draft BEFORE INSERT ON contract_minister_answer
    FOR EACH ROW EXECUTE FUNCTION check_contract_draft_is_latest();
CREATE TRIGGER contract_minister_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_minister_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The contract in force.
CREATE TABLE signed_contract (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    year integer NOT NULL,
    draft_id uuid NOT NULL UNIQUE,
    answer text NOT NULL CHECK (answer = 'SIGN'),
    document_id uuid NOT NULL,
    signed_at timestamptz NOT NULL,
    FOREIGN KEY (number, region_code, year) REFERENCES annual_contract (number, region_code, year),
    CONSTRAINT contract_as_both_signed_it FOREIGN KEY (draft_id, number, answer) REFERENCES contract_minister_answer (draft_id, number, answer),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number)
);
CREATE TRIGGER signed_contract_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_contract
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- A signed contract is not drafted anew: a draft would put what was signed out of force. And a contract is negotiated on goals that are announced.
CREATE FUNCTION check_contract_is_open() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM contract_minister_answer WHERE number = NEW.number AND answer = 'SIGN') THEN
        PERFORM refuse('signed_contract_stands', format('%s is signed', NEW.number));
    ELSIF NEW.negotiated_on < (SELECT (announced_at AT TIME ZONE 'Europe/Copenhagen')::date FROM announced_goals WHERE draft_id = NEW.goals_draft_id) THEN
        PERFORM refuse('contract_negotiated_on_announced_goals', format('%s was negotiated before its goals were announced', NEW.number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER contract_draft_before_the_signature BEFORE INSERT ON contract_draft
    FOR EACH ROW EXECUTE FUNCTION check_contract_is_open();

-- INV-12: a contract approves an agreement on specialist knowledge only if it is signed, of the same region and year, has the function,
-- and its amount covers this agreement and the others that rest on it.
ALTER TABLE specialist_proposal ADD FOREIGN KEY (contract_item_id) REFERENCES contract_item;
CREATE INDEX ON specialist_proposal (contract_item_id) WHERE contract_item_id IS NOT NULL;
CREATE FUNCTION check_approval_by_contract() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM contract_item i JOIN signed_contract s USING (draft_id)
        WHERE i.id = NEW.contract_item_id AND i.type = 'SPECIALIST_FUNCTION' AND i.area = NEW.area
            AND (i.area <> 'OTHER' OR name_key(i.title) = name_key(NEW.title))
            AND s.region_code = split_part(NEW.number, '-', 2) AND s.year = extract(year FROM NEW.valid_from)) THEN
        PERFORM refuse('contract_has_the_function', format('No signed contract has what %s proposes', NEW.number));
    ELSIF (SELECT sum(p.amount) FROM specialist_proposal p
            WHERE p.contract_item_id = NEW.contract_item_id AND p.status IN ('SENT', 'APPROVED', 'SIGNED'))
        > (SELECT amount FROM contract_item WHERE id = NEW.contract_item_id) THEN
        PERFORM refuse('contract_covers_the_amount', format('The contract does not cover what %s costs', NEW.number));
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER proposal_approved_by_a_contract AFTER INSERT OR UPDATE ON specialist_proposal
    FOR EACH ROW WHEN (NEW.contract_item_id IS NOT NULL) EXECUTE FUNCTION check_approval_by_contract();
