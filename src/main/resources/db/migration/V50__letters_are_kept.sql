-- A letter is kept as it was written; only how sending it went may change. A subject is one line, so that it cannot become a mail header.

ALTER TABLE letter
    ADD CHECK (subject <> '' AND subject !~ '[[:cntrl:]]'),
    ADD CHECK (attempts >= 0),
    ADD CHECK (sent_at IS NULL OR address IS NOT NULL),
    ADD FOREIGN KEY (recipient_group) REFERENCES role_group;

CREATE TRIGGER letter_is_kept BEFORE DELETE OR TRUNCATE ON letter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER letter_is_not_rewritten
    BEFORE UPDATE OF id, number, occasion, template, recipient_group, recipient_name, subject, body, document_id, written_at ON letter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
