package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.Statement;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.MinisterOrder;
import dk.raadslag.order.execution.MinisterOrders;
import dk.raadslag.order.execution.OrderedAreas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a recommendation: the draft, what is sent, and the minister's decision. Each is filed once, however often it is asked for. */
@Component
@PartOfAnAct
class RecommendationPapers {

    private static final String MINISTER = "Beskæftigelsesministeren";

    private final OrderRecommendations recommendations;
    private final RecommendationOverview overview;
    private final MinisterOrders orders;
    private final OrderedAreas orderedAreas;
    private final Documents documents;
    private final CaseRecord record;
    private final Signers signers;

    RecommendationPapers(
            OrderRecommendations recommendations,
            RecommendationOverview overview,
            MinisterOrders orders,
            OrderedAreas orderedAreas,
            Documents documents,
            CaseRecord record,
            Signers signers) {
        this.recommendations = recommendations;
        this.overview = overview;
        this.orders = orders;
        this.orderedAreas = orderedAreas;
        this.documents = documents;
        this.record = record;
        this.signers = signers;
    }

    /** A paper: its template and its title in Danish, and the act that files it. */
    private record Kind(String template, String title, String act) {}

    /** Files the draft, before the parties are heard and the council discusses it. */
    UUID draft(CaseNumber number) {
        OrderRecommendation latest = recommendations.latest(number).orElseThrow();
        UUID filed = latest.draftDocumentId();
        return filed != null ? filed : fileDraft(latest);
    }

    /** Files the recommendation with the council's opinion attached (§ 11, stk. 2-3). */
    UUID recommendation(CaseNumber number) {
        OrderRecommendation latest = recommendations.latest(number).orElseThrow();
        UUID filed = latest.documentId();
        return filed != null ? filed : fileRecommendation(latest);
    }

    /** Files the minister's decision not to order (§ 11, stk. 2). */
    UUID refusal(CaseNumber number) {
        OrderRecommendation latest = recommendations.latest(number).orElseThrow();
        UUID filed = latest.refusalDocumentId();
        return filed != null ? filed : fileRefusal(latest);
    }

    /** Files the order (§ 11, stk. 2 and 4). */
    UUID order(UUID orderId) {
        MinisterOrder order = orders.locked(orderId);
        UUID filed = order.documentId();
        return filed != null ? filed : fileOrder(order);
    }

    private UUID fileDraft(OrderRecommendation draft) {
        Map<String, @Nullable Object> content = proposal(draft);
        UUID paper = file(
                draft,
                new Kind("order-recommendation-draft", "Udkast til indstilling om pålæg", "fileRecommendationDraft"),
                content);
        recommendations.save(draft.draftFiled(paper));
        return paper;
    }

    private UUID fileRecommendation(OrderRecommendation sent) {
        Map<String, @Nullable Object> content = proposal(sent);
        content.put("signers", List.of(signers.ofAct(sent.caseNumber(), "decideRecommendation")));
        content.put("directorReason", sent.directorReason());
        content.put("comments", overview.comments(sent));
        Statement statement = overview.council(sent).orElseThrow();
        content.put("position", statement.position().danish());
        content.put("opinion", statement.text());
        content.put("dissents", statement.dissents());
        UUID paper = file(
                sent, new Kind("order-recommendation", "Indstilling om pålæg", "fileOrderRecommendation"), content);
        recommendations.save(sent.filed(paper));
        return paper;
    }

    private UUID fileRefusal(OrderRecommendation refused) {
        Map<String, @Nullable Object> content = decision(refused, overview.areas(refused));
        content.put("reason", refused.answerReason());
        content.put(
                "integrationRefused",
                overview.integrationMinister(refused)
                        .filter(consent -> !consent.isGiven())
                        .isPresent());
        UUID paper = file(
                refused, new Kind("order-refusal", "Beslutning om ikke at give pålæg", "fileOrderRefusal"), content);
        recommendations.save(refused.refusalFiled(paper));
        return paper;
    }

    private UUID fileOrder(MinisterOrder order) {
        OrderRecommendation followed =
                recommendations.findById(order.recommendationId()).orElseThrow();
        List<EffortArea> areas = orderedAreas.of(order.id());
        Map<String, @Nullable Object> content = decision(followed, areas);
        content.put("modes", orderedAreas.modes(order.id()).danish(areas));
        content.put("deadline", Danish.date(order.deadline()));
        content.put("reason", order.reason());
        content.put("costLines", overview.costs(followed, areas));
        content.put("integration", areas.stream().anyMatch(EffortArea::integration));
        UUID paper = file(followed, new Kind("order", "Pålæg om at benytte andre aktører", "issueOrder"), content);
        orders.save(order.filed(paper));
        return paper;
    }

    /** What the director proposes to the minister. */
    private Map<String, @Nullable Object> proposal(OrderRecommendation recommendation) {
        List<EffortArea> areas = overview.areas(recommendation);
        Map<String, @Nullable Object> content = about(recommendation, areas);
        content.put("recipient", MINISTER);
        content.put("modes", overview.modes(recommendation));
        content.put("costLines", overview.costs(recommendation, areas));
        content.put("grounds", recommendation.proposal().grounds());
        content.put("evidence", recommendation.proposal().evidence());
        content.put("newFacts", recommendation.proposal().newFacts());
        return content;
    }

    /** What both of the minister's decisions name: whom they concern and what they rest on. */
    private Map<String, @Nullable Object> decision(OrderRecommendation recommendation, List<EffortArea> areas) {
        Map<String, @Nullable Object> content = about(recommendation, areas);
        content.put("authority", MINISTER);
        content.put("signers", List.of(signers.ofAct(recommendation.caseNumber(), "ministerDecision")));
        content.put("responsible", overview.responsible(recommendation, areas));
        content.put(
                "recommendedOn",
                Danish.date(Objects.requireNonNull(recommendation.sending())
                        .sentAt()
                        .atZoneSameInstant(Danish.ZONE)
                        .toLocalDate()));
        content.put(
                "position",
                overview.council(recommendation).orElseThrow().position().danish());
        return content;
    }

    private Map<String, @Nullable Object> about(OrderRecommendation recommendation, List<EffortArea> areas) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("ground", recommendation.basis().ground().danish());
        content.put("areas", areas.stream().map(EffortArea::name).toList());
        return content;
    }

    private UUID file(OrderRecommendation about, Kind kind, Map<String, @Nullable Object> content) {
        StoredDocument paper = documents.file(about.caseNumber(), kind.template(), kind.title(), content);
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(paper.title());
        record.add(about.caseNumber(), Actor.SYSTEM, kind.act(), "§ 11, stk. 2", text, paper.id());
        return paper.id();
    }
}
