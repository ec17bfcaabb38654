-- Close monitoring without an agreement (§ 11, stk. 1): its reviews only grow, and a case is under it at most once at a time.

CREATE TABLE close_monitoring (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    began_at timestamptz NOT NULL,
    result text CHECK (result IN ('IMPROVED', 'NOT_IMPROVED')),
    ended_at timestamptz,
    confirmed_by_group text REFERENCES role_group CHECK (confirmed_by_group = 'rd-' || region_code),
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    UNIQUE (id, region_code),
    CHECK ((result IS NOT NULL) = (ended_at IS NOT NULL)),
    CHECK ((confirmed_by_group IS NOT NULL) = (result IS NOT NULL AND result = 'NOT_IMPROVED'))
);
CREATE UNIQUE INDEX close_monitoring_running ON close_monitoring (case_number) WHERE result IS NULL;

CREATE TABLE development_review (
    monitoring_id uuid NOT NULL,
    region_code text NOT NULL,
    cycle integer NOT NULL CHECK (cycle > 0),
    development text NOT NULL CHECK (development IN ('IMPROVED', 'UNCHANGED', 'WORSE')),
    figures text NOT NULL CHECK (length(figures) BETWEEN 1 AND 4000),
    reviewed_by text NOT NULL,
    reviewed_by_group text NOT NULL REFERENCES role_group CHECK (reviewed_by_group = 'region-' || region_code),
    reviewed_at timestamptz NOT NULL,
    PRIMARY KEY (monitoring_id, cycle),
    FOREIGN KEY (monitoring_id, region_code) REFERENCES close_monitoring (id, region_code)
);
CREATE TRIGGER development_review_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON development_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
