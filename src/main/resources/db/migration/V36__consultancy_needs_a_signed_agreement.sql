-- § 12: money is promised and paid only as part of an agreement, and only once that agreement is signed.

ALTER TABLE improvement_agreement ADD UNIQUE (id, signed_at);

ALTER TABLE consultant_commitment
    ADD COLUMN agreement_signed_at timestamptz,
    ADD FOREIGN KEY (agreement_id, case_number) REFERENCES improvement_agreement (id, case_number),
    ADD FOREIGN KEY (agreement_id, agreement_signed_at) REFERENCES improvement_agreement (id, signed_at),
    ADD CONSTRAINT consultant_commitment_needs_a_signed_agreement CHECK (
        agreement_signed_at IS NOT NULL OR (committed = 0 AND status NOT IN ('COMMITTED', 'DELIVERED', 'PAID')));
