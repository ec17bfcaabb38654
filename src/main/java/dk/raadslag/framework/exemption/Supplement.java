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

/** What the applicant adds where the application was incomplete (§ 9, stk. 4). */
@Table(schema = "raadslag", name = "exemption_supplement")
record Supplement(@Id UUID id, CaseNumber number, String supplement, String suppliedBy, OffsetDateTime suppliedAt)
        implements AppendOnly {

    static Supplement of(CaseNumber number, @Nullable String typed, Actor applicant, OffsetDateTime now) {
        return new Supplement(
                UUID.randomUUID(), number, Require.text("Supplerende oplysninger", typed), applicant.userId(), now);
    }
}
