package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The director's withdrawal of a case, or of its recommendation to the minister (§ 11, stk. 1 and 2).
 *
 * @param councilOpinionId the opinion that it rests on, or null where the need for an agreement was never established
 */
@Table(schema = "raadslag", name = "withdrawal")
record Withdrawal(
        @Id UUID id,
        CaseNumber caseNumber,
        RegionCode regionCode,
        @Column("what") Subject subject,
        String reason,
        @Nullable UUID councilOpinionId,
        String withdrawnBy,
        String withdrawnByGroup,
        OffsetDateTime withdrawnAt)
        implements AppendOnly {

    /** The subject of a withdrawal: a case, or its recommendation while the minister has not decided. */
    enum Subject {
        CASE("Regionsdirektøren trækker sagen tilbage."),
        RECOMMENDATION("Regionsdirektøren trækker indstillingen til ministeren tilbage.");

        private final String danish;

        Subject(String danish) {
            this.danish = danish;
        }
    }

    /**
     * How far the case has come.
     *
     * @param atTheMinister a recommendation is pending
     * @param ordered the minister has issued an order
     */
    record Progress(boolean atTheMinister, boolean ordered) {

        /** Refuses a withdrawal that comes too early or too late. */
        void requireAllows(Subject subject, CaseNumber caseNumber) {
            switch (subject) {
                case CASE -> requireOwn();
                case RECOMMENDATION ->
                    Require.that(
                            atTheMinister,
                            "Der ligger ingen indstilling hos ministeren i sag %s (§ 11, stk. 2)."
                                    .formatted(caseNumber));
            }
        }

        private void requireOwn() {
            Require.that(
                    !atTheMinister,
                    "Indstillingen ligger hos ministeren. Træk først indstillingen tilbage (§ 11, stk. 2).");
            Require.that(
                    !ordered, "Ministeren har givet pålæg i sagen, så den kan ikke trækkes tilbage (§ 11, stk. 4).");
        }
    }

    static Withdrawal of(
            InterventionCase from,
            Subject subject,
            String reason,
            @Nullable UUID opinion,
            Actor director,
            OffsetDateTime now) {
        return new Withdrawal(
                UUID.randomUUID(),
                from.caseNumber(),
                from.regionCode(),
                subject,
                reason,
                opinion,
                director.userId(),
                director.groupId(),
                now);
    }

    String danish() {
        return subject.danish + " Begrundelse: " + reason;
    }
}
