package dk.raadslag.order.recommendation;

import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/**
 * The failed agreement that a recommendation is based on.
 *
 * @param splitFrom the case that the agreement was offered in, where this case was split from it; else null
 * @param failedAt when it was recorded that it could not be reached or did not lead to the agreed results
 */
record Basis(
        @InsertOnlyProperty UUID agreementId,
        @InsertOnlyProperty CaseNumber agreementCase,
        @InsertOnlyProperty @Nullable CaseNumber splitFrom,
        @InsertOnlyProperty OffsetDateTime failedAt,
        @InsertOnlyProperty Ground ground) {}
