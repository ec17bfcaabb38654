package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers about orders. */
@Component
@PartOfAnAct
public class OrderPapers {

    /** The minister, as papers name the office. */
    public static final String MINISTER = "Beskæftigelsesministeren";

    private final Documents documents;
    private final MinisterOrders orders;
    private final OrderedAreas areas;
    private final CostLines costLines;
    private final CaseRecord record;

    OrderPapers(
            Documents documents, MinisterOrders orders, OrderedAreas areas, CostLines costLines, CaseRecord record) {
        this.documents = documents;
        this.orders = orders;
        this.areas = areas;
        this.costLines = costLines;
        this.record = record;
    }

    /** A paper: its template and its title in Danish, and the act that files it. */
    public record Kind(String template, String title, String act) {}

    /** Files the order (§ 11, stk. 2 and 4), once. */
    UUID issue(UUID orderId) {
        MinisterOrder order = orders.locked(orderId);
        UUID filed = order.documentId();
        return filed != null ? filed : fileNow(order);
    }

    private UUID fileNow(MinisterOrder order) {
        Map<String, @Nullable Object> content = content(areas.of(order.id()), order.mode(), order.recommendationId());
        content.put("authority", MINISTER);
        content.put("signers", List.of(MINISTER));
        content.put("reason", order.reason());
        content.put("deadline", Danish.date(order.deadline()));
        Kind kind = new Kind("order", "Pålæg om at benytte andre aktører", "issueOrder");
        UUID paper = file(order.caseNumber(), kind, content);
        orders.save(order.filed(paper));
        return paper;
    }

    /** The areas, the mode and the cost lines, as papers about a recommendation or an order begin. */
    public Map<String, @Nullable Object> content(List<EffortArea> covered, Mode mode, UUID recommendationId) {
        List<EffortKind> kinds =
                covered.stream().map(EffortArea::kind).distinct().toList();
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("areas", covered.stream().map(EffortArea::name).toList());
        content.put("mode", mode.danish());
        content.put(
                "costLines",
                costLines.of(recommendationId).stream()
                        .filter(line -> kinds.contains(line.effortKind()))
                        .map(CostLine::danish)
                        .toList());
        return content;
    }

    /** Files a paper on the case and returns its id. */
    public UUID file(CaseNumber number, Kind kind, Map<String, @Nullable Object> content) {
        StoredDocument paper = documents.file(number, kind.template(), kind.title(), content);
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(paper.title());
        record.add(number, Actor.SYSTEM, kind.act(), "§ 11, stk. 2", text, paper.id());
        return paper.id();
    }
}
