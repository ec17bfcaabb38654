package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.SubAgreement.Choice;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sub-agreements that the responsible make within an existing framework, as ordered (§ 9, stk. 3; § 11, stk. 2). */
@Component
@PartOfAnAct
class SubAgreementProcedure {

    private final MinisterOrders orders;
    private final OrderedAreas areas;
    private final SubAgreements subAgreements;
    private final Frameworks frameworks;
    private final CaseRecord record;
    private final Clock clock;

    SubAgreementProcedure(
            MinisterOrders orders,
            OrderedAreas areas,
            SubAgreements subAgreements,
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

    /** Records the provider of the framework that the responsible choose. */
    void choose(
            UUID orderId,
            String areaCode,
            @Nullable String providerId,
            @Nullable String typedReason,
            Actor responsible) {
        MinisterOrder order = orders.locked(orderId);
        EffortArea area = areas.area(orderId, areaCode, Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK);
        Choice choice = Choice.among(frameworks.open(order.jobcentreId(), areaCode), providerId, typedReason);
        subAgreements.add(SubAgreement.choose(order, area, choice, responsible, OffsetDateTime.now(clock)));
        String text = "%s er valgt til området %s.%s"
                .formatted(
                        choice.provider().name(),
                        area.name(),
                        choice.reason() == null ? "" : " Grund til kun én aktør: " + choice.reason());
        record.add(order.caseNumber(), responsible, "chooseProvider", "§ 9, stk. 3, og § 11, stk. 2", text);
    }

    /** Records the sub-agreement with the chosen provider. */
    void sign(UUID orderId, String areaCode, SubAgreementTerms typed, Actor responsible) {
        MinisterOrder order = orders.locked(orderId);
        SubAgreementTerms terms = typed.startingFrom(LocalDate.now(clock));
        SubAgreement chosen = subAgreements.locked(orderId, areaCode);
        Require.that(
                frameworks.isOpen(chosen.frameworkId(), chosen.jobcentreId(), areaCode, terms.startsOn()),
                "Rammeaftalen gælder ikke for jobcenteret den %s (§ 9, stk. 3 og 4). Vælg en anden dato i feltet »Begynder«, eller oplys, at rammeaftalen ikke længere gælder."
                        .formatted(Danish.date(terms.startsOn())));
        subAgreements.sign(chosen.sign(terms, OffsetDateTime.now(clock)));
        String area = areas.area(orderId, areaCode, Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK)
                .name();
        String text = "Delaftale indgået om området %s. %s".formatted(area, terms.danish());
        record.add(order.caseNumber(), responsible, "signSubAgreement", "§ 9, stk. 3, og § 11, stk. 4", text);
    }
}
