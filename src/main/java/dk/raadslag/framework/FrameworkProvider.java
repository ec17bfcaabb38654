package dk.raadslag.framework;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.form.Options.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * An other provider that a framework agreement in force lets the jobcentres use (§ 9, stk. 3); it may be in several.
 *
 * @param price for each person in DKK, as in the bid to which the framework agreement was awarded
 */
public record FrameworkProvider(
        UUID frameworkId, UUID providerId, String name, String frameworkTitle, BigDecimal price) {

    /** The choice of this provider under this framework agreement. */
    public Option choice() {
        return new Option(
                frameworkId + ":" + providerId,
                "%s (%s), %s pr. person".formatted(name, frameworkTitle, Danish.amount(price)));
    }

    /** Tells whether there is only one provider, in however many framework agreements. */
    public static boolean isSingle(List<FrameworkProvider> open) {
        return open.stream().map(FrameworkProvider::providerId).distinct().count() == 1;
    }
}
