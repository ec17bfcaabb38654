package dk.raadslag.order.recommendation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/** The region's proposal; {@code newFacts} may be null. */
record Proposal(
        @InsertOnlyProperty String grounds,
        @InsertOnlyProperty String evidence,
        @InsertOnlyProperty @Nullable String newFacts,
        @InsertOnlyProperty OffsetDateTime draftedAt) {}
