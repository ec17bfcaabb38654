package dk.raadslag.consultancy;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The facts of consultant assistance in short, as Markdown for a form. */
@Component
class ConsultancyOverview {

    private final Commitments commitments;
    private final Helpers helpers;
    private final Authorities authorities;

    ConsultancyOverview(Commitments commitments, Helpers helpers, Authorities authorities) {
        this.commitments = commitments;
        this.helpers = helpers;
        this.authorities = authorities;
    }

    /** What is offered. */
    String terms(UUID id) {
        Commitment offer = commitments.commitment(id);
        return """
                - Art: %s
                - Formål: %s
                - Ramme: %s
                """.formatted(offer.type().danish(), escaped(offer.purpose()), Danish.amount(offer.ceiling()));
    }

    /** What is offered, who helps and what is paid. */
    String of(UUID id) {
        Commitment commitment = commitments.commitment(id);
        return terms(id)
                + """
                - Bistand til: %s
                - Konsulent: %s
                - Aftalt pris: %s
                - Betalt: %s
                - Tilbage af tilsagnet: %s
                """.formatted(
                                authorities.jobcentre(commitment.jobcentreId()).name(),
                                escaped(helpers.name(commitment)),
                                amount(commitment.price()),
                                Danish.amount(commitment.paid()),
                                Danish.amount(commitment.unspent()));
    }

    private static String amount(BigDecimal amount) {
        return amount == null ? "–" : Danish.amount(amount);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~-])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
