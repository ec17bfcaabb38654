-- The call-offs of the responsible under state framework agreements, their sub-agreements, ordered or not, and the duty to make them
-- (§ 9, stk. 3).

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('CALL_OFF', '2007-01-01', 'P3M', 'Delaftale under et rammeudbud: de ansvarlige mindes om pligten, når den er så gammel'),
    ('CALL_OFF_AGAIN', '2007-01-01', 'P1M', 'Delaftale under et rammeudbud: påmindelsen gentages, og regionsdirektøren får besked'),
    ('CALL_OFF_STATUS', '2007-01-01', 'P1M', 'Status for en delaftale, hvis periode er udløbet'),
    ('CALL_OFF_STATUS_MAX', '2007-01-01', 'P30D', 'Status for en delaftale, der er mindet om forgæves: sagen lukkes uden status');

-- A responsible party calls off for a target group of its own jobcentre. Its status goes on until the call-off is closed; there is one at
-- most that waits for its sub-agreement.
CREATE TABLE call_off (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    jobcentre_id text NOT NULL,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    target_group text NOT NULL CHECK (target_group <> ''),
    persons integer NOT NULL CHECK (persons > 0),
    wished_from date NOT NULL,
    wished_to date NOT NULL,
    called_by text NOT NULL,
    called_by_group text NOT NULL REFERENCES role_group,
    called_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('OPEN', 'SIGNED', 'ENDED', 'WITHDRAWN', 'EXEMPT', 'UNCOVERED')),
    closed_at timestamptz,
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind),
    CONSTRAINT call_off_has_a_length CHECK (wished_to > wished_from),
    CONSTRAINT call_off_closed_or_not CHECK ((status IN ('OPEN', 'SIGNED')) = (closed_at IS NULL)),
    UNIQUE (number, jobcentre_id, effort_area, effort_kind, called_by_group)
);
CREATE INDEX ON call_off (called_by_group);
CREATE UNIQUE INDEX one_call_off_at_a_time ON call_off (jobcentre_id, effort_area, md5(target_group)) WHERE status = 'OPEN';
CREATE TRIGGER called_off_by_the_responsible BEFORE INSERT ON call_off
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'called_by_group');
CREATE TRIGGER call_off_stands
    BEFORE DELETE OR UPDATE OF number, region_code, jobcentre_id, effort_area, effort_kind, target_group, persons, wished_from, wished_to,
        called_by, called_by_group, called_at
    ON call_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER call_off_is_kept BEFORE TRUNCATE ON call_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A sub-agreement with a provider of a framework that covers the area (§ 9, stk. 3): of an order, or of a call-off by the same party.
CREATE TABLE sub_agreement (
    id uuid PRIMARY KEY,
    order_id uuid,
    call_off_number text,
    jobcentre_id text NOT NULL,
    mode text GENERATED ALWAYS AS (CASE WHEN order_id IS NOT NULL THEN 'SUB_AGREEMENT_EXISTING_FRAMEWORK' END) STORED,
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
    ends_on date,
    signed_at timestamptz,
    bearer text GENERATED ALWAYS AS (CASE effort_kind WHEN 'STATE' THEN 'STATE' ELSE 'MUNICIPALITY' END) STORED,
    CONSTRAINT sub_agreement_ordered_or_called_off CHECK (num_nonnulls(order_id, call_off_number) = 1),
    UNIQUE NULLS NOT DISTINCT (order_id, call_off_number, effort_area),
    UNIQUE (id, contract_party),
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind),
    FOREIGN KEY (order_id, effort_area, effort_kind) REFERENCES order_area (order_id, effort_area, effort_kind),
    FOREIGN KEY (framework_id, provider_id) REFERENCES framework_provider,
    FOREIGN KEY (framework_id, effort_area) REFERENCES framework_agreement (id, effort_area),
    CONSTRAINT sub_agreement_under_the_order FOREIGN KEY (order_id, effort_area, mode)
        REFERENCES order_area (order_id, effort_area, mode),
    CONSTRAINT sub_agreement_for_the_ordered_jobcentre FOREIGN KEY (order_id, jobcentre_id)
        REFERENCES minister_order (id, jobcentre_id),
    CONSTRAINT sub_agreement_as_called_off FOREIGN KEY (call_off_number, jobcentre_id, effort_area, effort_kind, contract_party)
        REFERENCES call_off (number, jobcentre_id, effort_area, effort_kind, called_by_group),
    CONSTRAINT sub_agreement_has_a_length CHECK (ends_on > starts_on),
    CONSTRAINT sub_agreement_signed_in_full CHECK (signed_at IS NULL OR num_nulls(volume, price, starts_on, ends_on) = 0)
);
CREATE INDEX ON sub_agreement (jobcentre_id, effort_area) WHERE signed_at IS NOT NULL;

