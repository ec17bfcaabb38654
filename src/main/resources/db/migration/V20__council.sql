-- What the council is asked, what it decides, and whether that is lawful (§ 8, stk. 3; § 11, stk. 3). All of it only grows.

-- The paper that the secretariat lays before the council.
CREATE TABLE council_brief (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    stage text NOT NULL CHECK (stage IN ('REACTION', 'AGREEMENT', 'RECOMMENDATION')),
    facts text NOT NULL,
    question text NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (id, number, stage)
);

CREATE TABLE approved_brief (
    brief_id uuid PRIMARY KEY,
    number text NOT NULL,
    stage text NOT NULL,
    approved_by text NOT NULL,
    approved_at timestamptz NOT NULL,
    FOREIGN KEY (brief_id, number, stage) REFERENCES council_brief (id, number, stage),
    UNIQUE (brief_id, number, stage)
);

-- Whatever the council decides has one row here, which its legality check refers to. Only an opinion belongs to a stage of a case.
CREATE TABLE council_decision (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    kind text NOT NULL CHECK (kind IN ('OPINION', 'RECOMMENDATION')),
    stage text CHECK (stage IN ('REACTION', 'AGREEMENT', 'RECOMMENDATION')),
    decided_at timestamptz NOT NULL,
    CHECK ((kind = 'OPINION') = (stage IS NOT NULL)),
    UNIQUE (id, kind),
    UNIQUE (id, number, stage)
);
CREATE INDEX ON council_decision (number);

CREATE TABLE council_opinion (
    id uuid PRIMARY KEY,
    number text NOT NULL,
    stage text NOT NULL,
    brief_id uuid NOT NULL,
    position text NOT NULL CHECK (position IN ('FOR', 'AGAINST', 'MIXED', 'NO_COMMENT')),
    text text NOT NULL CHECK (text <> ''),
    dissents text,
    attendance text NOT NULL,
    meeting_date date NOT NULL,
    discussed boolean NOT NULL CHECK (discussed),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (meeting_date <= (recorded_at AT TIME ZONE 'Europe/Copenhagen')::date),
    FOREIGN KEY (id, number, stage) REFERENCES council_decision (id, number, stage),
    FOREIGN KEY (brief_id, number, stage) REFERENCES approved_brief (brief_id, number, stage),
    UNIQUE (id, number, stage)
);

-- A verdict of the regional director, and of Arbejdsmarkedsstyrelsen where the council maintains what the director found unlawful.
CREATE TABLE legality_check (
    id uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    decision_id uuid NOT NULL REFERENCES council_decision,
    authority text NOT NULL CHECK (authority IN ('REGIONAL_DIRECTOR', 'LABOUR_MARKET_AUTHORITY')),
    verdict text NOT NULL CHECK (verdict IN ('LAWFUL', 'UNLAWFUL')),
    rule text,
    remedy text,
    reason text,
    reviews uuid,
    reviewed_verdict text CHECK (reviewed_verdict = 'UNLAWFUL'),
    checked_by text NOT NULL,
    checked_at timestamptz NOT NULL,
    CHECK (verdict = 'LAWFUL' OR (rule IS NOT NULL AND remedy IS NOT NULL)),
    CHECK ((authority = 'LABOUR_MARKET_AUTHORITY') = (reviews IS NOT NULL)),
    CHECK ((reviews IS NULL) = (reviewed_verdict IS NULL)),
    CHECK (reviews IS NULL OR reason IS NOT NULL),
    UNIQUE (decision_id, authority),
    UNIQUE (id, decision_id, verdict),
    FOREIGN KEY (reviews, decision_id, reviewed_verdict) REFERENCES legality_check (id, decision_id, verdict)
);

-- That the council has been involved in a stage: a discussed opinion with a lawful verdict, nothing else (§ 11, stk. 3).
CREATE TABLE council_involvement (
    opinion_id uuid PRIMARY KEY,
    number text NOT NULL,
    stage text NOT NULL,
    legality_check_id uuid NOT NULL,
    verdict text NOT NULL CHECK (verdict = 'LAWFUL'),
    registered_at timestamptz NOT NULL,
    FOREIGN KEY (opinion_id, number, stage) REFERENCES council_opinion (id, number, stage),
    FOREIGN KEY (legality_check_id, opinion_id, verdict) REFERENCES legality_check (id, decision_id, verdict),
    UNIQUE (opinion_id, number, stage)
);
CREATE INDEX ON council_involvement (number, stage);

CREATE TRIGGER council_brief_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_brief
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approved_brief_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON approved_brief
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER council_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER council_opinion_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_opinion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER legality_check_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON legality_check
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER council_involvement_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON council_involvement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
