package dk.raadslag.order.recommendation;

import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The initial values of the forms of a recommendation: the texts of the draft before, and a deadline to propose. */
@Component("orderDraft")
public class OrderDraft {

    private final OrderRecommendations recommendations;
    private final Policy policy;

    OrderDraft(OrderRecommendations recommendations, Policy policy) {
        this.recommendations = recommendations;
        this.policy = policy;
    }

    /** The grounds of the last draft, or null. */
    public @Nullable String grounds(String caseNumber) {
        return last(caseNumber, Proposal::grounds);
    }

    /** The evidence of the last draft, or null. */
    public @Nullable String evidence(String caseNumber) {
        return last(caseNumber, Proposal::evidence);
    }

    /** The new facts of the last draft, or null. */
    public @Nullable String newFacts(String caseNumber) {
        return last(caseNumber, Proposal::newFacts);
    }

    /** Tells whether the minister has declined on the same ground, so that new facts must be stated. */
    public boolean needsNewFacts(String caseNumber, String ground) {
        return recommendations.declinedBefore(CaseNumber.of(caseNumber), Ground.valueOf(ground));
    }

    /** The deadline that policy proposes to the minister, as an ISO date. */
    public String proposedDeadline() {
        return LocalDate.ofInstant(policy.due("ORDER_IMPLEMENTATION").toInstant(), Danish.ZONE)
                .toString();
    }

    private @Nullable String last(String caseNumber, Function<Proposal, @Nullable String> text) {
        return recommendations
                .latest(CaseNumber.of(caseNumber))
                .map(latest -> text.apply(latest.proposal()))
                .orElse(null);
    }
}