-- INV-17 and INV-20: the framework is in force for the jobcentre, and the jobcentre not exempt from it, on the day of the choice and, once
-- signed, on the first day of the sub-agreement, which ends with the framework at the latest. What is called off is chosen for its target
-- group, and while the call-off is open. A trigger, for no key covers a period.
CREATE FUNCTION check_sub_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM framework_in_force(NEW.jobcentre_id, NEW.effort_area, (NEW.chosen_at AT TIME ZONE 'Europe/Copenhagen')::date) f
        WHERE f.framework_id = NEW.framework_id AND NOT f.exempt) THEN
        PERFORM refuse('sub_agreement_within_a_framework', format('No framework in force covers %s', NEW.effort_area));
    END IF;
    IF NEW.call_off_number IS NOT NULL AND NOT EXISTS (
        SELECT FROM call_off c JOIN framework_agreement a ON a.target_group = c.target_group
        WHERE c.number = NEW.call_off_number AND c.status = 'OPEN' AND a.id = NEW.framework_id) THEN
        PERFORM refuse('sub_agreement_for_the_called_off_group', format('%s is closed or about another group', NEW.call_off_number));
    END IF;
    IF NEW.signed_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM framework_in_force(NEW.jobcentre_id, NEW.effort_area, NEW.starts_on) f
        WHERE f.framework_id = NEW.framework_id AND NOT f.exempt) THEN
        PERFORM refuse('sub_agreement_begins_within_its_framework', format('No framework covers %s then', NEW.effort_area));
    END IF;
    IF EXISTS (SELECT FROM framework_agreement a WHERE a.id = NEW.framework_id AND NEW.ends_on > a.valid_to) THEN
        PERFORM refuse('sub_agreement_ends_with_its_framework', format('%s is after the end of the framework', NEW.ends_on));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sub_agreement_within_a_framework
    BEFORE INSERT OR UPDATE OF order_id, call_off_number, effort_area, framework_id, jobcentre_id, chosen_at, starts_on, ends_on, signed_at
    ON sub_agreement FOR EACH ROW EXECUTE FUNCTION check_sub_agreement();
-- INV-15, as for an award.
CREATE TRIGGER sub_agreement_is_paid_by_the_responsible
    BEFORE INSERT OR UPDATE OF jobcentre_id, effort_kind, contract_party ON sub_agreement
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'contract_party');

-- INV-17: a call-off is about a target group that a framework in force covers; without a sub-agreement it ends by withdrawal, or when no
-- framework binds the jobcentre for the group any more. A trigger, for no key says that something does not exist.
CREATE FUNCTION check_call_off() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
DECLARE
    on_day date := (coalesce(NEW.closed_at, NEW.called_at) AT TIME ZONE 'Europe/Copenhagen')::date;
    covering boolean := EXISTS (SELECT FROM framework_in_force(NEW.jobcentre_id, NEW.effort_area, on_day) f
        JOIN framework_agreement a ON a.id = f.framework_id WHERE a.target_group = NEW.target_group);
    binding boolean := EXISTS (SELECT FROM framework_in_force(NEW.jobcentre_id, NEW.effort_area, on_day) f
        JOIN framework_agreement a ON a.id = f.framework_id WHERE a.target_group = NEW.target_group AND NOT f.exempt);
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'OPEN' THEN
            PERFORM refuse('call_off_goes_step_by_step', format('%s is not open', NEW.number));
        ELSIF NOT covering THEN
            PERFORM refuse('call_off_under_a_framework', format('No framework in force covers %s', NEW.target_group));
        END IF;
    ELSIF NEW.status IS DISTINCT FROM OLD.status THEN
        IF (OLD.status, NEW.status) NOT IN (('OPEN', 'SIGNED'), ('OPEN', 'WITHDRAWN'), ('OPEN', 'EXEMPT'), ('OPEN', 'UNCOVERED'),
                ('SIGNED', 'ENDED')) THEN
            PERFORM refuse('call_off_goes_step_by_step', format('%s goes from %s to %s', NEW.number, OLD.status, NEW.status));
        ELSIF NEW.status = 'SIGNED' AND NOT EXISTS (
            SELECT FROM sub_agreement s WHERE s.call_off_number = NEW.number AND s.signed_at IS NOT NULL) THEN
            PERFORM refuse('call_off_ends_in_a_sub_agreement', format('%s has no signed sub-agreement', NEW.number));
        ELSIF (NEW.status = 'EXEMPT' AND NOT covering) OR (NEW.status = 'UNCOVERED' AND covering)
            OR (NEW.status IN ('EXEMPT', 'UNCOVERED') AND binding) THEN
            PERFORM refuse('call_off_ends_when_nothing_binds', format('%s does not end as %s', NEW.number, NEW.status));
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER call_off_goes_step_by_step BEFORE INSERT OR UPDATE OF status, closed_at ON call_off
    FOR EACH ROW EXECUTE FUNCTION check_call_off();

