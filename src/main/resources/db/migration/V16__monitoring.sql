-- Monitoring of results (§ 8, stk. 2): which jobcentres are comparable, and what the quarterly runs have found.

-- Which jobcentres are comparable (§ 11, stk. 1), the law does not say: it is policy. For each benefit group there is a division of the
-- jobcentres of the whole country that holds from a quarter on; a new one is a new version, and the old ones stay.
CREATE TABLE peer_group_version (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    benefit_group text NOT NULL REFERENCES benefit_group,
    valid_from date NOT NULL,
    method text NOT NULL CHECK (length(method) BETWEEN 1 AND 4000)
);

CREATE TABLE peer_group_member (
    version integer NOT NULL REFERENCES peer_group_version,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    peer_group integer NOT NULL CHECK (peer_group > 0),
    PRIMARY KEY (version, jobcentre_id)
);

INSERT INTO peer_group_version (benefit_group, valid_from, method)
SELECT code, '1980-01-01', 'Foreløbig inddeling efter praksis, ikke efter loven: landets jobcentre er delt i ni lige store grupper uden hensyn til rammevilkår. '
    || 'Erstat den med en inddeling efter rammevilkår for ydelsesgruppen.'
FROM benefit_group ORDER BY position;

INSERT INTO peer_group_member (version, jobcentre_id, peer_group)
SELECT v.number, j.id, ntile(9) OVER (PARTITION BY v.number ORDER BY md5(v.benefit_group || j.id))
FROM peer_group_version v CROSS JOIN jobcentre j;

CREATE TRIGGER peer_group_version_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON peer_group_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER peer_group_member_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON peer_group_member
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Policy, not law. When a deviation is significant says the decision table assess-result-problem.
INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('MONITORING_PERSONS', '2007-01-01', '10', 'Overvågning: færreste personer bag et tal, for at det bruges'),
    ('MONITORING_BAD_QUARTER', '2007-01-01', '10', 'Overvågning: så mange procent dårligere end sammenlignelige jobcentre, før et kvartal tæller blandt de dårlige i træk'),
    ('MONITORING_QUARTERS', '2007-01-01', '8', 'Overvågning: så mange kvartaler tæller dårlige kvartaler i træk'),
    ('TIMELINESS', '2007-01-01', '75', 'Overvågning: andel rettidige samtaler og tilbud i procent, hvorunder lovens krav ikke regnes for opfyldt');

