package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Splits off the part of a case whose party refuses the agreement that the other party signs (§ 11, stk. 2). */
@Repository
class CaseSplits {

    private final Cases cases;
    private final Authorities authorities;
    private final ActiveAreas activeAreas;
    private final CaseRecord caseRecord;
    private final JdbcClient jdbc;

    CaseSplits(Cases cases, Authorities authorities, ActiveAreas activeAreas, CaseRecord caseRecord, JdbcClient jdbc) {
        this.cases = cases;
        this.authorities = authorities;
        this.activeAreas = activeAreas;
        this.caseRecord = caseRecord;
        this.jdbc = jdbc;
    }

    /**
     * Moves the areas of the refusing kinds into a case of their own.
     *
     * @param refusedKinds for example {@code MUNICIPAL}
     * @return the new case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    InterventionCase split(String caseNumber, List<String> refusedKinds) {
        InterventionCase from = cases.lockOpen(caseNumber);
        List<EffortArea> all = cases.failingAreas(caseNumber);
        List<EffortArea> moving = all.stream()
                .filter(area -> refusedKinds.contains(area.kind().name()))
                .toList();
        Require.that(
                !moving.isEmpty() && moving.size() < all.size(),
                "Sagen kan kun deles, når den ene ansvarlige har underskrevet, og den anden har afslået.");
        Jobcentre jobcentre = authorities.jobcentre(from.jobcentreId());
        String sibling = cases.add(jobcentre, "Afslået aftale, " + jobcentre.name(), null, caseNumber);
        moving.forEach(area -> move(area, caseNumber, sibling));
        record(caseNumber, "En ansvarlig har afslået aftalen. Den del af sagen fortsætter i " + sibling + ".");
        record(sibling, "Sagen er udskilt fra " + caseNumber + ", fordi den ansvarlige har afslået en aftale.");
        return cases.caseOf(sibling);
    }

    private void move(EffortArea area, String from, String to) {
        jdbc.sql("INSERT INTO raadslag.failing_area (case_number, effort_area, effort_kind) VALUES (?, ?, ?)")
                .params(to, area.code(), area.kind().name())
                .update();
        jdbc.sql("UPDATE raadslag.failing_area SET moved_to = ? WHERE case_number = ? AND effort_area = ?")
                .params(to, from, area.code())
                .update();
        activeAreas.move(from, area, to);
    }

    private void record(String caseNumber, String text) {
        caseRecord.add(caseNumber, Actor.SYSTEM, "splitCase", "§ 11, stk. 2", text);
    }
}
