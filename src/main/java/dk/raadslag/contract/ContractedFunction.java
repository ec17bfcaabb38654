package dk.raadslag.contract;

import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A specialist function in a signed contract; the minister's signature is its approval (§ 10, notes).
 *
 * @param position its place among the contract's items
 * @param amount what it may cost at most, in DKK
 */
public record ContractedFunction(
        UUID id, CaseNumber number, int year, int position, String area, String title, BigDecimal amount) {}
