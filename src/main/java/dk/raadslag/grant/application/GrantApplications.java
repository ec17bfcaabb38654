package dk.raadslag.grant.application;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The applications for grants. */
@PartOfAnAct
public interface GrantApplications extends Repository<GrantApplication, CaseNumber> {

    GrantApplication save(GrantApplication application);

    Optional<GrantApplication> findById(CaseNumber number);

    /** The application of the matter, which a process carries. */
    default GrantApplication application(CaseNumber number) {
        return findById(number).orElseThrow();
    }
}
