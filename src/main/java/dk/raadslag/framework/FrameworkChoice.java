package dk.raadslag.framework;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.framework.Frameworks.Registered;
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
        List<Registered> meant = covering.stream()
                .filter(framework -> framework.isCalled(String.valueOf(title).strip()))
                .toList();
        Require.that(
                meant.size() == 1,
                "Skriv i feltet »Rammeaftale« navnet på den rammeaftale, det gælder, eller dens sagsnummer. Disse rammeaftaler dækker området: %s."
                        .formatted(covering.stream()
                                .map(framework -> "»%s« (sag %s)".formatted(framework.title(), framework.tender()))
                                .collect(Collectors.joining(", "))));
        return meant.get(0);
    }
}
