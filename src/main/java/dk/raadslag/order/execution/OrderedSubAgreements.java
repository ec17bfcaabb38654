package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.calloff.Purchase;
import dk.raadslag.framework.calloff.SubAgreement.Choice;
import dk.raadslag.framework.calloff.SubAgreementProcedure;
import dk.raadslag.framework.calloff.SubAgreementTerms;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sub-agreements that the responsible make within an existing framework, as ordered (§ 9, stk. 3; § 11, stk. 2). */
@Component
@PartOfAnAct
class OrderedSubAgreements {

    private final MinisterOrders orders;
    private final OrderedAreas areas;
    private final SubAgreementProcedure subAgreements;
    private final Frameworks frameworks;
    private final CaseRecord record;

    OrderedSubAgreements(
            MinisterOrders orders,
            OrderedAreas areas,
            SubAgreementProcedure subAgreements,
            Frameworks frameworks,
            CaseRecord record) {
        this.orders = orders;
        this.areas = areas;
        this.subAgreements = subAgreements;
        this.frameworks = frameworks;
        this.record = record;
    }

    /** The provider that is chosen for the area, with the price of its bid; empty where none is. */
    Optional<String> chosen(UUID orderId, String areaCode) {
        return subAgreements.chosen(purchase(orders.order(orderId), areaCode));
    }

    /** Records the provider of the framework that the responsible choose. */
    void choose(
            UUID orderId,
            String areaCode,
            @Nullable String providerId,
            @Nullable String typedReason,
            Actor responsible) {
        MinisterOrder order = orders.locked(orderId);
        Purchase purchase = purchase(order, areaCode);
        Choice choice = subAgreements.choose(
                purchase, frameworks.open(order.jobcentreId(), areaCode), providerId, typedReason, responsible);
        String text = choice.danish(purchase.area().name());
        record.add(order.caseNumber(), responsible, "chooseProvider", "§ 9, stk. 3, og § 11, stk. 2", text);
    }

    /** Records the sub-agreement with the chosen provider. */
    void sign(UUID orderId, String areaCode, SubAgreementTerms terms, Actor responsible) {
        MinisterOrder order = orders.locked(orderId);
        Purchase purchase = purchase(order, areaCode);
        subAgreements.sign(purchase, terms);
        String text =
                "Delaftale indgået om området %s. %s".formatted(purchase.area().name(), terms.danish());
        record.add(order.caseNumber(), responsible, "signSubAgreement", "§ 9, stk. 3, og § 11, stk. 4", text);
    }

    /** Notes that the responsible want to choose another provider than the one that they have chosen. */
    void dropProvider(UUID orderId, String areaCode, @Nullable String typedReason, Actor responsible) {
        MinisterOrder order = orders.locked(orderId);
        String reason = Require.optionalText("Begrundelse", typedReason);
        String text = "Der vælges en anden aktør til området %s.%s"
                .formatted(purchase(order, areaCode).area().name(), reason == null ? "" : " Begrundelse: " + reason);
        record.add(order.caseNumber(), responsible, "signSubAgreement", "§ 9, stk. 3, og § 11, stk. 4", text);
    }

    /** Refuses as long as the framework of the provider chosen for the area binds the jobcentre. */
    void requireLapsed(MinisterOrder order, String areaCode) {
        subAgreements.requireLapsed(purchase(order, areaCode));
    }

    private Purchase purchase(MinisterOrder order, String areaCode) {
        EffortArea area = areas.area(order.id(), areaCode, Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK);
        return Purchase.ordered(order.id(), order.jobcentreId(), area);
    }
}
