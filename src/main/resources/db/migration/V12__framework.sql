-- Other providers, the state framework agreements with them, and the exemptions from the duty to use them (§ 9).

-- What two names have in common that are the same: capitals and blanks around them make no other one. A collation of its own, for the cluster's may know no
-- Danish letters (C lowers only A to Z).
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(btrim(name) COLLATE "und-x-icu");

CREATE TABLE provider (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> '')
);
-- A provider that is written in another way is the same one.
CREATE UNIQUE INDEX one_provider_of_a_name ON provider (name_key(name));

CREATE TABLE framework_agreement (
    id uuid PRIMARY KEY,
    title text NOT NULL,
    target_group text NOT NULL CHECK (target_group <> ''),
    effort_area text NOT NULL REFERENCES effort_area,
    scope text NOT NULL CHECK (scope IN ('REGIONAL', 'NATIONAL')),
    region_code text REFERENCES employment_region,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    CONSTRAINT framework_scope_has_its_region CHECK ((scope = 'REGIONAL') = (region_code IS NOT NULL)),
    CONSTRAINT framework_period_in_order CHECK (valid_from <= valid_to),
    UNIQUE (id, effort_area)
);

CREATE TABLE framework_provider (
    framework_id uuid NOT NULL REFERENCES framework_agreement,
    provider_id uuid NOT NULL REFERENCES provider,
    PRIMARY KEY (framework_id, provider_id)
);

-- The responsible of a jobcentre apply for an exemption from one framework agreement, never a general one (§ 9, stk. 4).
CREATE TABLE exemption_application (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    region_code text NOT NULL,
    framework_id uuid NOT NULL REFERENCES framework_agreement,
    jobcentre_id text NOT NULL,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    reasons text NOT NULL CHECK (reasons <> ''),
    effort text NOT NULL CHECK (effort <> ''),
    results text NOT NULL CHECK (results <> ''),
    new_facts text CHECK (new_facts <> ''),
    wished_from date NOT NULL,
    wished_to date NOT NULL,
    applied_by text NOT NULL,
    applied_by_group text NOT NULL,
    applied_at timestamptz NOT NULL,
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    CONSTRAINT exemption_wish_in_order CHECK (wished_from <= wished_to)
);
CREATE INDEX ON exemption_application (framework_id, jobcentre_id);
CREATE TRIGGER exemption_applied_for_by_the_responsible BEFORE INSERT ON exemption_application
    FOR EACH ROW EXECUTE FUNCTION check_responsible('effort_kind', 'applied_by_group');
