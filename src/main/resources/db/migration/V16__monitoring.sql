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
