-- What a person decides on is compared when it is saved: nobody decides on what another has changed meanwhile.

ALTER TABLE finding ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE close_monitoring ADD COLUMN version integer NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION check_finding_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.status <> 'DOCUMENTED' AND NOT (OLD.status = 'CONFIRMED' AND NEW.status = 'DISPROVED'
        AND to_jsonb(NEW) - 'status' - 'version' = to_jsonb(OLD) - 'status' - 'version') THEN
        PERFORM refuse('decided_finding_stands', 'What is decided about a finding is not rewritten');
    END IF;
    RETURN NEW;
END $$;
