-- § 8, stk. 2, and § 11, stk. 2: the parts of the effort where results fail are those that the director's confirmed finding names, in the
-- case itself or in the one that it was split from (INV-07). The finding is sought in two cases, hence triggers.

CREATE FUNCTION check_failing_area() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM intervention_case c
        JOIN finding f ON f.case_number IN (c.case_number, c.split_from) AND f.status = 'CONFIRMED'
        JOIN finding_area a ON a.finding_id = f.id AND a.effort_area = NEW.effort_area
        WHERE c.case_number = NEW.case_number) THEN
        PERFORM refuse('failing_area_was_found', format('%s was not found to fail in %s', NEW.effort_area, NEW.case_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER failing_area_was_found BEFORE INSERT OR UPDATE OF case_number, effort_area, effort_kind ON failing_area
    FOR EACH ROW EXECUTE FUNCTION check_failing_area();

CREATE FUNCTION check_finding_area() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF EXISTS (SELECT FROM finding f WHERE f.id = NEW.finding_id AND f.status <> 'DOCUMENTED') THEN
        PERFORM refuse('decided_finding_stands', 'What is decided about a finding is not rewritten');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_finding_keeps_its_areas BEFORE INSERT ON finding_area
    FOR EACH ROW EXECUTE FUNCTION check_finding_area();
