-- The register of authorities (§§ 5-8), the matters with their append-only record, documents, letters and policy values.

CREATE TABLE employment_region (
    code text PRIMARY KEY CHECK (code IN ('HS', 'SD', 'MJ', 'NJ')),
    name text NOT NULL
);

INSERT INTO employment_region (code, name) VALUES
    ('HS', 'Beskæftigelsesregion Hovedstaden og Sjælland'),
    ('SD', 'Beskæftigelsesregion Syddanmark'),
    ('MJ', 'Beskæftigelsesregion Midtjylland'),
    ('NJ', 'Beskæftigelsesregion Nordjylland');

CREATE TABLE region (
    code text PRIMARY KEY CHECK (code ~ '^108[1-5]$'),
    name text NOT NULL,
    employment_region_code text NOT NULL REFERENCES employment_region
);

INSERT INTO region (code, name, employment_region_code) VALUES
    ('1081', 'Region Nordjylland', 'NJ'),
    ('1082', 'Region Midtjylland', 'MJ'),
    ('1083', 'Region Syddanmark', 'SD'),
    ('1084', 'Region Hovedstaden', 'HS'),
    ('1085', 'Region Sjælland', 'HS');

CREATE TABLE role_group (
    id text PRIMARY KEY,
    name text NOT NULL,
    region_code text REFERENCES employment_region
);

INSERT INTO role_group (id, name, region_code)
SELECT role.prefix || '-' || r.code, role.name || ', ' || r.name, r.code
FROM employment_region r
CROSS JOIN (VALUES
    ('rd', 'Regionsdirektøren'),
    ('region', 'Regionskontoret'),
    ('secretariat', 'Rådssekretariatet'),
    ('council', 'Det regionale beskæftigelsesråd'),
    ('council-chair', 'Formanden for det regionale beskæftigelsesråd')) AS role (prefix, name);

INSERT INTO role_group (id, name, region_code) VALUES
    ('minister', 'Beskæftigelsesministeren', NULL),
    ('minister-integration', 'Ministeren for flygtninge, indvandrere og integration', NULL),
    ('ams', 'Arbejdsmarkedsstyrelsen', NULL),
    ('ber', 'Beskæftigelsesrådet', NULL),
    ('supervisor', 'Tilsyn med sagerne', NULL);

CREATE TABLE jobcentre (
    id text PRIMARY KEY CHECK (id ~ '^JC-[0-9]{4}$'),
    name text NOT NULL UNIQUE,
    host_municipality text NOT NULL UNIQUE,
    region_code text NOT NULL REFERENCES employment_region,
    kind text NOT NULL CHECK (kind IN ('JOINT', 'PILOT'))
);

CREATE TABLE municipality (
    code text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
    name text NOT NULL UNIQUE,
    region_code text NOT NULL REFERENCES region,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    cooperation_role text NOT NULL CHECK (cooperation_role IN ('OWN', 'HOST', 'GUEST')),
    host_certainty text NOT NULL CHECK (host_certainty IN ('SURE', 'PROBABLE'))
);

ALTER TABLE jobcentre ADD FOREIGN KEY (host_municipality) REFERENCES municipality DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE responsible_party (
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    type text NOT NULL CHECK (type IN ('AMS_UNIT', 'MUNICIPAL_COUNCIL')),
    name text NOT NULL,
    group_id text NOT NULL REFERENCES role_group,
    PRIMARY KEY (jobcentre_id, effort_kind)
);

CREATE TABLE council (
    region_code text PRIMARY KEY REFERENCES employment_region,
    name text NOT NULL
);

INSERT INTO council (region_code, name)
SELECT code, 'Det regionale beskæftigelsesråd, ' || name FROM employment_region;

CREATE TABLE effort_area (
    code text PRIMARY KEY,
    position integer NOT NULL UNIQUE,
    name text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('STATE', 'MUNICIPAL')),
    integration boolean NOT NULL,
    UNIQUE (code, kind)
);

INSERT INTO effort_area (code, position, name, kind, integration) VALUES
    ('DAGPENGE', 1, 'Indsats for modtagere af arbejdsløshedsdagpenge', 'STATE', false),
    ('FORMIDLING', 2, 'Jobformidling og virksomhedskontakt for forsikrede ledige', 'STATE', false),
    ('HANDICAP_ERHVERV', 3, 'Kompensation til handicappede i erhverv', 'STATE', false),
    ('KONTANTHJAELP', 4, 'Indsats for modtagere af kontanthjælp', 'MUNICIPAL', false),
    ('SYGEDAGPENGE', 5, 'Opfølgning for modtagere af sygedagpenge', 'MUNICIPAL', false),
    ('REVALIDERING', 6, 'Revalidering', 'MUNICIPAL', false),
    ('SPECIALISERET_REVALIDERING', 7, 'Specialiseret revalidering', 'MUNICIPAL', false),
    ('FLEKSJOB', 8, 'Fleksjob og ledighedsydelse', 'MUNICIPAL', false),
    ('INTEGRATION', 9, 'Beskæftigelsesrettet indsats efter integrationsloven', 'MUNICIPAL', true);