-- A run of the monitoring: one for each region and quarter.
CREATE TABLE monitoring_run (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    quarter date NOT NULL CHECK (extract(day FROM quarter) = 1 AND extract(month FROM quarter) IN (1, 4, 7, 10)),
    begun_at timestamptz NOT NULL,
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    UNIQUE (number, region_code),
    CONSTRAINT one_run_for_a_region_and_quarter UNIQUE (region_code, quarter),
    CONSTRAINT run_after_its_quarter CHECK (quarter + interval '3 months' <= begun_at AT TIME ZONE 'Europe/Copenhagen')
);
CREATE TRIGGER monitoring_run_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_run
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A run assesses again when missing figures have come. What the assessment rested on is kept, so that it can be made again: the last file
-- with measurements, the peer groups, the policy, and the version of the decision table.
CREATE TABLE monitoring_round (
    run text NOT NULL REFERENCES monitoring_run,
    round integer NOT NULL CHECK (round > 0),
    batch integer NOT NULL,
    peer_groups integer NOT NULL,
    fewest_persons integer NOT NULL,
    bad_from integer NOT NULL,
    quarters integer NOT NULL,
    timeliness integer NOT NULL,
    threshold_version text NOT NULL CHECK (threshold_version LIKE 'assess-result-problem:%'),
    assessed_at timestamptz NOT NULL,
    PRIMARY KEY (run, round)
);
CREATE TRIGGER monitoring_round_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_round
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a run makes of a jobcentre of its region. Missing figures are no good result.
CREATE TABLE monitoring_assessment (
    id uuid PRIMARY KEY,
    run text NOT NULL,
    round integer NOT NULL,
    region_code text NOT NULL,
    jobcentre_id text NOT NULL,
    level text NOT NULL CHECK (level IN ('FREE', 'NORMAL', 'CLOSE')),
    serious boolean NOT NULL,
    gaps integer NOT NULL CHECK (gaps >= 0),
    FOREIGN KEY (run, round) REFERENCES monitoring_round,
    FOREIGN KEY (run, region_code) REFERENCES monitoring_run (number, region_code),
    CONSTRAINT assessed_jobcentre_of_the_region FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    UNIQUE (run, round, jobcentre_id),
    UNIQUE (id, serious),
    CONSTRAINT missing_figures_are_no_good_result CHECK (gaps = 0 OR level <> 'FREE')
);
CREATE TRIGGER monitoring_assessment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_assessment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The figures that an assessment rests on, and what the decision table made of each; of one that cannot be judged, nothing.
CREATE TABLE monitored_figure (
    assessment_id uuid NOT NULL REFERENCES monitoring_assessment,
    benefit_group text NOT NULL REFERENCES benefit_group,
    indicator text NOT NULL REFERENCES indicator,
    standing text NOT NULL CHECK (standing IN ('COUNTS', 'TOO_FEW', 'MISSING')),
    value numeric,
    population integer,
    peer_mean numeric,
    peer_count integer NOT NULL,
    deviation numeric,
    bad_quarters integer NOT NULL,
    breach boolean NOT NULL,
    serious boolean,
    ground text CHECK (ground IN ('LEGAL_REQUIREMENT', 'SIGNIFICANT_DEVIATION', 'BOTH', 'NONE')),
    level text CHECK (level IN ('FREE', 'NORMAL', 'CLOSE')),
    PRIMARY KEY (assessment_id, benefit_group, indicator),
    CONSTRAINT only_a_figure_that_counts_is_judged CHECK (
        num_nonnulls(serious, ground, level) = 0 OR num_nonnulls(serious, ground, level) = 3 AND standing = 'COUNTS')
);
CREATE TRIGGER monitored_figure_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON monitored_figure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The findings that the office has documented because of an assessment: only of one that points at a serious problem (§ 8, stk. 2). What was added to a problem that
-- still waited for the director is decided with it.
CREATE TABLE monitored_finding (
    finding_id uuid PRIMARY KEY REFERENCES finding,
    assessment_id uuid NOT NULL,
    added boolean NOT NULL DEFAULT false,
    serious boolean NOT NULL DEFAULT true CONSTRAINT monitored_finding_of_a_serious_problem CHECK (serious),
    CONSTRAINT monitored_finding_of_its_assessment FOREIGN KEY (assessment_id, serious) REFERENCES monitoring_assessment (id, serious)
);

-- And about the jobcentre of the assessment. A trigger, for the jobcentre is the case's.
CREATE FUNCTION check_monitored_finding() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM finding f JOIN intervention_case c USING (case_number)
        JOIN monitoring_assessment a ON a.jobcentre_id = c.jobcentre_id
        WHERE f.id = NEW.finding_id AND a.id = NEW.assessment_id) THEN
        PERFORM refuse('monitored_finding_of_its_jobcentre', 'The finding is about another jobcentre than the assessment');
    END IF;
    IF NEW.added AND NOT EXISTS (SELECT FROM finding f JOIN finding w ON w.case_number = f.case_number AND NOT w.supplement AND w.status = 'DOCUMENTED'
        WHERE f.id = NEW.finding_id AND f.supplement) THEN
        PERFORM refuse('added_to_what_waits', 'Only new facts about a problem that waits for the director are decided with it');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER monitored_finding_of_its_jobcentre BEFORE INSERT ON monitored_finding
    FOR EACH ROW EXECUTE FUNCTION check_monitored_finding();
CREATE TRIGGER monitored_finding_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON monitored_finding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('MONITORING_FIGURES', '2007-01-01', 'P10D', 'Overvågning: manglende målinger skaffes; derefter går overvågningen videre uden dem');