-- How the sub-agreement of a call-off ended: with a status after its period, before its time, or, where only its row says so, without a word
-- of the responsible.
CREATE TABLE sub_agreement_report (
    id uuid PRIMARY KEY,
    sub_agreement_id uuid NOT NULL UNIQUE REFERENCES sub_agreement,
    persons integer CHECK (persons >= 0),
    ended_on date,
    words text CHECK (words <> ''),
    reported_by_group text,
    reported_at timestamptz NOT NULL,
    CONSTRAINT sub_agreement_reported_by_its_party FOREIGN KEY (sub_agreement_id, reported_by_group)
        REFERENCES sub_agreement (id, contract_party),
    CONSTRAINT sub_agreement_reported_whole_or_not CHECK (num_nonnulls(persons, ended_on) <= 1
        AND num_nonnulls(words, reported_by_group) = 2 * num_nonnulls(persons, ended_on))
);
CREATE FUNCTION check_sub_agreement_report() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM sub_agreement s WHERE s.id = NEW.sub_agreement_id
        AND coalesce(NEW.ended_on, 'infinity') >= (s.signed_at AT TIME ZONE 'Europe/Copenhagen')::date) THEN
        PERFORM refuse('sub_agreement_ends_after_it_was_made', format('It ended on %s', NEW.ended_on));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sub_agreement_ends_after_it_was_made BEFORE INSERT ON sub_agreement_report
    FOR EACH ROW EXECUTE FUNCTION check_sub_agreement_report();
CREATE TRIGGER sub_agreement_report_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON sub_agreement_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-20: a contract outside a framework agreement that covers the jobcentre rests on an exemption from it that lasts as long as both do, and
-- from every other one in force for the same target group. A trigger, for no key covers a period.
CREATE FUNCTION check_own_contract() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM framework_exemption e JOIN framework_agreement a ON a.id = e.framework_id
        WHERE e.framework_id = NEW.framework_id AND e.jobcentre_id = NEW.jobcentre_id AND e.valid_from <= NEW.starts_on
            AND e.valid_to >= least(NEW.ends_on, a.valid_to)) THEN
        PERFORM refuse('own_contract_needs_an_exemption', format('%s is not exempt in the period', NEW.jobcentre_id));
    ELSIF EXISTS (
        SELECT FROM framework_in_force(NEW.jobcentre_id, NEW.effort_area, NEW.starts_on) f
        JOIN framework_agreement o ON o.id = f.framework_id JOIN framework_agreement a ON a.id = NEW.framework_id
        WHERE o.target_group = a.target_group AND NOT EXISTS (
            SELECT FROM framework_exemption e WHERE e.framework_id = o.id AND e.jobcentre_id = NEW.jobcentre_id
                AND e.valid_from <= NEW.starts_on AND e.valid_to >= least(NEW.ends_on, o.valid_to))) THEN
        PERFORM refuse('own_contract_binds_no_other_framework', format('Another framework covers %s', NEW.jobcentre_id));
    END IF;
    RETURN NEW;
END $$;

CREATE TABLE own_contract (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE REFERENCES matter,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    framework_id uuid NOT NULL,
    provider_id uuid NOT NULL REFERENCES provider,
    contract_party text NOT NULL REFERENCES role_group,
    volume text NOT NULL CHECK (volume <> ''),
    price numeric(14, 2) NOT NULL CHECK (price > 0),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind),
    CONSTRAINT own_contract_about_the_frameworks_area FOREIGN KEY (framework_id, effort_area)
        REFERENCES framework_agreement (id, effort_area),
    CONSTRAINT own_contract_has_a_length CHECK (ends_on > starts_on)
);
CREATE INDEX ON own_contract (contract_party);
CREATE TRIGGER own_contract_needs_an_exemption BEFORE INSERT ON own_contract
    FOR EACH ROW EXECUTE FUNCTION check_own_contract();
