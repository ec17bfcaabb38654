-- The case (§ 11): one jobcentre, the parts of its effort that fail, and the finding that opened it.

CREATE TABLE intervention_case (
    case_number text PRIMARY KEY REFERENCES matter,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    region_code text NOT NULL REFERENCES employment_region,
    status text NOT NULL CHECK (status IN ('FINDING', 'OPEN', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
    outcome text,
    split_from text REFERENCES intervention_case,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    version integer NOT NULL,
    CHECK ((closed_at IS NOT NULL) = (status IN ('CLOSED', 'REJECTED', 'WITHDRAWN')))
);

-- The parts of the effort where results fail. Agreements, recommendations and orders may not reach beyond them (§ 11, stk. 2).
CREATE TABLE failing_area (
    case_number text NOT NULL REFERENCES intervention_case,
    effort_area text NOT NULL,
    effort_kind text NOT NULL,
    PRIMARY KEY (case_number, effort_area),
    FOREIGN KEY (effort_area, effort_kind) REFERENCES effort_area (code, kind)
);
