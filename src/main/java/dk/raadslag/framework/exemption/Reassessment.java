package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The regional office's reassessment of an exemption whose ground has changed (§ 9, stk. 4).
 *
 * @param decision always the grant: nothing else is reassessed
 */
@Table(schema = "raadslag", name = "exemption_reassessment")
record Reassessment(
        @Id UUID id,
        CaseNumber number,
        Ruling.Decision decision,
        String effortText,
        String resultsText,
        String begunBy,
        String begunByGroup,
        OffsetDateTime begunAt)
        implements AppendOnly {

    static Reassessment of(
            CaseNumber number, @Nullable String effort, @Nullable String results, Actor office, OffsetDateTime now) {
        return new Reassessment(
                UUID.randomUUID(),
                number,
                Ruling.Decision.GRANT,
                Require.text("Vurdering af indsatsen", effort),
                Require.text("Vurdering af resultaterne", results),
                office.userId(),
                office.groupId(),
                now);
    }

    /** The reassessment in whole sentences. */
    String danish() {
        return "Fritagelsen tages op til revurdering. Jobcenterets indsats over for målgruppen: %s Jobcenterets resultater: %s"
                .formatted(Danish.sentence(effortText), resultsText);
    }
}
