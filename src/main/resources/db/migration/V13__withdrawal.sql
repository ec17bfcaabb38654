-- That the director withdraws a case, or a recommendation that is still at the minister (§ 11, stk. 1 and 2).

CREATE TABLE withdrawal (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    what text NOT NULL CHECK (what IN ('CASE', 'RECOMMENDATION')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    withdrawn_by text NOT NULL,
    withdrawn_by_group text NOT NULL REFERENCES role_group CHECK (withdrawn_by_group = 'rd-' || region_code),
    withdrawn_at timestamptz NOT NULL,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code)
);
CREATE TRIGGER withdrawal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
