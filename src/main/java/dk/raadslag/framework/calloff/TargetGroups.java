package dk.raadslag.framework.calloff;

import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.Frameworks.Registered;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The framework agreements in force for the target group of a call-off, and those of them that bind its jobcentre (§ 9, stk. 3 and 4). */
@Component
class TargetGroups {

    private final Frameworks frameworks;

    TargetGroups(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The framework agreements that cover the group in the jobcentre today, exempt or not. */
    List<Registered> covering(CallOff callOff) {
        return frameworks.covering(callOff.jobcentreId(), callOff.effortArea()).stream()
                .filter(framework -> framework.targetGroup().equals(callOff.targetGroup()))
                .toList();
    }

    /** The providers that the jobcentre can choose among for the group today. */
    List<FrameworkProvider> open(CallOff callOff) {
        Set<UUID> covering = covering(callOff).stream().map(Registered::id).collect(Collectors.toSet());
        return frameworks.open(callOff.jobcentreId(), callOff.effortArea()).stream()
                .filter(provider -> covering.contains(provider.frameworkId()))
                .toList();
    }
}
