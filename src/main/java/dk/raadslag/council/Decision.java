package dk.raadslag.council;

import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A decision of the council, whatever its kind; each must be lawful (§ 8, stk. 3).
 *
 * @param stage null unless it is an opinion on a stage of a case
 */
@Table(schema = "raadslag", name = "council_decision")
public record Decision(
        @Id UUID id, CaseNumber number, Kind kind, @Nullable Stage stage, OffsetDateTime decidedAt)
        implements AppendOnly {

    /** The kinds of decisions. */
    public enum Kind {
        OPINION,
        RECOMMENDATION,
        GRANT,
        CONTRACT
    }

    static Decision opinion(CaseNumber number, Stage stage, OffsetDateTime now) {
        return new Decision(UUID.randomUUID(), number, Kind.OPINION, stage, now);
    }

    public static Decision recommendation(CaseNumber number, OffsetDateTime now) {
        return new Decision(UUID.randomUUID(), number, Kind.RECOMMENDATION, null, now);
    }

    /** A decision on a grant of the state, which binds the region. */
    public static Decision grant(CaseNumber number, OffsetDateTime now) {
        return new Decision(UUID.randomUUID(), number, Kind.GRANT, null, now);
    }

    /** A decision on the annual contract with the minister, to which the council is a party. */
    public static Decision contract(CaseNumber number, OffsetDateTime now) {
        return new Decision(UUID.randomUUID(), number, Kind.CONTRACT, null, now);
    }
}
