package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tender that the responsible are ordered to hold themselves (§ 11, stk. 2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnTender {

    private final Orders orders;
    private final OrderContracts contracts;
    private final Frameworks frameworks;
    private final CaseRecord record;

    OwnTender(Orders orders, OrderContracts contracts, Frameworks frameworks, CaseRecord record) {
        this.orders = orders;
        this.contracts = contracts;
        this.frameworks = frameworks;
        this.record = record;
    }

    void held(UUID orderId, String areaCode, String typedCourse, Actor actor) {
        String course = Require.text("Udbuddets forløb", typedCourse);
        String area = orders.area(orderId, areaCode).name();
        String text = "Udbuddet af området %s er gennemført. %s".formatted(area, course);
        record.add(orders.order(orderId).caseNumber(), actor, "runOwnTender", "§ 11, stk. 2", text);
    }

    /** @param price in DKK */
    void contract(UUID orderId, String areaCode, String typedProvider, BigDecimal price, String reason, Actor actor) {
        String provider = Require.text("Anden aktør", typedProvider);
        var contract = new OrderContracts.Contract(
                frameworks.provider(provider), provider, Require.amount("Kontraktsum", price), null);
        contracts.conclude(orderId, areaCode, contract, reason, actor);
    }
}
