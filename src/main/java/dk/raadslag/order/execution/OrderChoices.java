package dk.raadslag.order.execution;

import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.framework.Frameworks;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The providers and bids that a person can choose among when an order is carried out. */
@Component("orderChoices")
public class OrderChoices {

    private final Frameworks frameworks;
    private final TenderBids bids;

    OrderChoices(Frameworks frameworks, TenderBids bids) {
        this.frameworks = frameworks;
        this.bids = bids;
    }

    /** The providers in the frameworks that cover the area and bind the jobcentre (§ 9, stk. 3). */
    public Object providers(String jobcentreId, String areaCode) {
        return Options.of(frameworks.open(jobcentreId, areaCode).stream()
                .map(provider -> new Option(
                        provider.providerId().toString(),
                        "%s (%s)".formatted(provider.name(), provider.frameworkTitle())))
                .toList());
    }

    /** Tells whether there is only one provider left to choose. */
    public boolean isSingleProvider(String jobcentreId, String areaCode) {
        return frameworks.open(jobcentreId, areaCode).size() == 1;
    }

    /** The bids of the current tender. */
    public Object bids(String orderId) {
        return choices(orderId, bid -> true);
    }

    /** The bids of the current tender that were found valid. */
    public Object validBids(String orderId) {
        return choices(orderId, Bid::isValid);
    }

    private Object choices(String orderId, Predicate<Bid> wanted) {
        return Options.of(bids.of(UUID.fromString(orderId)).stream()
                .filter(named -> wanted.test(named.bid()))
                .map(named -> new Option(named.bid().id().toString(), named.danish()))
                .toList());
    }
}
