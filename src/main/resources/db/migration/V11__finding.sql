-- The finding (§ 8, stk. 2, and § 11, stk. 1): documented by the regional office, confirmed by the director of the same region.

ALTER TABLE jobcentre ADD UNIQUE (id, region_code);

ALTER TABLE intervention_case
    ADD COLUMN recommendation_number text UNIQUE REFERENCES matter,
    ADD UNIQUE (case_number, region_code),
    ADD UNIQUE (case_number, jobcentre_id),
    ADD FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    ADD CHECK (outcome IN ('FINDING_REJECTED', 'NO_GROUNDS', 'NOT_A_PROBLEM', 'RESULTS_IMPROVED', 'AGREEMENT_FULFILLED',
        'CASE_CLOSED', 'CASE_WITHDRAWN')),
    ADD CHECK (split_from <> case_number);

-- An area that follows its party into a case of its own is no longer this case's.
ALTER TABLE failing_area ADD COLUMN moved_to text REFERENCES intervention_case CHECK (moved_to <> case_number);

CREATE TABLE finding (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    ground text NOT NULL CHECK (ground IN ('LEGAL_REQUIREMENT', 'SIGNIFICANT_DEVIATION', 'BOTH')),
    deviation_pct numeric(6, 1) CHECK (deviation_pct > 0),
    deviation_direction text CHECK (deviation_direction IN ('WORSE', 'BETTER')),
    peer_count integer CHECK (peer_count > 0),
    population integer CHECK (population > 0),
    consecutive_periods integer CHECK (consecutive_periods > 0),
    evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 4000),
    documented_by text NOT NULL,
    documented_by_group text NOT NULL REFERENCES role_group CHECK (documented_by_group = 'region-' || region_code),
    documented_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('DOCUMENTED', 'SUPERSEDED', 'CONFIRMED', 'REJECTED', 'DISPROVED')),
    threshold_version text,
    confirmed_by text,
    confirmed_by_group text REFERENCES role_group CHECK (confirmed_by_group = 'rd-' || region_code),
    confirmed_at timestamptz,
    rejection_reason text CHECK (length(rejection_reason) BETWEEN 1 AND 4000),
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    CHECK (period_from <= period_to AND period_to <= (documented_at AT TIME ZONE 'Europe/Copenhagen')::date),
    CHECK (num_nonnulls(deviation_pct, deviation_direction, peer_count, population, consecutive_periods)
        = CASE WHEN ground = 'LEGAL_REQUIREMENT' THEN 0 ELSE 5 END),
    CHECK (num_nonnulls(confirmed_by, confirmed_by_group, confirmed_at)
        = CASE WHEN status IN ('CONFIRMED', 'DISPROVED') THEN 3 ELSE 0 END),
    CHECK ((rejection_reason IS NOT NULL) = (status = 'REJECTED'))
);
CREATE UNIQUE INDEX finding_in_force ON finding (case_number) WHERE status <> 'SUPERSEDED';

CREATE TABLE finding_area (
    finding_id uuid NOT NULL REFERENCES finding,
    effort_area text NOT NULL REFERENCES effort_area,
    PRIMARY KEY (finding_id, effort_area)
);

CREATE TABLE finding_source (
    finding_id uuid NOT NULL REFERENCES finding,
    source text NOT NULL CHECK (source IN ('JOBINDSATS', 'RESULT_AUDIT', 'EMPLOYMENT_PLAN', 'REGISTER', 'DIRECTORATE_OF_LABOUR',
        'APPEALS_BOARD', 'ANALYSIS', 'OTHER')),
    PRIMARY KEY (finding_id, source)
);

-- One open case for each jobcentre and failing area. A row lives from the confirmation to the end of the case.
CREATE TABLE active_area (
    jobcentre_id text NOT NULL,
    effort_area text NOT NULL,
    case_number text NOT NULL,
    PRIMARY KEY (jobcentre_id, effort_area),
    FOREIGN KEY (case_number, jobcentre_id) REFERENCES intervention_case (case_number, jobcentre_id),
    FOREIGN KEY (case_number, effort_area) REFERENCES failing_area (case_number, effort_area)
);
