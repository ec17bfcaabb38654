package dk.raadslag.consultancy;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.MarkdownText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of consultant assistance in short, as Markdown for a form. */
@Component
public class ConsultancyOverview {

    private final ConsultantCommitments commitments;
    private final Consultants consultants;
    private final Authorities authorities;

    ConsultancyOverview(ConsultantCommitments commitments, Consultants consultants, Authorities authorities) {
        this.commitments = commitments;
        this.consultants = consultants;
        this.authorities = authorities;
    }

    /** The terms of an offer. */
    public String terms(UUID id) {
        Terms terms = commitments.commitment(id).terms();
        return """
                - Art: %s
                - Formål: %s
                - Ramme: %s
                """.formatted(
                        terms.type().danish(), MarkdownText.escaped(terms.purpose()), Danish.amount(terms.ceiling()));
    }

    /** The terms, who helps and what is paid. */
    public String of(UUID id) {
        ConsultantCommitment commitment = commitments.commitment(id);
        return terms(id)
                + """
                - Bistand til: %s
                - Konsulent: %s
                - Aftalt pris: %s
                - Betalt: %s
                - Tilbage af tilsagnet: %s
                - Kan faktureres til og med: %s
                """.formatted(
                                authorities.jobcentre(commitment.jobcentreId()).name(),
                                MarkdownText.escaped(consultants.name(commitment)),
                                amount(commitment.price()),
                                Danish.amount(commitment.paid()),
                                Danish.amount(commitment.unspent()),
                                day(commitment.invoiceUntil()));
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "–" : Danish.amount(amount);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : Danish.date(day);
    }
}
