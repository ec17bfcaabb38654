package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.calloff.Purchase;
import dk.raadslag.framework.calloff.Purchases;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The providers and bids that a person can choose among when an order is carried out. */
@Component("orderChoices")
public class OrderChoices {

    private final OrderedAreas areas;
    private final OrderedSubAgreements subAgreements;
    private final Frameworks frameworks;
    private final Purchases purchases;
    private final TenderBids bids;
    private final Awards awards;

    OrderChoices(
            OrderedAreas areas,
            OrderedSubAgreements subAgreements,
            Frameworks frameworks,
            Purchases purchases,
            TenderBids bids,
            Awards awards) {
        this.areas = areas;
        this.subAgreements = subAgreements;
        this.frameworks = frameworks;
        this.purchases = purchases;
        this.bids = bids;
        this.awards = awards;
    }

    /** The codes of the areas that the order wants carried out in the mode. */
    public List<String> areas(String orderId, String mode) {
        return in(orderId, mode).stream().map(EffortArea::code).toList();
    }

    /** The same areas as choices of a form. */
    public Object areaOptions(String orderId, String mode) {
        return Options.of(in(orderId, mode).stream()
                .map(area -> new Option(area.code(), area.name()))
                .toList());
    }

    /** The effort kinds of the same areas, with commas between. */
    public String kinds(String orderId, String mode) {
        return OrderExecutionProcess.kinds(in(orderId, mode));
    }

    /** Tells whether a framework agreement in force covers the area of the jobcentre (§ 9, stk. 3). */
    public boolean isCovered(String jobcentreId, String areaCode) {
        return frameworks.isCovered(jobcentreId, areaCode);
    }

    /** Tells whether the jobcentre is exempt from every framework agreement that covers the area (§ 9, stk. 4). */
    public boolean isExempt(String jobcentreId, String areaCode) {
        return isCovered(jobcentreId, areaCode)
                && frameworks.open(jobcentreId, areaCode).isEmpty();
    }

    /** The providers in the frameworks that cover the area and bind the jobcentre (§ 9, stk. 3). */
    public Object providers(String jobcentreId, String areaCode) {
        return Options.of(frameworks.open(jobcentreId, areaCode).stream()
                .map(FrameworkProvider::choice)
                .toList());
    }

    /** The provider that is chosen for the ordered area, with the price of its bid; null where none is. */
    public @Nullable String chosenProvider(String orderId, String areaCode) {
        return subAgreements.chosen(UUID.fromString(orderId), areaCode).orElse(null);
    }

    /**
     * What the responsible who call off are told of an order that is carried out by sub-agreements in the same area; null where there is none. Both duties
     * stand beside each other (§ 9, stk. 3; § 11, stk. 4).
     */
    public @Nullable String besideCallOff(String caseNumber) {
        Purchase called = purchases.calledOff(CaseNumber.of(caseNumber));
        return areas.carriedOut(called.jobcentreId(), called.area().code(), Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK)
                .map(order ->
                        "I har pligt til at følge ministerens pålæg i sag %s om området %s (§ 11, stk. 4). Delaftalen her gennemfører ikke pålægget; det gør kun den, I indgår i den sag."
                                .formatted(order, called.area().name()))
                .orElse(null);
    }

    /** Tells whether there is a provider to choose (§ 9, stk. 3). */
    public boolean hasProvider(String jobcentreId, String areaCode) {
        return !frameworks.open(jobcentreId, areaCode).isEmpty();
    }

    /** Tells whether some area of the order cannot be carried out as ordered, because no framework covers it any more. */
    public boolean hasUncovered(String orderId) {
        return areas.hasUncovered(UUID.fromString(orderId));
    }

    /** Tells whether there is only one provider left to choose. */
    public boolean isSingleProvider(String jobcentreId, String areaCode) {
        return FrameworkProvider.isSingle(frameworks.open(jobcentreId, areaCode));
    }

    /** The bids of the current tender. */
    public Object bids(String orderId) {
        return choices(orderId, bid -> true);
    }

    /** The bids of the current tender that were found valid. */
    public Object validBids(String orderId) {
        return choices(orderId, Bid::isValid);
    }

    /** The bids that were awarded a contract, each on a line of its own: area, provider and price. */
    public String awarded(String orderId) {
        UUID order = UUID.fromString(orderId);
        List<@Nullable UUID> won = awards.of(order).stream().map(Award::bidId).toList();
        return bids.of(order).stream()
                .filter(named -> won.contains(named.bid().id()))
                .map(TenderBids.NamedBid::danish)
                .collect(Collectors.joining("\n"));
    }

    private List<EffortArea> in(String orderId, String mode) {
        return areas.of(UUID.fromString(orderId), Mode.valueOf(mode));
    }

    private Object choices(String orderId, Predicate<Bid> wanted) {
        return Options.of(bids.of(UUID.fromString(orderId)).stream()
                .filter(named -> wanted.test(named.bid()))
                .map(named -> new Option(named.bid().id().toString(), named.danish()))
                .toList());
    }
}
