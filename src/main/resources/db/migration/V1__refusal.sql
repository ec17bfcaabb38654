-- How the database refuses. Every refusal carries the name of its rule, so that the operator, and the test that attacks each rule,
-- can tell them apart. A trigger is used only where no key or check can say a rule (ADR 10).

-- For tables that only grow, and for rows and columns that are kept as they were written. The rule is the trigger's name.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table % only grows: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

-- Refuses a row in the name of a rule; called by the triggers that check one.
CREATE FUNCTION refuse(rule text, sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', sentence USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;
