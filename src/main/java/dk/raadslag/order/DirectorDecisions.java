package dk.raadslag.order;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Position;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.order.Recommendation.Status;
import dk.raadslag.refusal.Require;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the regional director decides about a recommendation: to send it, not to, or to take it back (§ 11, stk. 2-3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DirectorDecisions {

    private static final String PARAGRAPH = "§ 11, stk. 2";

    private final OrderRecommendations recommendations;
    private final Recommendable recommendable;
    private final Involvements involvements;
    private final Agreements agreements;
    private final Cases cases;
    private final CaseRecord record;

    DirectorDecisions(
            OrderRecommendations recommendations,
            Recommendable recommendable,
            Involvements involvements,
            Agreements agreements,
            Cases cases,
            CaseRecord record) {
        this.recommendations = recommendations;
        this.recommendable = recommendable;
        this.involvements = involvements;
        this.agreements = agreements;
        this.cases = cases;
        this.record = record;
    }

    /** What the director can decide about a draft. */
    enum Decision {
        SEND(Status.TO_SEND, "Regionsdirektøren har besluttet at indstille til ministeren."),
        NOT_SEND(Status.NOT_SENT, "Regionsdirektøren har besluttet ikke at indstille til ministeren."),
        REVISE(Status.REVISED, "Regionsdirektøren har bedt om, at indstillingen bliver omarbejdet.");

        private final Status status;
        private final String danish;

        Decision(Status status, String danish) {
            this.status = status;
            this.danish = danish;
        }
    }

    /** Records the decision; against the council, or for anything but sending, it needs a reason. */
    void decide(String caseNumber, Decision decision, String typedReason, Actor actor) {
        String reason = Require.optionalText("Begrundelse", typedReason);
        Recommendation draft = recommendations.locked(
                caseNumber, "Der er intet udkast at tage stilling til. Udarbejd en indstilling først.", Status.DRAFT);
        Involvement council = involvement(draft);
        boolean agreesWithCouncil = council.position() != Position.AGAINST;
        Require.that(
                reason != null || (decision == Decision.SEND && agreesWithCouncil),
                decision == Decision.SEND
                        ? "Rådet er imod indstillingen. Begrund, hvorfor den sendes alligevel (§ 11, stk. 3)."
                        : "Begrund beslutningen i feltet »Begrundelse«.");
        recommendations.decided(draft.id(), decision.status, council, reason, actor);
        String text = "%s Rådets stilling: %s.%s"
                .formatted(
                        decision.danish, council.position().danish(), reason == null ? "" : " Begrundelse: " + reason);
        record.add(caseNumber, actor, "decideRecommendation", PARAGRAPH, text);
    }

    /** Sends the recommendation to the minister, if everything it rests on still holds. */
    void submit(String caseNumber, Actor actor) {
        cases.requireOpen(caseNumber);
        Recommendation ready = recommendations.locked(
                caseNumber, "Indstillingen er ikke besluttet, eller den er allerede sendt.", Status.TO_SEND);
        Require.that(
                Ground.require(agreements.facts(caseNumber)) == ready.ground(),
                "Grundlaget for indstillingen har ændret sig, siden den blev udarbejdet. Træk den tilbage, og udarbejd en ny.");
        List<String> areas =
                recommendations.areas(ready.id()).stream().map(EffortArea::code).toList();
        recommendable.requireAreas(caseNumber, areas);
        recommendations.sent(ready.id(), involvement(ready), actor);
        String text = "Regionsdirektøren har sendt indstillingen om pålæg til beskæftigelsesministeren.";
        record.add(caseNumber, actor, "submitRecommendation", "§ 11, stk. 2 og 3", text);
    }

    /** Closes a recommendation that the director took back before the minister decided; a second call changes nothing. */
    void withdrawn(String caseNumber) {
        recommendations
                .latest(caseNumber)
                .filter(open -> open.status() == Status.TO_SEND || open.status() == Status.SENT)
                .ifPresent(this::closeWithdrawn);
    }

    private void closeWithdrawn(Recommendation open) {
        recommendations.answered(open.id(), Status.WITHDRAWN, "Trukket tilbage af regionsdirektøren, jf. journalen.");
        String text = "Indstillingen om pålæg er trukket tilbage og behandles ikke videre.";
        record.add(open.caseNumber(), Actor.SYSTEM, "withdrawRecommendation", PARAGRAPH, text);
    }

    private Involvement involvement(Recommendation recommendation) {
        AgreementFacts facts = agreements.facts(recommendation.caseNumber());
        Instant drafted = recommendation.draftedAt().toInstant();
        Instant established = facts.establishedAt() == null ? drafted : facts.establishedAt();
        Instant notBefore = established.isAfter(drafted) ? established : drafted;
        return involvements.require(recommendation.caseNumber(), Stage.RECOMMENDATION, notBefore);
    }
}
