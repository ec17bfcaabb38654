package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.MinisterOrder.Compliance;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The follow-up of the duty to carry out an order (§ 11, stk. 4). */
@Component
@PartOfAnAct
class OrderProcedure {

    private static final String PARAGRAPH = "§ 11, stk. 4";

    private final MinisterOrders orders;
    private final ProgressReports reports;
    private final CostLines costLines;
    private final CaseRecord record;

    OrderProcedure(MinisterOrders orders, ProgressReports reports, CostLines costLines, CaseRecord record) {
        this.orders = orders;
        this.reports = reports;
        this.costLines = costLines;
        this.record = record;
    }

    /** Records that a party has received the order; there is nothing to accept or refuse. */
    void acknowledge(UUID orderId, Actor party) {
        add(orderId, party, "acknowledgeOrder", "Den ansvarlige har bekræftet at have modtaget pålægget.");
    }

    /** Records a party's progress. */
    void report(UUID orderId, @Nullable String typedProgress, Actor party) {
        String progress = Require.text("Status", typedProgress);
        reports.add(orderId, party.groupId(), progress);
        add(orderId, party, "reportOrderProgress", "Status: " + progress);
    }

    /** Notes that the time to report is over, and not all of the responsible have done so. */
    void noteReportMissing(UUID orderId) {
        add(
                orderId,
                Actor.SYSTEM,
                "noteReportMissing",
                "Fristen for status er udløbet. Regionsdirektøren vurderer efterlevelsen uden den status, der mangler.");
    }

    /** Records how far the order is carried out. */
    void assess(UUID orderId, Compliance compliance, @Nullable String typedReason, Actor director) {
        String reason = Require.text("Vurdering", typedReason);
        orders.save(orders.locked(orderId).assess(compliance));
        String text = compliance.danish() + " Vurdering: " + reason;
        record.add(orders.order(orderId).caseNumber(), director, "assessCompliance", PARAGRAPH, text, compliance);
    }

    /** Records the minister's steps about an order that was not carried out; the law gives no sanction. */
    void handleNonCompliance(UUID orderId, @Nullable String typedSteps, Actor minister) {
        String steps = Require.text("Hvad foretager ministeren?", typedSteps);
        add(
                orderId,
                minister,
                "handleNonCompliance",
                "Ministerens bemærkninger til, at pålægget ikke er fulgt: " + steps);
    }

    /** Registers the sums of an order's contracts, one line for each effort kind. A second call changes nothing. */
    void registerCosts(UUID orderId) {
        MinisterOrder order = orders.order(orderId);
        long added = costLines.contracted(orderId).entrySet().stream()
                .flatMap(sum -> costLines.of(order.recommendationId()).stream()
                        .filter(line -> line.effortKind() == sum.getKey())
                        .map(line -> line.contracted(sum.getValue())))
                .filter(line -> costLines.addToOrder(orderId, line))
                .count();
        if (added > 0) {
            String lines = costLines.of(orderId).stream().map(CostLine::danish).collect(Collectors.joining("; "));
            add(orderId, Actor.SYSTEM, "registerCostLines", Danish.sentence("Udgifter registreret: " + lines));
        }
    }

    private void add(UUID orderId, Actor actor, String act, String text) {
        record.add(orders.order(orderId).caseNumber(), actor, act, PARAGRAPH, text);
    }
}
