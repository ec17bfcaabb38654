-- What the region knows beside the measurements. Of its labour market (§ 8, stk. 1): one report for each region and half-year, written by the office, approved by the
-- director, and then made available.

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('LABOUR_MARKET_REPORT', '2007-01-01', 'P30D', 'Udarbejdelse af arbejdsmarkedsrapporten: regionskontoret og regionsdirektøren mindes om den'),
    ('INDEPENDENT_ANALYSIS', '2007-01-01', 'P3M', 'Gennemførelse af en selvstændig analyse');

CREATE TABLE labour_market_report (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    half_year date NOT NULL CHECK (extract(day FROM half_year) = 1 AND extract(month FROM half_year) IN (1, 7)),
    begun_at timestamptz NOT NULL,
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    CONSTRAINT one_report_for_a_region_and_half_year UNIQUE (region_code, half_year),
    CONSTRAINT report_after_its_half_year CHECK (half_year + interval '6 months' <= begun_at AT TIME ZONE 'Europe/Copenhagen')
);
CREATE TRIGGER labour_market_report_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON labour_market_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the office wrote; a changed report is a new row. Each says which version of the national monitoring strategy it follows (notes).
CREATE TABLE labour_market_draft (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES labour_market_report,
    revision integer NOT NULL CHECK (revision > 0),
    strategy_version text NOT NULL,
    development text NOT NULL CHECK (development <> ''),
    shortages text NOT NULL CHECK (shortages <> ''),
    unemployment text NOT NULL CHECK (unemployment <> ''),
    conclusions text NOT NULL CHECK (conclusions <> ''),
    written_at timestamptz NOT NULL,
    UNIQUE (number, revision),
    UNIQUE (id, number),
    CONSTRAINT report_follows_the_national_strategy CHECK (strategy_version <> '')
);
CREATE TRIGGER labour_market_draft_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON labour_market_draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-18: what the director decided about what was written; once about each.
CREATE TABLE labour_market_decision (
    draft_id uuid NOT NULL,
    number text NOT NULL,
    approved boolean NOT NULL,
    remark text CHECK (remark <> ''),
    decided_by_group text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT report_decided_once PRIMARY KEY (draft_id),
    UNIQUE (draft_id, number, approved),
    CONSTRAINT decision_on_a_written_report FOREIGN KEY (draft_id, number) REFERENCES labour_market_draft (id, number),
    CONSTRAINT report_approved_by_the_director CHECK (decided_by_group = 'rd-' || split_part(number, '-', 2)),
    CONSTRAINT report_returned_with_a_remark CHECK (approved OR remark IS NOT NULL)
);
CREATE UNIQUE INDEX report_approved_once ON labour_market_decision (number) WHERE approved;
CREATE TRIGGER labour_market_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON labour_market_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The approved report as paper, which is made available.
CREATE TABLE labour_market_paper (
    number text PRIMARY KEY,
    draft_id uuid NOT NULL,
    approved boolean NOT NULL DEFAULT true CONSTRAINT only_an_approved_report_is_filed CHECK (approved),
    document_id uuid NOT NULL,
    CONSTRAINT paper_of_an_approved_report FOREIGN KEY (draft_id, number, approved)
        REFERENCES labour_market_decision (draft_id, number, approved),
    CONSTRAINT paper_of_its_matter FOREIGN KEY (document_id, number) REFERENCES document (id, number)
);
CREATE TRIGGER labour_market_paper_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON labour_market_paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The region may carry out analyses of its own as part of the monitoring (§ 8, stk. 2, notes); they are no reaction, and the council is told.
CREATE TABLE independent_analysis (
    number text PRIMARY KEY,
    region_code text NOT NULL,
    jobcentre_id text,
    subject text NOT NULL CHECK (subject <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    sources text NOT NULL CHECK (sources <> ''),
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    CONSTRAINT analysed_jobcentre_of_the_region FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code)
);
CREATE TRIGGER independent_analysis_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON independent_analysis
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the office wrote; a changed result is a new row.
CREATE TABLE analysis_result (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES independent_analysis,
    revision integer NOT NULL CHECK (revision > 0),
    result text NOT NULL CHECK (result <> ''),
    written_at timestamptz NOT NULL,
    UNIQUE (number, revision),
    UNIQUE (id, number)
);
CREATE TRIGGER analysis_result_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON analysis_result
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-18: what the director decided about a result; once about each.
CREATE TABLE analysis_decision (
    result_id uuid NOT NULL,
    number text NOT NULL,
    approved boolean NOT NULL,
    remark text CHECK (remark <> ''),
    decided_by_group text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT analysis_decided_once PRIMARY KEY (result_id),
    UNIQUE (result_id, number, approved),
    CONSTRAINT decision_on_a_written_analysis FOREIGN KEY (result_id, number) REFERENCES analysis_result (id, number),
    CONSTRAINT analysis_approved_by_the_director CHECK (decided_by_group = 'rd-' || split_part(number, '-', 2)),
    CONSTRAINT analysis_not_approved_with_a_remark CHECK (approved OR remark IS NOT NULL)
);
CREATE UNIQUE INDEX analysis_approved_once ON analysis_decision (number) WHERE approved;
CREATE TRIGGER analysis_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON analysis_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE analysis_paper (
    number text PRIMARY KEY,
    result_id uuid NOT NULL,
    approved boolean NOT NULL DEFAULT true CONSTRAINT only_an_approved_analysis_is_filed CHECK (approved),
    document_id uuid NOT NULL,
    CONSTRAINT paper_of_an_approved_analysis FOREIGN KEY (result_id, number, approved)
        REFERENCES analysis_decision (result_id, number, approved),
    CONSTRAINT paper_of_the_analysis FOREIGN KEY (document_id, number) REFERENCES document (id, number)
);
CREATE TRIGGER analysis_paper_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON analysis_paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A result problem may rest on an analysis that its own region has filed (notes to § 8, stk. 2).
ALTER TABLE finding
    ADD COLUMN analysis_number text CONSTRAINT finding_on_a_filed_analysis REFERENCES analysis_paper,
    ADD CONSTRAINT finding_on_an_analysis_of_its_region CHECK (split_part(analysis_number, '-', 2) = region_code);
