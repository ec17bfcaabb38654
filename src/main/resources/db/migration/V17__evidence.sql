-- Papers about results and effects that do not come from the national measuring system (§ 8, stk. 2, notes): the yearly result audits and
-- employment plans of those responsible in the jobcentre, and what others have found. They are kept as they came.

CREATE TABLE evidence_paper (
    id uuid PRIMARY KEY,
    jobcentre_id text NOT NULL,
    region_code text NOT NULL,
    source text NOT NULL CHECK (source IN ('RESULT_AUDIT', 'EMPLOYMENT_PLAN', 'REGISTER', 'DIRECTORATE_OF_LABOUR', 'APPEALS_BOARD', 'ANALYSIS',
        'OTHER')),
    year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    pdf bytea NOT NULL,
    sha256 text NOT NULL,
    received_by text NOT NULL,
    received_group text NOT NULL REFERENCES role_group,
    received_at timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    CONSTRAINT evidence_has_its_hash CHECK (sha256 = encode(sha256(pdf), 'hex')),
    CONSTRAINT evidence_is_a_pdf CHECK (substr(pdf, 1, 5) = '\x255044462d'),
    CONSTRAINT evidence_is_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    -- The region brings all kinds; the jobcentre's parties bring what they have made themselves.
    CONSTRAINT evidence_from_region_or_party CHECK (received_group IN ('region-' || region_code, 'rd-' || region_code)
        OR source IN ('RESULT_AUDIT', 'EMPLOYMENT_PLAN')
            AND received_group IN ('jc-state-' || substr(jobcentre_id, 4), 'jc-municipal-' || substr(jobcentre_id, 4)))
);
CREATE UNIQUE INDEX one_evidence_for_a_file ON evidence_paper (jobcentre_id, sha256) WHERE withdrawn_at IS NULL;
CREATE TRIGGER evidence_is_kept BEFORE DELETE OR TRUNCATE ON evidence_paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_not_rewritten BEFORE UPDATE OF id, jobcentre_id, region_code, source, year, title, pdf, sha256, received_by,
    received_group, received_at ON evidence_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawn_evidence_stays_so BEFORE UPDATE ON evidence_paper
    FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
