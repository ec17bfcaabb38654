package dk.raadslag.intervention;

import dk.raadslag.analysis.IndependentAnalyses;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documentation of result problems by the regional offices (§ 8, stk. 2). */
@Component
@PartOfAnAct
class DocumentationProcedure {

    private static final String OTHER_REGION =
            "Kun regionskontoret i jobcenterets egen region kan dokumentere et resultatproblem (§ 8, stk. 2).";

    private final CaseProcedure procedure;
    private final InterventionCases cases;
    private final Findings findings;
    private final FailingAreas failingAreas;
    private final Authorities authorities;
    private final IndependentAnalyses analyses;
    private final CasePapers papers;
    private final CaseRecord record;
    private final Clock clock;

    DocumentationProcedure(
            CaseProcedure procedure,
            InterventionCases cases,
            Findings findings,
            FailingAreas failingAreas,
            Authorities authorities,
            IndependentAnalyses analyses,
            CasePapers papers,
            CaseRecord record,
            Clock clock) {
        this.procedure = procedure;
        this.cases = cases;
        this.findings = findings;
        this.failingAreas = failingAreas;
        this.authorities = authorities;
        this.analyses = analyses;
        this.papers = papers;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a case for the jobcentre with the documentation of its problem; the director has still to confirm it. */
    Finding document(String jobcentreId, Documentation typed, Actor office) {
        Jobcentre jobcentre = authorities.jobcentre(jobcentreId);
        office.mustBe(Role.OFFICE.in(jobcentre.regionCode()), OTHER_REGION);
        Documentation.Checked checked = checked(typed, jobcentreId, null);
        InterventionCase opened = cases.save(procedure.open(jobcentre, "Resultatproblem i " + jobcentre.name()));
        return file(opened, checked, office);
    }

    /** Documents the problem of a case anew, before the director has decided. */
    Finding documentAgain(CaseNumber number, Documentation typed, Actor office) {
        InterventionCase of = cases.locked(number);
        office.mustBe(Role.OFFICE.in(of.regionCode()), OTHER_REGION);
        of.requireUndecided();
        Documentation.Checked checked = checked(typed, of.jobcentreId(), number);
        requireAreasOfAddedFacts(number, checked);
        findings.findLockedByCaseNumberAndSupplementFalseAndStatusNot(number, Finding.Status.SUPERSEDED)
                .ifPresent(old -> findings.save(old.supersede()));
        return file(of, checked, office);
    }

    /** Documents new facts about parts of the effort that an open case is about; the director has still to confirm them. */
    Finding supplement(CaseNumber number, Documentation typed, Actor office) {
        InterventionCase of = cases.locked(number).requireOpen();
        office.mustBe(Role.OFFICE.in(of.regionCode()), OTHER_REGION);
        Documentation.Checked checked = typed.checked(LocalDate.now(clock));
        List<EffortArea> ofCase = failingAreas.of(number);
        authorities
                .effortAreas(checked.failingAreas())
                .forEach(area -> Require.that(
                        ofCase.contains(area),
                        "Sagen %s er ikke om »%s«. Dokumentér i stedet et resultatproblem om det område (§ 8, stk. 2)."
                                .formatted(number, area.name())));
        Finding facts =
                Finding.of(of, checked, office, OffsetDateTime.now(clock)).asSupplement();
        return file(facts, checked, "documentNewFacts", office);
    }

    /** Documents new facts about parts of the effort that the case is about: where its problem still waits for the director, they are decided with it. */
    Finding documentMore(CaseNumber number, Documentation typed, Actor office) {
        return cases.locked(number).is(InterventionCase.Status.FINDING)
                ? addToWaiting(number, typed, office)
                : supplement(number, typed, office);
    }

    private Finding addToWaiting(CaseNumber number, Documentation typed, Actor office) {
        InterventionCase of = cases.locked(number);
        office.mustBe(Role.OFFICE.in(of.regionCode()), OTHER_REGION);
        Documentation.Checked checked = typed.checked(LocalDate.now(clock));
        Finding facts =
                Finding.of(of, checked, office, OffsetDateTime.now(clock)).asSupplement();
        return file(facts, checked, "documentNewFacts", office);
    }

    /** The parts of the effort that the documentation is about, in the register's order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<EffortArea> areas(Finding finding) {
        return authorities.effortAreas(findings.areas(finding.id()));
    }

    private Documentation.Checked checked(Documentation typed, String jobcentreId, @Nullable CaseNumber own) {
        Documentation.Checked checked = typed.checked(LocalDate.now(clock));
        failingAreas.requireFree(jobcentreId, authorities.effortAreas(checked.failingAreas()), own);
        return checked;
    }

    private void requireAreasOfAddedFacts(CaseNumber number, Documentation.Checked checked) {
        findings.addedWhileWaiting(number).stream()
                .flatMap(added -> areas(added).stream())
                .forEach(area -> Require.that(
                        checked.failingAreas().contains(area.code()),
                        "Overvågningen har lagt nye tal om »%s« til sagen. Lad det område stå, så regionsdirektøren kan tage stilling til tallene (§ 8, stk. 2)."
                                .formatted(area.name())));
    }

    private Finding file(InterventionCase of, Documentation.Checked documentation, Actor office) {
        Finding finding = Finding.of(of, documentation, office, OffsetDateTime.now(clock));
        return file(finding, documentation, "documentProblem", office);
    }

    private Finding file(Finding finding, Documentation.Checked documentation, String act, Actor office) {
        documentation.sources().requireAnalysisOf(finding.regionCode(), analyses::isFiled);
        Finding filed = findings.add(finding, documentation);
        List<EffortArea> areas = authorities.effortAreas(documentation.failingAreas());
        UUID paper = papers.documentation(finding.caseNumber(), documentation, areas);
        record.add(finding.caseNumber(), office, act, "§ 8, stk. 2", documentation.summary(areas), paper);
        return filed;
    }
}