-- Every matter (case, council recommendation, ...) has a number, which is also the business key of its process.
CREATE TABLE matter (
    number text PRIMARY KEY CHECK (number ~ '^[A-Z]{3}-(HS|SD|MJ|NJ)-[0-9]{4}-[0-9]{4,}$'),
    region_code text NOT NULL REFERENCES employment_region,
    jobcentre_id text REFERENCES jobcentre,
    title text NOT NULL,
    opened_at timestamptz NOT NULL
);

CREATE TABLE matter_counter (
    prefix text NOT NULL,
    region_code text NOT NULL REFERENCES employment_region,
    year integer NOT NULL,
    last_number integer NOT NULL,
    PRIMARY KEY (prefix, region_code, year)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table % only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE document (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    type text NOT NULL,
    title text NOT NULL,
    template_version text NOT NULL,
    pdf bytea NOT NULL,
    sha256 text NOT NULL CHECK (sha256 = encode(sha256(pdf), 'hex')),
    created_at timestamptz NOT NULL,
    UNIQUE (id, number)
);
CREATE INDEX ON document (number);

CREATE TABLE case_record (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    at timestamptz NOT NULL,
    user_id text NOT NULL,
    role text NOT NULL,
    act text NOT NULL,
    paragraph text NOT NULL,
    text text NOT NULL,
    document_id uuid,
    FOREIGN KEY (document_id, number) REFERENCES document (id, number)
);
CREATE INDEX ON case_record (number, id);

CREATE TRIGGER document_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_record_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON case_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The outbox: a letter is written with the act that causes it and sent afterwards.
CREATE TABLE letter (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    occasion text NOT NULL,
    template text NOT NULL,
    recipient_group text NOT NULL,
    recipient_name text NOT NULL,
    address text,
    subject text NOT NULL,
    body text NOT NULL,
    document_id uuid,
    written_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    sent_at timestamptz,
    last_error text,
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    UNIQUE (number, occasion, template, recipient_group)
);
CREATE INDEX letter_unsent ON letter (next_attempt_at) WHERE sent_at IS NULL;

-- What the law does not say (durations, limits) is policy, and is called so.
CREATE TABLE policy_value (
    name text NOT NULL,
    valid_from date NOT NULL,
    value text NOT NULL,
    danish text NOT NULL,
    PRIMARY KEY (name, valid_from)
);

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('TASK', '2007-01-01', 'P10D', 'Frist for en opgave, der ikke har sin egen frist'),
    ('DIALOGUE_RESPONSE', '2007-01-01', 'P10D', 'Svar på indkaldelse til dialog: rykker'),
    ('DIALOGUE_TOTAL', '2007-01-01', 'P30D', 'Svar på indkaldelse til dialog: regionsdirektøren vurderer manglende svar'),
    ('COUNCIL_REMINDER', '2007-01-01', 'P5W', 'Rådets drøftelse: sekretariatet mindes om sagen'),
    ('COUNCIL_MEETING_MAX', '2007-01-01', 'P8W', 'Rådets drøftelse: regionsdirektøren indkalder til ekstraordinært møde'),
    ('COUNCIL_ANSWER', '2007-01-01', 'P20D', 'Svar på rådets egen indstilling'),
    ('LEGALITY', '2007-01-01', 'P5D', 'Legalitetskontrol'),
    ('AGREEMENT_NEGOTIATION', '2007-01-01', 'P30D', 'Svar på aftaletilbud'),
    ('AGREEMENT_ROUNDS', '2007-01-01', '3', 'Højeste antal runder i en forhandling'),
    ('SIGNATURE', '2007-01-01', 'P10D', 'Underskrift af en aftale'),
    ('FOLLOWUP_CYCLE', '2007-01-01', 'P3M', 'Opfølgning i aftaleperioden'),
    ('CLOSE_MONITORING_CYCLE', '2007-01-01', 'P3M', 'Tæt opfølgning uden aftale'),
    ('CLOSE_MONITORING_MAX', '2007-01-01', '4', 'Tæt opfølgning: højeste antal gange'),
    ('CLOSE_MONITORING_IMPROVED', '2007-01-01', '2', 'Tæt opfølgning: gange i træk med forbedring, før sagen slutter'),
    ('MINISTER_DECISION', '2007-01-01', 'P8W', 'Ministerens afgørelse: rykker'),
    ('IM_CONSENT', '2007-01-01', 'P6W', 'Integrationsministerens svar'),
    ('HEARING', '2007-01-01', 'P10D', 'Høring af jobcenteret over en indstilling'),
    ('HEARING_HELD', '2007-01-01', 'true', 'Jobcenteret høres, før en indstilling sendes'),
    ('TENDER_BID', '2007-01-01', 'P52D', 'Tilbudsfrist i et udbud'),
    ('ORDER_IMPLEMENTATION', '2007-01-01', 'P6M', 'Gennemførelse af et pålæg'),
    ('ORDER_PROGRESS', '2007-01-01', 'P1M', 'Indberetning af fremdrift i et pålæg'),
    ('CASE_AGE', '2007-01-01', 'P12M', 'En sags alder, før regionsdirektøren og Arbejdsmarkedsstyrelsen mindes om den');