CREATE TRIGGER exemption_application_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_application
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the applicant adds where the office finds the application incomplete.
CREATE TABLE exemption_supplement (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES exemption_application (number),
    supplement text NOT NULL CHECK (supplement <> ''),
    supplied_by text NOT NULL,
    supplied_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence')
);
CREATE INDEX ON exemption_supplement (number);
CREATE TRIGGER exemption_supplement_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_supplement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The applicant takes the application back before it is decided.
CREATE TABLE exemption_withdrawal (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE REFERENCES exemption_application (number),
    reason text CHECK (reason <> ''),
    withdrawn_by text NOT NULL,
    withdrawn_at timestamptz NOT NULL
);
CREATE TRIGGER exemption_withdrawal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The concrete assessment of the jobcentre's effort and of its results for the very target group (§ 9, stk. 4).
CREATE TABLE exemption_assessment (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES exemption_application (number),
    effort_text text NOT NULL CHECK (effort_text <> ''),
    results_text text NOT NULL CHECK (results_text <> ''),
    effort_grade text NOT NULL CHECK (effort_grade IN ('STRONG', 'SUFFICIENT', 'WEAK')),
    results_grade text NOT NULL CHECK (results_grade IN ('BETTER', 'SAME', 'WORSE', 'UNKNOWN')),
    special_case boolean NOT NULL,
    assessed_by text NOT NULL,
    assessed_by_group text NOT NULL,
    assessed_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    CONSTRAINT exemption_assessed_by_the_office CHECK (assessed_by_group = 'region-' || split_part(number, '-', 2)),
    CONSTRAINT exemption_assessment_with_its_time UNIQUE (id, number, assessed_at)
);
CREATE INDEX ON exemption_assessment (number);
CREATE TRIGGER exemption_assessment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_assessment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-11: nobody is exempt without an application that stands, its assessment, a lawful involvement of the council after that, and the
-- decision of the region's director. Application and framework say the limits of the period.
CREATE FUNCTION check_exemption_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM exemption_withdrawal w WHERE w.number = NEW.number) THEN
        PERFORM refuse('exemption_application_stands', format('The application %s is withdrawn', NEW.number));
    END IF;
    IF EXISTS (SELECT FROM exemption_supplement s JOIN exemption_assessment a ON a.id = NEW.assessment_id
        WHERE s.number = NEW.number AND s.sequence > a.sequence) THEN
        PERFORM refuse('exemption_assessed_with_its_supplements', format('%s was supplemented after the assessment', NEW.number));
    END IF;
    IF NEW.decision = 'GRANT' AND NOT EXISTS (
        SELECT FROM exemption_application a JOIN framework_agreement f ON f.id = a.framework_id
        WHERE a.number = NEW.number AND NEW.valid_from >= greatest(a.wished_from, f.valid_from)
            AND NEW.valid_to <= least(a.wished_to, f.valid_to)) THEN
        PERFORM refuse('exemption_as_applied_for', format('%s is not granted within application and framework', NEW.number));
    END IF;
    IF NEW.against_council_reason IS NULL AND EXISTS (
        SELECT FROM council_opinion o WHERE o.id = NEW.council_opinion_id
            AND (NEW.decision, o.position) IN (('GRANT', 'AGAINST'), ('DENY', 'FOR'))) THEN
        PERFORM refuse('exemption_against_the_council_is_explained', format('%s is decided against the council', NEW.number));
    END IF;
    RETURN NEW;
END $$;

