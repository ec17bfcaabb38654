package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The result problems that regional offices have documented (§ 8, stk. 2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Findings {

    private final Cases cases;
    private final FindingRows rows;
    private final ActiveAreas activeAreas;
    private final Authorities authorities;
    private final CasePapers papers;
    private final CaseRecord caseRecord;
    private final Clock clock;

    Findings(
            Cases cases,
            FindingRows rows,
            ActiveAreas activeAreas,
            Authorities authorities,
            CasePapers papers,
            CaseRecord caseRecord,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.activeAreas = activeAreas;
        this.authorities = authorities;
        this.papers = papers;
        this.caseRecord = caseRecord;
        this.clock = clock;
    }

    /** Opens a case for the jobcentre with the documentation of its problem; the director has still to confirm it. */
    public Finding document(String jobcentreId, Documentation documentation, Actor actor) {
        Jobcentre jobcentre = authorities.jobcentre(jobcentreId);
        requireOwnOffice(jobcentre.regionCode(), actor);
        Documentation checked = checked(documentation, jobcentreId);
        String number = cases.add(jobcentre, "Resultatproblem i " + jobcentre.name(), null, null);
        return file(cases.caseOf(number), checked, actor);
    }

    /** Documents the problem of a case anew, before the director has decided. */
    Finding documentAgain(String caseNumber, Documentation documentation, Actor actor) {
        InterventionCase of = cases.lock(caseNumber);
        requireOwnOffice(of.regionCode(), actor);
        Require.that(
                of.is(InterventionCase.Status.FINDING), "Regionsdirektøren har allerede taget stilling til problemet.");
        Documentation checked = checked(documentation, of.jobcentreId());
        rows.inForce(caseNumber).ifPresent(old -> rows.set(old.id(), Finding.Status.SUPERSEDED));
        return file(of, checked, actor);
    }

    /** The finding of a case that has not been documented anew since, or a refusal. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Finding documented(String caseNumber) {
        return rows.inForce(caseNumber)
                .orElseThrow(() -> new Refusal("Der er ikke dokumenteret et resultatproblem i sagen (§ 8, stk. 2)."));
    }

    /** The parts of the effort that the documentation is about. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<EffortArea> areas(UUID findingId) {
        return rows.areas(findingId);
    }

    private static void requireOwnOffice(RegionCode region, Actor actor) {
        Require.that(
                actor.groupId().equals(Role.OFFICE.in(region)),
                "Kun regionskontoret i jobcenterets egen region kan dokumentere et resultatproblem (§ 8, stk. 2).");
    }

    private Documentation checked(Documentation documentation, String jobcentreId) {
        Documentation checked = documentation.checked(LocalDate.now(clock));
        activeAreas.requireFree(jobcentreId, authorities.effortAreas(checked.failingAreas()));
        return checked;
    }

    private Finding file(InterventionCase of, Documentation documentation, Actor actor) {
        Finding finding = rows.add(of, documentation, actor);
        List<EffortArea> areas = rows.areas(finding.id());
        UUID paper = papers.documentation(of.caseNumber().value(), documentation, areas);
        caseRecord.add(of.caseNumber(), actor, "documentProblem", "§ 8, stk. 2", documentation.summary(areas), paper);
        return finding;
    }
}
