package dk.raadslag.support;

import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.tender.MadeUpTenders;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers framework agreements and providers, each in a transaction of its own. */
@Component
@Transactional
public class FrameworkDesk {

    private final MadeUpTenders tenders;

    FrameworkDesk(MadeUpTenders tenders) {
        this.tenders = tenders;
    }

    /** Registers a framework agreement with a made-up tender and its providers, by name. */
    public UUID register(FrameworkAgreement terms, List<String> providers) {
        return tenders.inForce(terms, providers);
    }

    /** The number of an awarded tender whose framework agreement nobody has registered. */
    public String awaited(FrameworkAgreement terms, List<String> providers) {
        return tenders.waiting(terms, providers).value();
    }
}
