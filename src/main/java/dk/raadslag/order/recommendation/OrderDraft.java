package dk.raadslag.order.recommendation;

import dk.raadslag.council.Statement;
import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a recommendation show: the draft, and what those who decide must know. Null where there is nothing to show. */
@Component("orderDraft")
public class OrderDraft {

    /** The engine keeps no longer text in a variable. */
    private static final int LONGEST = 4_000;

    private static final String CUT = " … Resten står på sagen.";

    private final OrderRecommendations recommendations;
    private final RecommendationOverview overview;
    private final Policy policy;

    OrderDraft(OrderRecommendations recommendations, RecommendationOverview overview, Policy policy) {
        this.recommendations = recommendations;
        this.overview = overview;
        this.policy = policy;
    }

    /** The grounds of the last draft. */
    public @Nullable String grounds(String caseNumber) {
        return last(caseNumber, draft -> draft.proposal().grounds());
    }

    /** The evidence of the last draft. */
    public @Nullable String evidence(String caseNumber) {
        return last(caseNumber, draft -> draft.proposal().evidence());
    }

    /** The new facts of the last draft. */
    public @Nullable String newFacts(String caseNumber) {
        return last(caseNumber, draft -> draft.proposal().newFacts());
    }

    /** The areas of the last draft, each with the way to carry it out. */
    public @Nullable String scope(String caseNumber) {
        return last(caseNumber, draft -> lines(overview.modes(draft)));
    }

    /** Who would bear the costs. */
    public @Nullable String costs(String caseNumber) {
        return last(caseNumber, draft -> lines(overview.costs(draft, overview.areas(draft))));
    }

    /** The answers of those who were heard. */
    public @Nullable String hearingAnswers(String caseNumber) {
        return last(caseNumber, draft -> lines(overview.comments(draft)));
    }

    /** The council's position on the last draft. */
    public @Nullable String councilPosition(String caseNumber) {
        return last(
                caseNumber,
                draft -> overview.council(draft)
                        .map(statement -> statement.position().danish())
                        .orElse(null));
    }

    /** The council's opinion on the last draft, and what dissenting members say. */
    public @Nullable String councilOpinion(String caseNumber) {
        return last(
                caseNumber,
                draft -> overview.council(draft).map(OrderDraft::words).orElse(null));
    }

    /** The integration minister's answer to the recommendation. */
    public @Nullable String integrationAnswer(String caseNumber) {
        return last(
                caseNumber,
                sent -> overview.integrationMinister(sent).map(Consent::danish).orElse(null));
    }

    /** The director's reason for the decision. */
    public @Nullable String directorReason(String caseNumber) {
        return last(caseNumber, OrderRecommendation::directorReason);
    }

    /** The minister's reason or question. */
    public @Nullable String answerReason(String caseNumber) {
        return last(caseNumber, OrderRecommendation::answerReason);
    }

    /** Tells whether the minister has declined on the same ground, so that new facts must be stated. */
    public boolean needsNewFacts(String caseNumber, String ground) {
        return recommendations.declinedBefore(CaseNumber.of(caseNumber), Ground.valueOf(ground));
    }

    /** The deadline that policy proposes to the minister, as an ISO date. */
    public String proposedDeadline() {
        return policy.day("ORDER_IMPLEMENTATION");
    }

    private static String words(Statement statement) {
        String dissents = statement.dissents();
        return statement.text() + (dissents == null ? "" : "\n\nMindretalsudtalelser: " + dissents);
    }

    private static @Nullable String lines(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private @Nullable String last(String caseNumber, Function<OrderRecommendation, @Nullable String> text) {
        String found =
                recommendations.latest(CaseNumber.of(caseNumber)).map(text).orElse(null);
        return found == null || found.length() <= LONGEST ? found : found.substring(0, LONGEST - CUT.length()) + CUT;
    }
}
