package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.Position;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of recommendations and orders. Each is filed once, however often it is asked for. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OrderPapers {

    private static final String MINISTER = "Beskæftigelsesministeren";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final OrderRecommendations recommendations;
    private final Orders orders;
    private final CostLines costLines;
    private final Hearings hearings;
    private final CaseRecord record;

    OrderPapers(
            JdbcClient jdbc,
            Documents documents,
            OrderRecommendations recommendations,
            Orders orders,
            CostLines costLines,
            Hearings hearings,
            CaseRecord record) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.recommendations = recommendations;
        this.orders = orders;
        this.costLines = costLines;
        this.hearings = hearings;
        this.record = record;
    }

    /** Files the recommendation with the council's opinion attached (§ 11, stk. 2-3). */
    UUID recommendation(String caseNumber) {
        Recommendation filed = recommendations.latest(caseNumber).orElseThrow();
        if (filed.documentId() != null) {
            return filed.documentId();
        }
        Map<String, Object> content = about(filed);
        content.put("recipient", MINISTER);
        content.put("signers", List.of("Regionsdirektøren"));
        content.put("ground", filed.ground().danish());
        content.put("grounds", filed.grounds());
        content.put("evidence", filed.evidence());
        content.put("newFacts", filed.newFacts());
        content.put("directorReason", filed.directorReason());
        content.put(
                "comments",
                hearings.comments(filed.id()).stream()
                        .map(Hearings.Comment::danish)
                        .toList());
        content.putAll(opinion(filed.councilOpinionId()));
        return file(filed, "order-recommendation", "Indstilling om pålæg", content, "document_id");
    }

    /** Files the refusal of a recommendation. */
    UUID refusal(String caseNumber) {
        Recommendation refused = recommendations.latest(caseNumber).orElseThrow();
        if (refused.refusalDocumentId() != null) {
            return refused.refusalDocumentId();
        }
        Map<String, Object> content = about(refused);
        content.put("authority", MINISTER);
        content.put("signers", List.of(MINISTER));
        content.put("reason", refused.answerReason());
        return file(refused, "order-refusal", "Afslag på indstilling om pålæg", content, "refusal_document_id");
    }

    /** Files the order (§ 11, stk. 2 and 4). */
    UUID order(UUID orderId) {
        Order order = orders.locked(orderId);
        if (order.documentId() != null) {
            return order.documentId();
        }
        Map<String, Object> content = content(orders.areas(orderId), order.mode(), order.recommendationId());
        content.put("authority", MINISTER);
        content.put("signers", List.of(MINISTER));
        content.put("reason", order.reason());
        content.put("deadline", Danish.date(order.deadline()));
        StoredDocument paper =
                documents.file(order.caseNumber(), "order", "Pålæg om at benytte andre aktører", content);
        jdbc.sql("UPDATE raadslag.minister_order SET document_id = ? WHERE id = ?")
                .params(paper.id(), orderId)
                .update();
        archived(paper, "issueOrder");
        return paper.id();
    }

    private Map<String, Object> about(Recommendation recommendation) {
        UUID id = recommendation.id();
        return content(recommendations.areas(id), recommendation.proposedMode(), id);
    }

    private Map<String, Object> content(List<EffortArea> areas, Mode mode, UUID recommendationId) {
        Map<String, Object> content = new HashMap<>();
        content.put("areas", areas.stream().map(EffortArea::name).toList());
        content.put("mode", mode.danish());
        List<String> kinds =
                areas.stream().map(area -> area.kind().name()).distinct().toList();
        content.put(
                "costLines",
                costLines.of(recommendationId).stream()
                        .filter(line -> kinds.contains(line.effortKind().name()))
                        .map(CostLines.CostLine::danish)
                        .toList());
        return content;
    }

    private Map<String, Object> opinion(UUID opinionId) {
        return jdbc.sql("SELECT position, text, dissents FROM raadslag.council_opinion WHERE id = ?")
                .param(opinionId)
                .query((row, index) -> {
                    Map<String, Object> opinion = new HashMap<>();
                    opinion.put(
                            "position",
                            Position.valueOf(row.getString("position")).danish());
                    opinion.put("opinion", row.getString("text"));
                    opinion.put("dissents", row.getString("dissents"));
                    return opinion;
                })
                .single();
    }

    private UUID file(Recommendation about, String type, String title, Map<String, Object> content, String column) {
        StoredDocument paper = documents.file(about.caseNumber(), type, title, content);
        jdbc.sql("UPDATE raadslag.order_recommendation SET %s = ? WHERE id = ?".formatted(column))
                .params(paper.id(), about.id())
                .update();
        archived(paper, type.equals("order-refusal") ? "fileOrderRefusal" : "fileOrderRecommendation");
        return paper.id();
    }

    private void archived(StoredDocument paper, String act) {
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(paper.title());
        record.add(paper.number(), Actor.SYSTEM, act, "§ 11, stk. 2", text, paper.id());
    }
}
