package dk.raadslag.framework.exemption;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The applications for exemptions. They only grow. */
@PartOfAnAct
interface Applications extends Repository<Application, UUID> {

    Application save(Application application);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Application> findByNumber(CaseNumber number);

    /** The application with the number, or a refusal where the number is no application's. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default Application application(CaseNumber number) {
        return findByNumber(number)
                .orElseThrow(() -> new Refusal(
                        "Sagsnummeret hører ikke til en ansøgning om fritagelse. Kontrollér sagsnummeret."));
    }
}
