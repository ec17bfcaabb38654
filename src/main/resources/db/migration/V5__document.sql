-- The papers of a matter as PDF, never rewritten.

CREATE TABLE document (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES matter,
    type text NOT NULL,
    title text NOT NULL,
    template_version text NOT NULL,
    pdf bytea NOT NULL,
    sha256 text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT document_has_its_hash CHECK (sha256 = encode(sha256(pdf), 'hex')),
    UNIQUE (id, number)
);
CREATE INDEX ON document (number);
CREATE TRIGGER document_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE case_record ADD FOREIGN KEY (document_id, number) REFERENCES document (id, number);
