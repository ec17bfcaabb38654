package dk.raadslag.council;

import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A brief that the director has approved, so that the council can discuss it. */
@Table(schema = "raadslag", name = "approved_brief")
record ApprovedBrief(
        @Id UUID briefId,
        CaseNumber number,
        Stage stage,
        String approvedBy,
        String approvedByGroup,
        OffsetDateTime approvedAt)
        implements AppendOnly {

    @Override
    public UUID id() {
        return briefId;
    }
}
