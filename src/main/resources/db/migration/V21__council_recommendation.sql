-- The council's own recommendation to the regional director: an agreement (§ 11, stk. 1) or an order (§ 11, stk. 2). A revised one is
-- a new row of the same matter. Only a lawful one can be answered (§ 8, stk. 3).

ALTER TABLE jobcentre ADD UNIQUE (id, region_code);
ALTER TABLE matter ADD UNIQUE (number, region_code);

CREATE TABLE council_recommendation (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind = 'RECOMMENDATION'),
    number text NOT NULL,
    region_code text NOT NULL REFERENCES council (region_code),
    jobcentre_id text NOT NULL,
    type text NOT NULL CHECK (type IN ('AGREEMENT', 'ORDER')),
    grounds text NOT NULL CHECK (grounds <> ''),
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL,
    FOREIGN KEY (id, kind) REFERENCES council_decision (id, kind),
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    FOREIGN KEY (jobcentre_id, region_code) REFERENCES jobcentre (id, region_code)
);
CREATE INDEX ON council_recommendation (number);

CREATE TABLE council_recommendation_area (
    recommendation_id uuid NOT NULL REFERENCES council_recommendation,
    effort_area text NOT NULL REFERENCES effort_area,
    PRIMARY KEY (recommendation_id, effort_area)
);

CREATE TABLE council_recommendation_answer (
    recommendation_id uuid PRIMARY KEY REFERENCES council_recommendation,
    legality_check_id uuid NOT NULL,
    verdict text NOT NULL CHECK (verdict = 'LAWFUL'),
    answer text NOT NULL CHECK (answer IN ('FOLLOWED', 'PARTLY', 'NOT_FOLLOWED')),
    reason text NOT NULL CHECK (reason <> ''),
    answered_by text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (legality_check_id, recommendation_id, verdict) REFERENCES legality_check (id, decision_id, verdict)
);

CREATE TRIGGER council_recommendation_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_recommendation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER council_recommendation_area_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_recommendation_area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER council_recommendation_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_recommendation_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
