package dk.raadslag.framework.tender.award;

import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented framework agreement with an invented tender behind it, so that all ways to carry out an order can be tried. Only in the demo. */
@Component
@Profile("demo")
@Order(3)
class DemoFrameworks implements ApplicationRunner {

    private static final String TITLE = "Demo: rammeaftale om indsats for sygemeldte (opdigtet)";

    private final Frameworks frameworks;
    private final MadeUpTenders tenders;
    private final Clock clock;

    DemoFrameworks(Frameworks frameworks, MadeUpTenders tenders, Clock clock) {
        this.frameworks = frameworks;
        this.tenders = tenders;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!frameworks.isRegistered(TITLE)) {
            LocalDate today = LocalDate.now(clock);
            var terms = new FrameworkAgreement(
                    TITLE, "Opdigtet målgruppe til demonstration", "SYGEDAGPENGE", null, today, today.plusYears(4));
            tenders.inForce(terms, List.of("Demo: Aktør A (opdigtet)", "Demo: Aktør B (opdigtet)"));
        }
    }
}
