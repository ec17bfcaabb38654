-- The register of authorities (§§ 5-8) and the parts of the effort. The municipalities and jobcentres follow in V3.

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
    kind text NOT NULL CHECK (kind IN ('JOINT', 'PILOT')),
    UNIQUE (id, region_code)
);

CREATE TABLE municipality (
    code text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
    name text NOT NULL UNIQUE,
    region_code text NOT NULL REFERENCES region,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    cooperation_role text NOT NULL CHECK (cooperation_role IN ('OWN', 'HOST', 'GUEST')),
    host_certainty text NOT NULL CHECK (host_certainty IN ('SURE', 'PROBABLE'))
);

-- The two tables refer to each other.
ALTER TABLE jobcentre ADD FOREIGN KEY (host_municipality) REFERENCES municipality DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE responsible_party (
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    effort_kind text NOT NULL CHECK (effort_kind IN ('STATE', 'MUNICIPAL')),
    type text NOT NULL CHECK (type IN ('AMS_UNIT', 'MUNICIPAL_COUNCIL')),
    name text NOT NULL,
    group_id text NOT NULL REFERENCES role_group,
    PRIMARY KEY (jobcentre_id, effort_kind)
);

-- Who answers for a kind of effort in a jobcentre (§ 11, stk. 1): its own party, in a pilot jobcentre the municipality for both.
CREATE VIEW responsible AS
    SELECT j.id AS jobcentre_id, k.effort_kind, p.group_id, p.name
    FROM jobcentre j CROSS JOIN (VALUES ('STATE'), ('MUNICIPAL')) AS k (effort_kind)
    JOIN responsible_party p ON p.jobcentre_id = j.id
        AND p.effort_kind = CASE j.kind WHEN 'PILOT' THEN 'MUNICIPAL' ELSE k.effort_kind END;

-- For every table that names the responsible party of a jobcentre: the party is the responsible one at the time of writing. No foreign
-- key, for the jobcentre may become a pilot later, and history stays as it was. The trigger's arguments: the columns
-- of the effort kind and of the group.
CREATE FUNCTION check_responsible() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
DECLARE
    kind text := to_jsonb(NEW) ->> TG_ARGV[0];
    party text := to_jsonb(NEW) ->> TG_ARGV[1];
BEGIN
    IF kind IN ('STATE', 'MUNICIPAL') AND NOT EXISTS (SELECT FROM responsible r
        WHERE r.jobcentre_id = NEW.jobcentre_id AND r.effort_kind = kind AND r.group_id = party) THEN
        PERFORM refuse(TG_NAME, format('%s does not answer for %s in %s', party, kind, NEW.jobcentre_id));
    END IF;
    RETURN NEW;
END $$;

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
    UNIQUE (code, kind),
    UNIQUE (code, integration)
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
