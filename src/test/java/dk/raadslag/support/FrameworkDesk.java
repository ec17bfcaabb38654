package dk.raadslag.support;

import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers framework agreements and providers, each in a transaction of its own. */
@Component
@Transactional
public class FrameworkDesk {

    private final Frameworks frameworks;

    FrameworkDesk(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** Registers a framework agreement with its providers, by name. */
    public UUID register(FrameworkAgreement terms, List<String> providers) {
        return frameworks.register(terms, providers);
    }

    /** The provider of the name, registered if it is new. */
    public UUID provider(String name) {
        return frameworks.provider(name);
    }
}
