package dk.raadslag.order;

import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms of a recommendation begin with: the texts of the draft before, and a deadline to propose. */
@Component("orderDraft")
public class OrderDraft {

    private final OrderRecommendations recommendations;
    private final Policy policy;

    OrderDraft(OrderRecommendations recommendations, Policy policy) {
        this.recommendations = recommendations;
        this.policy = policy;
    }

    /** The grounds of the last draft, or null. */
    public String grounds(String caseNumber) {
        return last(caseNumber, Recommendation::grounds);
    }

    /** The evidence of the last draft, or null. */
    public String evidence(String caseNumber) {
        return last(caseNumber, Recommendation::evidence);
    }

    /** The new facts of the last draft, or null. */
    public String newFacts(String caseNumber) {
        return last(caseNumber, Recommendation::newFacts);
    }

    /** Whether the minister has declined on the same ground, so that new facts must be stated. */
    public boolean needsNewFacts(String caseNumber, String ground) {
        return recommendations.declinedBefore(caseNumber, Ground.valueOf(ground));
    }

    /** The deadline that policy proposes to the minister, as an ISO date. */
    public String proposedDeadline() {
        return LocalDate.ofInstant(policy.due("ORDER_IMPLEMENTATION").toInstant(), Danish.ZONE)
                .toString();
    }

    private String last(String caseNumber, Function<Recommendation, String> text) {
        return recommendations.latest(caseNumber).map(text).orElse(null);
    }
}
