-- A signed agreement was reached; it can no longer be found unreachable (§ 11, stk. 2).
ALTER TABLE improvement_agreement ADD CHECK (status <> 'NOT_REACHED' OR signed_at IS NULL);
