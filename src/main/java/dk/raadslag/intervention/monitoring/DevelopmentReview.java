package dk.raadslag.intervention.monitoring;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.AppendOnly;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The regional office's review of the development under close monitoring.
 *
 * @param cycle the number of the review, from 1
 */
@Table(schema = "raadslag", name = "development_review")
record DevelopmentReview(
        @Id UUID monitoringId,
        RegionCode regionCode,
        int cycle,
        CloseMonitoring.Development development,
        String figures,
        String reviewedBy,
        String reviewedByGroup,
        OffsetDateTime reviewedAt)
        implements AppendOnly {

    static DevelopmentReview of(
            CloseMonitoring monitoring,
            int cycle,
            CloseMonitoring.Development development,
            String figures,
            Actor office,
            OffsetDateTime now) {
        return new DevelopmentReview(
                monitoring.id(),
                monitoring.regionCode(),
                cycle,
                development,
                figures,
                office.userId(),
                office.groupId(),
                now);
    }

    @Override
    public UUID id() {
        return monitoringId;
    }

    String danish() {
        return "Resultaterne er %s. %s".formatted(development.danish(), figures);
    }
}