CREATE TRIGGER own_contract_is_paid_by_the_responsible BEFORE INSERT ON own_contract
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'contract_party');
CREATE TRIGGER own_contract_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON own_contract
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The duties to call off on a day that no sub-agreement meets: a framework agreement is in force, the jobcentre is not exempt from it, has no
-- application for an exemption that waits, and no sub-agreement for the target group that runs or soon begins (CALL_OFF). A duty begins with the framework
-- agreement, and anew when an exemption or a sub-agreement ends and when an exemption is refused.
CREATE FUNCTION call_off_duty(on_day date)
    RETURNS TABLE (framework_id uuid, title text, jobcentre_id text, party_group text, since date) LANGUAGE sql STABLE AS $$
    SELECT a.id, a.title, j.id, r.group_id, greatest(a.valid_from,
        (SELECT max(e.valid_to) + 1 FROM raadslag.framework_exemption e
            WHERE e.framework_id = a.id AND e.jobcentre_id = j.id AND e.valid_to < on_day),
        (SELECT max((d.decided_at AT TIME ZONE 'Europe/Copenhagen')::date)
            FROM raadslag.exemption_decision d JOIN raadslag.exemption_application p ON p.number = d.number
            WHERE d.decision = 'DENY' AND p.framework_id = a.id AND p.jobcentre_id = j.id),
        (SELECT max(least(s.ends_on, o.ended_on)) + 1
            FROM raadslag.sub_agreement s JOIN raadslag.framework_agreement f ON f.id = s.framework_id
            LEFT JOIN raadslag.sub_agreement_report o ON o.sub_agreement_id = s.id
            WHERE s.signed_at IS NOT NULL AND s.jobcentre_id = j.id AND s.effort_area = a.effort_area
                AND f.target_group = a.target_group AND least(s.ends_on, o.ended_on) < on_day))
    FROM raadslag.framework_agreement a
    JOIN raadslag.effort_area b ON b.code = a.effort_area
    JOIN raadslag.jobcentre j ON a.region_code IS NULL OR a.region_code = j.region_code
    JOIN raadslag.responsible r ON r.jobcentre_id = j.id AND r.effort_kind = b.kind
    WHERE on_day BETWEEN a.valid_from AND a.valid_to
        AND NOT EXISTS (SELECT FROM raadslag.framework_exemption e
            WHERE e.framework_id = a.id AND e.jobcentre_id = j.id AND on_day BETWEEN e.valid_from AND e.valid_to)
        AND NOT EXISTS (SELECT FROM raadslag.pending_exemption p WHERE p.framework_id = a.id AND p.jobcentre_id = j.id)
        AND NOT EXISTS (SELECT FROM raadslag.sub_agreement s JOIN raadslag.framework_agreement f ON f.id = s.framework_id
            LEFT JOIN raadslag.sub_agreement_report o ON o.sub_agreement_id = s.id
            WHERE s.signed_at IS NOT NULL AND s.jobcentre_id = j.id AND s.effort_area = a.effort_area
                AND f.target_group = a.target_group AND on_day <= least(s.ends_on, o.ended_on)
                AND s.starts_on <= on_day + (SELECT p.value::interval FROM raadslag.policy_value p
                    WHERE p.name = 'CALL_OFF' AND p.valid_from <= on_day ORDER BY p.valid_from DESC LIMIT 1))
$$;

-- The responsible are reminded of a duty that nobody has met; the matter is one run over a region.
CREATE TABLE call_off_notice (
    number text NOT NULL REFERENCES matter,
    framework_id uuid NOT NULL REFERENCES framework_agreement,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    party_group text NOT NULL REFERENCES role_group,
    since date NOT NULL,
    reminded_before date,
    noticed_on date NOT NULL,
    PRIMARY KEY (framework_id, jobcentre_id, since, noticed_on),
    CONSTRAINT reminded_before_the_day CHECK (reminded_before < noticed_on)
);
CREATE INDEX ON call_off_notice (number);

-- A trigger, for no key says what a duty is.
CREATE FUNCTION check_call_off_notice() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM call_off_duty(NEW.noticed_on) d WHERE d.framework_id = NEW.framework_id
            AND d.jobcentre_id = NEW.jobcentre_id AND d.party_group = NEW.party_group AND d.since = NEW.since) THEN
        PERFORM refuse('notice_of_a_duty', format('%s has no duty to meet', NEW.jobcentre_id));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER notice_of_a_duty BEFORE INSERT ON call_off_notice
    FOR EACH ROW EXECUTE FUNCTION check_call_off_notice();
CREATE TRIGGER call_off_notice_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON call_off_notice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
