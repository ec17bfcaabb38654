package dk.raadslag.order.recommendation;

import dk.raadslag.council.Involvements;
import dk.raadslag.council.Statement;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.OrderPapers;
import dk.raadslag.order.execution.OrderPapers.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of recommendations. Each is filed once, however often it is asked for. */
@Component
@PartOfAnAct
class RecommendationPapers {

    private final OrderRecommendations recommendations;
    private final RecommendedAreas areas;
    private final HearingProcedure hearing;
    private final Involvements involvements;
    private final OrderPapers papers;

    RecommendationPapers(
            OrderRecommendations recommendations,
            RecommendedAreas areas,
            HearingProcedure hearing,
            Involvements involvements,
            OrderPapers papers) {
        this.recommendations = recommendations;
        this.areas = areas;
        this.hearing = hearing;
        this.involvements = involvements;
        this.papers = papers;
    }

    /** Files the recommendation with the council's opinion attached (§ 11, stk. 2-3). */
    UUID recommendation(CaseNumber number) {
        OrderRecommendation latest = recommendations.latest(number).orElseThrow();
        UUID filed = latest.documentId();
        return filed != null ? filed : fileRecommendation(latest);
    }

    /** Files the refusal of a recommendation. */
    UUID refusal(CaseNumber number) {
        OrderRecommendation latest = recommendations.latest(number).orElseThrow();
        UUID filed = latest.refusalDocumentId();
        return filed != null ? filed : fileRefusal(latest);
    }

    private UUID fileRecommendation(OrderRecommendation sent) {
        Map<String, @Nullable Object> content = about(sent);
        content.put("recipient", OrderPapers.MINISTER);
        content.put("signers", List.of("Regionsdirektøren"));
        content.put("ground", sent.basis().ground().danish());
        content.put("grounds", sent.proposal().grounds());
        content.put("evidence", sent.proposal().evidence());
        content.put("newFacts", sent.proposal().newFacts());
        content.put("directorReason", sent.directorReason());
        content.put("comments", hearing.comments(sent.id()));
        CouncilHeard council = Objects.requireNonNull(sent.council());
        Statement statement = involvements.statement(council.councilOpinionId());
        content.put("position", statement.position().danish());
        content.put("opinion", statement.text());
        content.put("dissents", statement.dissents());
        Kind kind = new Kind("order-recommendation", "Indstilling om pålæg", "fileOrderRecommendation");
        UUID paper = papers.file(sent.caseNumber(), kind, content);
        recommendations.save(sent.filed(paper));
        return paper;
    }

    private UUID fileRefusal(OrderRecommendation refused) {
        Map<String, @Nullable Object> content = about(refused);
        content.put("authority", OrderPapers.MINISTER);
        content.put("signers", List.of(OrderPapers.MINISTER));
        content.put("reason", refused.answerReason());
        Kind kind = new Kind("order-refusal", "Beslutning om ikke at give pålæg", "fileOrderRefusal");
        UUID paper = papers.file(refused.caseNumber(), kind, content);
        recommendations.save(refused.refusalFiled(paper));
        return paper;
    }

    private Map<String, @Nullable Object> about(OrderRecommendation recommendation) {
        UUID id = recommendation.id();
        Proposal proposal = recommendation.proposal();
        return papers.content(areas.of(id), proposal.proposedMode(), id);
    }
}
