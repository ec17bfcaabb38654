package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.Matters.Matter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The readers of a matter: its region, its jobcentre's parties and municipalities, and the authorities above (§ 7). */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class CaseAccess {

    private static final List<String> NATIONAL = List.of("minister", "ams", "supervisor");

    private final Authorities authorities;
    private final JdbcClient jdbc;

    CaseAccess(Authorities authorities, JdbcClient jdbc) {
        this.authorities = authorities;
        this.jdbc = jdbc;
    }

    boolean mayRead(SignedIn reader, Matter matter) {
        return reader.isMemberOfOne(readersOf(matter));
    }

    private List<String> readersOf(Matter matter) {
        List<String> readers = new ArrayList<>(NATIONAL);
        for (String role : List.of("rd", "region", "secretariat", "council", "council-chair")) {
            readers.add(role + "-" + matter.regionCode());
        }
        if (matter.jobcentreId() != null) {
            readers.add(authorities.responsibleGroup(matter.jobcentreId(), EffortKind.STATE));
            readers.add(authorities.responsibleGroup(matter.jobcentreId(), EffortKind.MUNICIPAL));
            readers.addAll(authorities.guestGroups(matter.jobcentreId()));
            readers.add(Role.LOCAL_COUNCIL.at(
                    authorities.jobcentre(matter.jobcentreId()).code()));
        }
        if (concernsIntegration(matter)) {
            readers.add("minister-integration");
        }
        return readers;
    }

    private boolean concernsIntegration(Matter matter) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM raadslag.failing_area f JOIN raadslag.effort_area a ON a.code = f.effort_area WHERE f.case_number = ? AND a.integration)")
                .param(matter.number().value())
                .query(Boolean.class)
                .single();
    }
}
