package dk.raadslag.support;

import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.tender.award.MadeUpTenders;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers framework agreements and providers, each in a transaction of its own. */
@Component
@Transactional
public class FrameworkDesk {

    private final MadeUpTenders tenders;
    private final Frameworks frameworks;
    private final JdbcClient jdbc;

    FrameworkDesk(MadeUpTenders tenders, Frameworks frameworks, JdbcClient jdbc) {
        this.tenders = tenders;
        this.frameworks = frameworks;
        this.jdbc = jdbc;
    }

    /** Registers a framework agreement with a made-up tender and its providers, by name. */
    public UUID register(FrameworkAgreement terms, List<String> providers) {
        return tenders.inForce(terms, providers);
    }

    /** The number of an awarded tender whose framework agreement nobody has registered. */
    public String awaited(FrameworkAgreement terms, List<String> providers) {
        UUID framework = tenders.inForce(terms, providers);
        CaseNumber number = frameworks.registered(framework).tender();
        jdbc.sql("SET LOCAL session_replication_role = replica").update();
        jdbc.sql("DELETE FROM raadslag.framework_provider WHERE framework_id = ?")
                .param(framework)
                .update();
        jdbc.sql("DELETE FROM raadslag.framework_agreement WHERE id = ?")
                .param(framework)
                .update();
        return number.value();
    }
}
