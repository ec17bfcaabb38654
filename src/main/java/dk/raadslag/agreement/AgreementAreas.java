package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.Cases;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The effort areas an agreement covers, always among those of the case where results fail. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AgreementAreas {

    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementAreas(Cases cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the agreement cover these areas and no others. */
    void cover(UUID agreementId, String caseNumber, List<String> areas) {
        List<String> failing =
                cases.failingAreas(caseNumber).stream().map(EffortArea::code).toList();
        Require.that(
                failing.containsAll(areas),
                "Aftalen kan kun omfatte de dele af indsatsen, hvor resultaterne udebliver i denne sag, jf. § 11, stk. 1.");
        withdrawAllBut(agreementId, areas);
        areas.forEach(
                area -> jdbc.sql("""
                        INSERT INTO raadslag.agreement_area (agreement_id, case_number, effort_area, effort_kind)
                        SELECT ?, case_number, effort_area, effort_kind FROM raadslag.failing_area WHERE case_number = ? AND effort_area = ?
                        ON CONFLICT (agreement_id, effort_area) DO UPDATE SET withdrawn_at = NULL""").params(agreementId, caseNumber, area).update());
    }

    /** Takes every area of the kind out of the agreement. */
    void withdraw(UUID agreementId, EffortKind kind) {
        List<String> rest = inForce(agreementId).stream()
                .filter(area -> area.kind() != kind)
                .map(EffortArea::code)
                .toList();
        withdrawAllBut(agreementId, rest);
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<EffortArea> inForce(UUID agreementId) {
        return jdbc.sql("""
                        SELECT e.code, e.name, e.kind, e.integration FROM raadslag.agreement_area a
                        JOIN raadslag.effort_area e ON e.code = a.effort_area
                        WHERE a.agreement_id = ? AND a.withdrawn_at IS NULL ORDER BY e.position""").param(agreementId).query(EffortArea.class).list();
    }

    /** Whose effort the agreement concerns: those parties answer and sign. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<EffortKind> kinds(UUID agreementId) {
        return inForce(agreementId).stream()
                .map(EffortArea::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private void withdrawAllBut(UUID agreementId, List<String> areas) {
        jdbc.sql(
                        "UPDATE raadslag.agreement_area SET withdrawn_at = ? WHERE agreement_id = ? AND withdrawn_at IS NULL AND NOT effort_area = ANY (?)")
                .params(OffsetDateTime.now(clock), agreementId, areas.toArray(String[]::new))
                .update();
    }
}
