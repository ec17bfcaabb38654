package dk.raadslag.grant.payment;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.application.GrantCommitment;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the applicant has reported and asks to have paid.
 *
 * @param amount in DKK; nothing only in a final report
 * @param last whether no further report comes
 */
@Table(schema = "raadslag")
record GrantReport(
        @Id UUID id,
        UUID decisionId,
        CaseNumber number,
        String wording,
        BigDecimal amount,
        @Column("final") boolean last,
        LocalDate receivedOn,
        String registeredBy,
        OffsetDateTime registeredAt)
        implements AppendOnly {

    /** A report as it was typed. */
    record Typed(
            @Nullable String wording,
            @Nullable BigDecimal amount,
            @Nullable LocalDate receivedOn,
            boolean last) {}

    /** The report on the commitment; refuses a sum that is not left of it, and a day before it was given. */
    static GrantReport of(GrantCommitment commitment, Typed typed, Actor officer, OffsetDateTime now) {
        BigDecimal sum = Require.number("Beløb til udbetaling", typed.amount());
        boolean nothing = sum.signum() == 0;
        Require.that(
                !nothing || typed.last(),
                "Skriv det beløb, der skal udbetales. Kun den sidste afrapportering kan være uden beløb.");
        BigDecimal amount = nothing ? BigDecimal.ZERO.setScale(2) : Require.amount("Beløb til udbetaling", sum);
        Require.that(
                amount.compareTo(commitment.left()) <= 0,
                "Der er kun %s tilbage af tilsagnet. Der kan ikke udbetales mere."
                        .formatted(Danish.amount(commitment.left())));
        LocalDate received = Require.dateNotAfter("Modtaget den", typed.receivedOn(), day(now));
        LocalDate promised = day(Objects.requireNonNull(commitment.promise()).committedAt());
        Require.notBefore(
                received,
                promised,
                day(now),
                "Tilsagnet er givet den %s. Datoen i feltet »Modtaget den« må ikke ligge før.");
        return new GrantReport(
                UUID.randomUUID(),
                commitment.decisionId(),
                commitment.number(),
                Require.text("Ansøgerens afrapportering", typed.wording()),
                amount,
                typed.last(),
                received,
                officer.userId(),
                now);
    }

    private static LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(Danish.ZONE).toLocalDate();
    }
}
