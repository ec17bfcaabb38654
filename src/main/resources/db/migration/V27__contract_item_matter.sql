-- What a signed contract says of needs is carried out by processes, each in a matter of its own (§ 8, stk. 3, notes): a need of a framework
-- tender by a tender, a specialist function by its agreement, a priority of a grant by the council's criteria.

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('CONTRACT_ITEM', '2007-01-01', 'P8W', 'Årets kontrakt: et punkt i den underskrevne kontrakt bliver til et forslag');

-- How the numbers of the matters begin that may carry the item out; null where no matter does.
ALTER TABLE contract_item
    ADD carried_out_by text GENERATED ALWAYS AS (CASE type WHEN 'NEED_FRAMEWORK_TENDER' THEN 'RAM' WHEN 'SPECIALIST_FUNCTION' THEN 'SPE'
        WHEN 'GRANT' THEN CASE grant_type WHEN 'BOTTLENECK' THEN 'FLA' ELSE 'VAR' END END) STORED,
    ADD UNIQUE (id, draft_id, carried_out_by);
ALTER TABLE signed_contract ADD UNIQUE (number, region_code, draft_id);

-- INV-22: once for each item, in a matter of the contract's region and of the kind that carries such an item out.
CREATE TABLE contract_item_matter (
    item_id uuid CONSTRAINT item_is_taken_up_once PRIMARY KEY,
    draft_id uuid NOT NULL,
    contract_number text NOT NULL,
    region_code text NOT NULL,
    matter_number text NOT NULL CONSTRAINT matter_takes_up_one_item UNIQUE,
    begins_with text GENERATED ALWAYS AS (split_part(matter_number, '-', 1)) STORED,
    taken_up_at timestamptz NOT NULL,
    CONSTRAINT item_taken_up_by_its_process FOREIGN KEY (item_id, draft_id, begins_with)
        REFERENCES contract_item (id, draft_id, carried_out_by),
    CONSTRAINT item_of_a_signed_contract FOREIGN KEY (contract_number, region_code, draft_id)
        REFERENCES signed_contract (number, region_code, draft_id),
    CONSTRAINT item_taken_up_in_its_region FOREIGN KEY (matter_number, region_code) REFERENCES matter (number, region_code)
);
CREATE TRIGGER contract_item_matter_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_item_matter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
