package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The applicant takes the application back before it is decided.
 *
 * @param reason or null; nobody has to give one
 */
@Table(schema = "raadslag", name = "exemption_withdrawal")
record WithdrawnApplication(
        @Id UUID id, CaseNumber number, @Nullable String reason, String withdrawnBy, OffsetDateTime withdrawnAt)
        implements AppendOnly {

    static WithdrawnApplication of(CaseNumber number, @Nullable String typed, Actor applicant, OffsetDateTime now) {
        return new WithdrawnApplication(
                UUID.randomUUID(), number, Require.optionalText("Begrundelse", typed), applicant.userId(), now);
    }
}
