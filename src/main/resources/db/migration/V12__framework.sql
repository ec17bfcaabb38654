-- Other providers, the state framework agreements with them, and the exemptions from the duty to use them (§ 9).

CREATE TABLE provider (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (name <> '')
);

CREATE TABLE framework_agreement (
    id uuid PRIMARY KEY,
    title text NOT NULL UNIQUE,
    target_group text NOT NULL CHECK (target_group <> ''),
    effort_area text NOT NULL REFERENCES effort_area,
    scope text NOT NULL CHECK (scope IN ('REGIONAL', 'NATIONAL')),
    region_code text REFERENCES employment_region,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    CONSTRAINT framework_scope_has_its_region CHECK ((scope = 'REGIONAL') = (region_code IS NOT NULL)),
    CONSTRAINT framework_period_in_order CHECK (valid_from <= valid_to),
    UNIQUE (id, effort_area)
);

CREATE TABLE framework_provider (
    framework_id uuid NOT NULL REFERENCES framework_agreement,
    provider_id uuid NOT NULL REFERENCES provider,
    PRIMARY KEY (framework_id, provider_id)
);

-- An exemption is for one framework agreement, never general (§ 9, stk. 4).
CREATE TABLE framework_exemption (
    framework_id uuid NOT NULL REFERENCES framework_agreement,
    jobcentre_id text NOT NULL REFERENCES jobcentre,
    special_reason text NOT NULL CHECK (special_reason <> ''),
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    CONSTRAINT exemption_period_in_order CHECK (valid_from <= valid_to),
    PRIMARY KEY (framework_id, jobcentre_id, valid_from)
);

-- The framework agreements that cover an effort area of a jobcentre on a day, each with a mark if the jobcentre is exempt from it.
CREATE FUNCTION framework_in_force(jobcentre text, area text, day date)
    RETURNS TABLE (framework_id uuid, exempt boolean) LANGUAGE sql STABLE AS $$
    SELECT a.id, EXISTS (
        SELECT FROM raadslag.framework_exemption e
        WHERE e.framework_id = a.id AND e.jobcentre_id = jobcentre AND day BETWEEN e.valid_from AND e.valid_to)
    FROM raadslag.framework_agreement a
    JOIN raadslag.jobcentre j ON j.id = jobcentre
    WHERE a.effort_area = area
        AND (a.region_code IS NULL OR a.region_code = j.region_code)
        AND day BETWEEN a.valid_from AND a.valid_to
$$;

-- The last day until which one of the framework agreements in force on the day binds the jobcentre without an exemption; null if none does.
CREATE FUNCTION framework_open_until(jobcentre text, area text, day date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT max(least(a.valid_to, (
        SELECT min(e.valid_from) - 1 FROM raadslag.framework_exemption e
        WHERE e.framework_id = a.id AND e.jobcentre_id = jobcentre AND e.valid_from > day)))
    FROM raadslag.framework_in_force(jobcentre, area, day) f JOIN raadslag.framework_agreement a ON a.id = f.framework_id
    WHERE NOT f.exempt
$$;
