-- The dialogue with the responsible parties and what the director decides after it (§ 11, stk. 1). Nothing of it can be stored before
-- the council was involved in the reaction (§ 11, stk. 3).

CREATE TABLE dialogue_invitation (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_stage text NOT NULL CHECK (council_stage = 'REACTION'),
    day date NOT NULL,
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 4000),
    agenda text NOT NULL CHECK (length(agenda) BETWEEN 1 AND 4000),
    document_id uuid NOT NULL,
    invited_by text NOT NULL,
    invited_by_group text NOT NULL REFERENCES role_group CHECK (invited_by_group = 'region-' || region_code),
    invited_at timestamptz NOT NULL,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (council_opinion_id, case_number, council_stage) REFERENCES council_involvement (opinion_id, number, stage),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    CHECK (day > (invited_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, case_number),
    UNIQUE (id, region_code)
);
CREATE INDEX ON dialogue_invitation (case_number, invited_at);

CREATE TABLE dialogue_party (
    invitation_id uuid NOT NULL,
    region_code text NOT NULL,
    party_group text NOT NULL REFERENCES role_group CHECK (party_group ~ '^jc-(state|municipal)-'),
    PRIMARY KEY (invitation_id, party_group),
    FOREIGN KEY (invitation_id, region_code) REFERENCES dialogue_invitation (id, region_code),
    UNIQUE (invitation_id, party_group, region_code)
);

-- Each party answers for itself; only the director may deem silence a refusal, and must say why.
CREATE TABLE dialogue_answer (
    invitation_id uuid NOT NULL,
    region_code text NOT NULL,
    party_group text NOT NULL,
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'REFUSE')),
    deemed boolean NOT NULL,
    reason text CHECK (length(reason) BETWEEN 1 AND 4000),
    answered_by text NOT NULL,
    answered_by_group text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (invitation_id, party_group),
    UNIQUE (invitation_id, party_group, answer),
    FOREIGN KEY (invitation_id, party_group, region_code) REFERENCES dialogue_party (invitation_id, party_group, region_code),
    CHECK (answered_by_group = CASE WHEN deemed THEN 'rd-' || region_code ELSE party_group END),
    CHECK (NOT deemed OR (answer = 'REFUSE' AND reason IS NOT NULL))
);

-- A meeting needs a party that has accepted.
CREATE TABLE dialogue_meeting (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    invitation_id uuid NOT NULL,
    accepting_party text NOT NULL,
    answer text NOT NULL CHECK (answer = 'ACCEPT'),
    day date NOT NULL,
    document_id uuid NOT NULL,
    recorded_by text NOT NULL,
    recorded_by_group text NOT NULL REFERENCES role_group CHECK (recorded_by_group = 'region-' || region_code),
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (invitation_id, case_number) REFERENCES dialogue_invitation (id, case_number),
    FOREIGN KEY (invitation_id, accepting_party, answer) REFERENCES dialogue_answer (invitation_id, party_group, answer),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number),
    CHECK (day <= (recorded_at AT TIME ZONE 'Europe/Copenhagen')::date),
    UNIQUE (id, case_number)
);
CREATE INDEX ON dialogue_meeting (case_number, recorded_at);

CREATE TABLE need_assessment (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    meeting_id uuid NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_stage text NOT NULL CHECK (council_stage = 'REACTION'),
    need text NOT NULL CHECK (need IN ('INITIATIVES_TAKEN', 'INSUFFICIENT', 'DISPROVED')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    decided_by text NOT NULL,
    decided_by_group text NOT NULL REFERENCES role_group CHECK (decided_by_group = 'rd-' || region_code),
    decided_at timestamptz NOT NULL,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (meeting_id, case_number) REFERENCES dialogue_meeting (id, case_number),
    FOREIGN KEY (council_opinion_id, case_number, council_stage) REFERENCES council_involvement (opinion_id, number, stage)
);

-- council_number is the case itself, or the case that it was split from.
CREATE TABLE next_step (
    id uuid PRIMARY KEY,
    case_number text NOT NULL,
    region_code text NOT NULL,
    council_opinion_id uuid NOT NULL,
    council_number text NOT NULL,
    council_stage text NOT NULL CHECK (council_stage = 'REACTION'),
    choice text NOT NULL CHECK (choice IN ('NEW_AGREEMENT', 'CLOSE_MONITORING', 'RECOMMEND_ORDER')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    decided_by text NOT NULL,
    decided_by_group text NOT NULL REFERENCES role_group CHECK (decided_by_group = 'rd-' || region_code),
    decided_at timestamptz NOT NULL,
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (council_opinion_id, council_number, council_stage) REFERENCES council_involvement (opinion_id, number, stage)
);

-- The director's written answer, on a case, to what the council recommended.
CREATE TABLE case_recommendation_answer (
    case_number text NOT NULL,
    recommendation_number text NOT NULL REFERENCES matter,
    region_code text NOT NULL,
    answer text NOT NULL CHECK (answer IN ('FOLLOWED', 'PARTLY', 'NOT_FOLLOWED')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    document_id uuid NOT NULL,
    answered_by text NOT NULL,
    answered_by_group text NOT NULL REFERENCES role_group CHECK (answered_by_group = 'rd-' || region_code),
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (case_number, recommendation_number),
    FOREIGN KEY (case_number, region_code) REFERENCES intervention_case (case_number, region_code),
    FOREIGN KEY (document_id, case_number) REFERENCES document (id, number)
);

DO $$
DECLARE grows text;
BEGIN
    FOREACH grows IN ARRAY ARRAY['dialogue_invitation', 'dialogue_party', 'dialogue_answer', 'dialogue_meeting', 'need_assessment',
            'next_step', 'case_recommendation_answer'] LOOP
        EXECUTE format('CREATE TRIGGER %1$s_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON %1$I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', grows);
    END LOOP;
END $$;
