package dk.raadslag.framework;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.framework.Frameworks.Registered;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The framework agreement in force that the responsible of a jobcentre mean. */
@Component
public class FrameworkChoice {

    private final Frameworks frameworks;

    FrameworkChoice(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The one that is named, or the only one where none is; refused with their names where it is neither. */
    public Registered among(Jobcentre jobcentre, EffortArea area, @Nullable String title) {
        List<Registered> covering = frameworks.covering(jobcentre.id(), area.code());
        Require.that(
                !covering.isEmpty(),
                "Ingen gældende rammeaftale dækker området i %s, så pligten efter § 9, stk. 3, gælder ikke dér. Jobcenteret tilrettelægger selv indsatsen."
                        .formatted(jobcentre.name()));
        if (covering.size() == 1 && title == null) {
            return covering.get(0);
        }
        String names = covering.stream()
                .map(framework -> "»" + framework.title() + "«")
                .collect(Collectors.joining(", "));
        return covering.stream()
                .filter(framework ->
                        framework.title().equalsIgnoreCase(String.valueOf(title).strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Skriv i feltet »Rammeaftale«, hvilken rammeaftale det gælder. Disse rammeaftaler dækker området: %s."
                                .formatted(names)));
    }
}
