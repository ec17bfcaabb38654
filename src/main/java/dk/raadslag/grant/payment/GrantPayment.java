package dk.raadslag.grant.payment;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An approved report, paid once. */
@Table(schema = "raadslag")
record GrantPayment(
        @Id UUID reportId,
        UUID decisionId,
        BigDecimal amount,
        String registeredBy,
        String approvedBy,
        OffsetDateTime paidAt)
        implements AppendOnly {

    @Override
    public UUID id() {
        return reportId;
    }

    /** Pays the report. */
    static GrantPayment of(GrantReport report, Actor officer, OffsetDateTime now) {
        return new GrantPayment(
                report.id(), report.decisionId(), report.amount(), report.registeredBy(), officer.userId(), now);
    }

    /** Refuses the officer who registered the report. */
    static void requireAnother(GrantReport report, Actor officer) {
        Require.that(
                !officer.userId().equals(report.registeredBy()),
                "Du har selv registreret afrapporteringen. Lad en anden på regionskontoret godkende den.");
    }
}
