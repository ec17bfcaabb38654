-- The outbox: a letter is written with the act that causes it and sent afterwards. It is kept as it was written; only how sending it went
-- may change, until it has left. A letter is dated by the day on which it leaves, and a time to answer it runs from that day.

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
    answer_within text,
    answer_until date,
    answer_by date,
    written_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL,
    sent_at timestamptz,
    last_error text,
    delayed_because text,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    FOREIGN KEY (document_id, number) REFERENCES document (id, number),
    FOREIGN KEY (annex_id, number) REFERENCES document (id, number),
    CONSTRAINT letter_sent_to_an_address CHECK (sent_at IS NULL OR address IS NOT NULL),
    CONSTRAINT letter_gives_its_deadline_when_it_leaves
        CHECK ((answer_by IS NOT NULL) = (sent_at IS NOT NULL AND answer_within IS NOT NULL)),
    CONSTRAINT letter_leaves_before_its_deadline CHECK (answer_by >= (sent_at AT TIME ZONE 'Europe/Copenhagen')::date),
    CONSTRAINT letter_names_its_deadline CHECK (answer_until IS NULL OR answer_within IS NOT NULL),
    UNIQUE (number, occasion, template, recipient_group),
    CONSTRAINT only_a_reminder_has_no_matter CHECK (number IS NOT NULL OR template = 'overdue-tasks')
);
CREATE UNIQUE INDEX one_reminder_a_day ON letter (recipient_group, occasion) WHERE number IS NULL;
-- Who has got a letter in a case of some region reads it; the number tells the region.
CREATE INDEX letter_to_reader ON letter (recipient_group, split_part(number, '-', 2), number) WHERE number IS NOT NULL;
CREATE INDEX letter_that_left_for_role ON letter (recipient_group, sent_at DESC, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX letter_unsent ON letter (next_attempt_at) WHERE sent_at IS NULL;
CREATE TRIGGER letter_is_kept BEFORE DELETE OR TRUNCATE ON letter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER letter_is_not_rewritten
    BEFORE UPDATE OF id, number, occasion, template, recipient_group, recipient_name, subject, body, document_id, annex_id, written_at,
        answer_within, answer_until, sequence
    ON letter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER letter_that_has_left_is_not_dated_again BEFORE UPDATE ON letter
    FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE INDEX letter_to_answer ON letter (number, answer_within) WHERE answer_within IS NOT NULL;
