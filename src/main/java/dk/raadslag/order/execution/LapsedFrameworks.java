package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The frameworks that lapse before an order under them is carried out (§ 9, stk. 3-4). The duty to use other providers stands, but the
 * ordered way is closed: only the minister can order another one (§ 11, stk. 2).
 */
@Component
@PartOfAnAct
class LapsedFrameworks {

    private static final String PARAGRAPH = "§ 9, stk. 3";

    private final MinisterOrders orders;
    private final OrderedAreas areas;
    private final OrderedSubAgreements subAgreements;
    private final Frameworks frameworks;
    private final CaseRecord record;
    private final Clock clock;

    LapsedFrameworks(
            MinisterOrders orders,
            OrderedAreas areas,
            OrderedSubAgreements subAgreements,
            Frameworks frameworks,
            CaseRecord record,
            Clock clock) {
        this.orders = orders;
        this.areas = areas;
        this.subAgreements = subAgreements;
        this.frameworks = frameworks;
        this.record = record;
        this.clock = clock;
    }

    /** Takes note that there is no provider left to choose; refused as long as there is one. */
    void noneLeft(UUID orderId, String areaCode, Actor responsible) {
        MinisterOrder order = orders.order(orderId);
        Require.that(
                frameworks.open(order.jobcentreId(), areaCode).isEmpty(),
                "Der er stadig en aktør at vælge (§ 9, stk. 3). Vælg en af de viste aktører.");
        note(order, responsible, "chooseProvider", "Der er ikke længere en aktør at vælge til området %s.", areaCode);
    }

    /** Takes note that the framework of the chosen provider lapsed before the sub-agreement; refused as long as it has not. */
    void lapsed(UUID orderId, String areaCode, Actor responsible) {
        MinisterOrder order = orders.locked(orderId);
        subAgreements.requireLapsed(order, areaCode);
        note(order, responsible, "signSubAgreement", "Rammeaftalen om området %s gælder ikke længere.", areaCode);
    }

    /** Records that the area has no framework any more, and returns whether none of the order's areas can be carried out. */
    boolean record(UUID orderId, String areaCode) {
        MinisterOrder order = orders.locked(orderId);
        EffortArea area = areas.area(orderId, areaCode, Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK);
        if (areas.leaveUncovered(orderId, area, OffsetDateTime.now(clock))) {
            String text =
                    "Ingen rammeaftale omfatter længere området %s, så pålægget kan ikke gennemføres der som besluttet.";
            note(order, Actor.SYSTEM, "recordNoFramework", text, areaCode);
        }
        boolean impossible = areas.isUncovered(orderId);
        if (impossible) {
            orders.save(order.impossible());
        }
        return impossible;
    }

    private void note(MinisterOrder order, Actor actor, String act, String text, String areaCode) {
        String area = areas.area(order.id(), areaCode, Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK)
                .name();
        record.add(order.caseNumber(), actor, act, PARAGRAPH, text.formatted(area));
    }
}