CREATE TABLE exemption_decision (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    assessment_id uuid NOT NULL,
    assessed_at timestamptz NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_stage text NOT NULL CONSTRAINT exemption_council_stage CHECK (council_stage = 'EXEMPTION'),
    council_at timestamptz NOT NULL,
    decision text NOT NULL CHECK (decision IN ('GRANT', 'DENY')),
    reason text NOT NULL CHECK (reason <> ''),
    against_council_reason text CHECK (against_council_reason <> ''),
    conditions text CHECK (conditions <> ''),
    valid_from date,
    valid_to date,
    decided_by text NOT NULL,
    decided_by_group text NOT NULL,
    decided_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    CONSTRAINT exemption_decided_on_its_assessment FOREIGN KEY (assessment_id, number, assessed_at)
        REFERENCES exemption_assessment (id, number, assessed_at),
    CONSTRAINT exemption_rests_on_the_council FOREIGN KEY (council_opinion_id, number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    CONSTRAINT exemption_decided_by_the_director CHECK (decided_by_group = 'rd-' || split_part(number, '-', 2)),
    CONSTRAINT only_an_exemption_has_a_period CHECK (
        (decision = 'GRANT') = (valid_from IS NOT NULL) AND (decision = 'GRANT') = (valid_to IS NOT NULL)),
    CONSTRAINT exemption_period_in_order CHECK (valid_from <= valid_to),
    CONSTRAINT exemption_does_not_begin_before_its_decision
        CHECK (valid_from >= (decided_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (number, decision)
);
CREATE TRIGGER exemption_decision_is_lawful BEFORE INSERT ON exemption_decision
    FOR EACH ROW EXECUTE FUNCTION check_exemption_decision();
-- INV-11: the council spoke after the assessment. A trigger, for that is told by the rows of the two.
CREATE FUNCTION check_council_after_the_assessment() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM council_involvement i JOIN exemption_assessment a ON a.id = NEW.assessment_id
        WHERE i.opinion_id = NEW.council_opinion_id AND i.sequence < a.sequence) THEN
        PERFORM refuse('exemption_council_after_the_assessment', format('The council spoke before %s was assessed', NEW.number));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER exemption_council_after_the_assessment AFTER INSERT ON exemption_decision
    FOR EACH ROW EXECUTE FUNCTION check_council_after_the_assessment();
CREATE TRIGGER exemption_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The office reassesses an exemption in force when effort or results worsen.
CREATE TABLE exemption_reassessment (
    id uuid PRIMARY KEY,
    number text NOT NULL,
    decision text NOT NULL CHECK (decision = 'GRANT'),
    effort_text text NOT NULL CHECK (effort_text <> ''),
    results_text text NOT NULL CHECK (results_text <> ''),
    begun_by text NOT NULL,
    begun_by_group text NOT NULL,
    begun_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    CONSTRAINT only_an_exemption_is_reassessed FOREIGN KEY (number, decision) REFERENCES exemption_decision (number, decision),
    CONSTRAINT exemption_reassessed_by_the_office CHECK (begun_by_group = 'region-' || split_part(number, '-', 2)),
    UNIQUE (id, number, begun_at)
);
CREATE INDEX ON exemption_reassessment (number);
CREATE TRIGGER exemption_reassessment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_reassessment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The applicant's words about the reassessment; no row, no comment.
CREATE TABLE exemption_comment (
    id uuid PRIMARY KEY,
    reassessment_id uuid NOT NULL UNIQUE REFERENCES exemption_reassessment,
    comment text,
    commented_by text NOT NULL,
    commented_at timestamptz NOT NULL
);
CREATE TRIGGER exemption_comment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_comment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_exemption_revocation() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NEW.decision = 'REVOKE' AND NOT EXISTS (
        SELECT FROM exemption_decision d WHERE d.number = NEW.number AND NEW.revoked_from <= d.valid_to) THEN
        PERFORM refuse('exemption_revoked_while_it_lasts', format('%s ends before it is revoked', NEW.number));
    END IF;
    IF NEW.against_council_reason IS NULL AND EXISTS (
        SELECT FROM council_opinion o WHERE o.id = NEW.council_opinion_id
            AND (NEW.decision, o.position) IN (('REVOKE', 'FOR'), ('KEEP', 'AGAINST'))) THEN
        PERFORM refuse('revocation_against_the_council_is_explained', format('%s is decided against the council', NEW.number));
    END IF;
    RETURN NEW;
END $$;

-- The director keeps the exemption or revokes it from a day on, after the council was involved anew.
CREATE TABLE exemption_revocation (
    id uuid PRIMARY KEY,
    reassessment_id uuid NOT NULL UNIQUE,
    number text NOT NULL,
    begun_at timestamptz NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_stage text NOT NULL CONSTRAINT revocation_council_stage CHECK (council_stage = 'EXEMPTION'),
    council_at timestamptz NOT NULL,
    decision text NOT NULL CHECK (decision IN ('KEEP', 'REVOKE')),
    reason text NOT NULL CHECK (reason <> ''),
    against_council_reason text CHECK (against_council_reason <> ''),
    revoked_from date,
    decided_by text NOT NULL,
    decided_by_group text NOT NULL,
    decided_at timestamptz NOT NULL,
    FOREIGN KEY (reassessment_id, number, begun_at) REFERENCES exemption_reassessment (id, number, begun_at),
    CONSTRAINT revocation_rests_on_the_council FOREIGN KEY (council_opinion_id, number, council_stage, council_at)
        REFERENCES council_involvement (opinion_id, number, stage, registered_at),
    CONSTRAINT revocation_decided_by_the_director CHECK (decided_by_group = 'rd-' || split_part(number, '-', 2)),
    CONSTRAINT only_a_revocation_has_a_day CHECK ((decision = 'REVOKE') = (revoked_from IS NOT NULL)),
    CONSTRAINT nothing_is_revoked_for_the_past CHECK (revoked_from >= (decided_at AT TIME ZONE 'Europe/Copenhagen')::date)
);
CREATE UNIQUE INDEX exemption_revoked_once ON exemption_revocation (number) WHERE decision = 'REVOKE';
CREATE TRIGGER exemption_revocation_is_lawful BEFORE INSERT ON exemption_revocation
    FOR EACH ROW EXECUTE FUNCTION check_exemption_revocation();
-- The council spoke after the reassessment began. A trigger, for that is told by the rows of the two.
CREATE FUNCTION check_council_after_the_reassessment() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM council_involvement i JOIN exemption_reassessment r ON r.id = NEW.reassessment_id
        WHERE i.opinion_id = NEW.council_opinion_id AND i.sequence < r.sequence) THEN
        PERFORM refuse('revocation_council_after_the_reassessment', format('The council spoke before %s was reassessed', NEW.number));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER revocation_council_after_the_reassessment AFTER INSERT ON exemption_revocation
    FOR EACH ROW EXECUTE FUNCTION check_council_after_the_reassessment();
CREATE TRIGGER exemption_revocation_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON exemption_revocation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The exemptions are what the director has granted, up to their end or the last day before they are revoked; nothing else exempts.
CREATE VIEW framework_exemption AS
    SELECT a.framework_id, a.jobcentre_id, d.number, d.valid_from, least(d.valid_to, r.revoked_from - 1) AS valid_to
    FROM exemption_decision d JOIN exemption_application a USING (number)
    LEFT JOIN exemption_revocation r ON r.number = d.number AND r.decision = 'REVOKE'
    WHERE d.decision = 'GRANT' AND (r.revoked_from IS NULL OR r.revoked_from > d.valid_from);

-- The applications, and the applications and reassessments, that wait for a decision.
CREATE VIEW pending_exemption AS
    SELECT a.number, a.framework_id, a.jobcentre_id, a.applied_by_group, a.applied_at FROM exemption_application a
    WHERE NOT EXISTS (SELECT FROM exemption_decision d WHERE d.number = a.number)
        AND NOT EXISTS (SELECT FROM exemption_withdrawal w WHERE w.number = a.number);

CREATE VIEW open_exemption AS
    SELECT number, applied_at AS opened_at FROM pending_exemption
    UNION ALL
    SELECT r.number, r.begun_at FROM exemption_reassessment r
    WHERE NOT EXISTS (SELECT FROM exemption_revocation d WHERE d.reassessment_id = r.id);

-- The framework agreements that cover an effort area of a jobcentre on a day, each with a mark if the jobcentre is exempt from it.
CREATE FUNCTION framework_in_force(jobcentre text, area text, day date)
    RETURNS TABLE (framework_id uuid, exempt boolean) LANGUAGE sql STABLE AS $$
    SELECT a.id, EXISTS (
        SELECT FROM raadslag.framework_exemption e
        WHERE e.framework_id = a.id AND e.jobcentre_id = jobcentre AND day BETWEEN e.valid_from AND e.valid_to)
    FROM raadslag.framework_agreement a
    JOIN raadslag.jobcentre j ON j.id = jobcentre
    WHERE a.effort_area = area
        AND (a.region_code IS NULL OR a.region_code = j.region_code)
        AND day BETWEEN a.valid_from AND a.valid_to
$$;

-- The last day until which one of the framework agreements in force on the day binds the jobcentre without an exemption; null if none does.
CREATE FUNCTION framework_open_until(jobcentre text, area text, day date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT max(least(a.valid_to, (
        SELECT min(e.valid_from) - 1 FROM raadslag.framework_exemption e
        WHERE e.framework_id = a.id AND e.jobcentre_id = jobcentre AND e.valid_from > day)))
    FROM raadslag.framework_in_force(jobcentre, area, day) f JOIN raadslag.framework_agreement a ON a.id = f.framework_id
    WHERE NOT f.exempt
$$;
