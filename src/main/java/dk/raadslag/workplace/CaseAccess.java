package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The readers of a matter. Its region, its council and the authorities above (§ 7) read everything. Its jobcentre's parties and
 * municipalities read what is shared with them, once the director has confirmed the problem: good results are left alone (§ 11, stk. 1,
 * notes). Everybody else, the local council too, reads the letters to himself.
 */
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
        return sight(reader, matter) != Sight.NOTHING;
    }

    Sight sight(SignedIn reader, Matter matter) {
        if (reader.isMemberOfOne(within(matter)) || asksAboutIntegration(reader, matter.number())) {
            return Sight.EVERYTHING;
        }
        if (reader.isMemberOfOne(otherSide(matter)) && isConfirmed(matter.number())) {
            return Sight.SHARED;
        }
        return reader.isMemberOfOne(writtenTo(matter.number())) ? Sight.OWN_LETTERS : Sight.NOTHING;
    }

    /** The papers on the problem that the case is about; not on new facts, which the director may not have confirmed. */
    Set<UUID> problemPapers(CaseNumber number) {
        return Set.copyOf(jdbc.sql(
                        "SELECT DISTINCT document_id FROM raadslag.case_record WHERE number = ? AND act = 'documentProblem' AND document_id IS NOT NULL")
                .param(number.value())
                .query(UUID.class)
                .list());
    }

    private List<String> within(Matter matter) {
        List<String> readers = new ArrayList<>(NATIONAL);
        for (String role : List.of("rd", "region", "secretariat", "council", "council-chair")) {
            readers.add(role + "-" + matter.regionCode());
        }
        return readers;
    }

    private List<String> otherSide(Matter matter) {
        if (matter.jobcentreId() == null) {
            return List.of();
        }
        List<String> readers = new ArrayList<>(authorities.guestGroups(matter.jobcentreId()));
        readers.add(authorities.responsibleGroup(matter.jobcentreId(), EffortKind.STATE));
        readers.add(authorities.responsibleGroup(matter.jobcentreId(), EffortKind.MUNICIPAL));
        return readers;
    }

    private boolean isConfirmed(CaseNumber number) {
        return is(
                "SELECT EXISTS (SELECT FROM raadslag.intervention_case WHERE case_number = ? AND status NOT IN ('FINDING', 'REJECTED'))",
                number);
    }

    private boolean asksAboutIntegration(SignedIn reader, CaseNumber number) {
        return reader.groups().contains("minister-integration")
                && is(
                        "SELECT EXISTS (SELECT 1 FROM raadslag.failing_area f JOIN raadslag.effort_area a ON a.code = f.effort_area WHERE f.case_number = ? AND a.integration)",
                        number);
    }

    private List<String> writtenTo(CaseNumber number) {
        return jdbc.sql("SELECT DISTINCT recipient_group FROM raadslag.letter WHERE number = ?")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private boolean is(String question, CaseNumber number) {
        return jdbc.sql(question).param(number.value()).query(Boolean.class).single();
    }
}
