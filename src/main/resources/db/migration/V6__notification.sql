-- The outbox: a letter is written with the act that causes it and sent afterwards. It is kept as it was written; only how sending it went
-- may change.

-- A subject is one line, so that it cannot become a mail header.
CREATE TABLE letter (
    id uuid PRIMARY KEY,
    number text REFERENCES matter,
    occasion text NOT NULL,
    template text NOT NULL,
    recipient_group text NOT NULL REFERENCES role_group,
    recipient_name text NOT NULL,
    address text,
    subject text NOT NULL CHECK (subject <> '' AND subject !~ '[[:cntrl:]]'),
    body text NOT NULL,
    document_id uuid,
    annex_id uuid,
    written_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL,
    sent_at timestamptz,
    last_error text,
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    FOREIGN KEY (annex_id, number) REFERENCES document (id, number),
    CONSTRAINT letter_sent_to_an_address CHECK (sent_at IS NULL OR address IS NOT NULL),
    UNIQUE (number, occasion, template, recipient_group),
    CONSTRAINT only_a_reminder_has_no_matter CHECK (number IS NOT NULL OR template = 'overdue-tasks')
);
CREATE UNIQUE INDEX one_reminder_a_day ON letter (recipient_group, occasion) WHERE number IS NULL;
CREATE INDEX letter_unsent ON letter (next_attempt_at) WHERE sent_at IS NULL;
CREATE TRIGGER letter_is_kept BEFORE DELETE OR TRUNCATE ON letter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER letter_is_not_rewritten
    BEFORE UPDATE OF id, number, occasion, template, recipient_group, recipient_name, subject, body, document_id, annex_id, written_at
    ON letter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
