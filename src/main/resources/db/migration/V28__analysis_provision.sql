-- The region may make its analyses available to jobcentres that need them (general notes to the bill): which one to which jobcentre, once.
CREATE TABLE analysis_provision (
    number text NOT NULL,
    result_id uuid NOT NULL,
    approved boolean NOT NULL DEFAULT true CONSTRAINT only_an_approved_analysis_is_provided CHECK (approved),
    jobcentre_id text NOT NULL,
    region_code text NOT NULL,
    provided_by_group text NOT NULL,
    provided_at timestamptz NOT NULL,
    CONSTRAINT analysis_provided_once PRIMARY KEY (number, jobcentre_id),
    CONSTRAINT provision_of_an_approved_analysis FOREIGN KEY (result_id, number, approved)
        REFERENCES analysis_decision (result_id, number, approved),
    CONSTRAINT analysis_provided_in_its_region FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    CONSTRAINT analysis_provided_to_a_jobcentre_of_the_region FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code),
    CONSTRAINT analysis_provided_by_the_director CHECK (provided_by_group = 'rd-' || region_code)
);
CREATE TRIGGER analysis_provision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON analysis_provision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
