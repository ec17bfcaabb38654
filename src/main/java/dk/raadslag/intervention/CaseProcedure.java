package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The course of a case: it is opened, taken up, split, withdrawn and closed (§ 11). */
@Component
@PartOfAnAct
class CaseProcedure {

    private static final String PREFIX = "INT";

    private final InterventionCases cases;
    private final FailingAreas failingAreas;
    private final CouncilAdvice advice;
    private final Matters matters;
    private final Authorities authorities;
    private final CaseRecord record;
    private final Clock clock;

    CaseProcedure(
            InterventionCases cases,
            FailingAreas failingAreas,
            CouncilAdvice advice,
            Matters matters,
            Authorities authorities,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.failingAreas = failingAreas;
        this.advice = advice;
        this.matters = matters;
        this.authorities = authorities;
        this.record = record;
        this.clock = clock;
    }

    /** A new case with its matter, not stored yet. */
    InterventionCase open(Jobcentre jobcentre, String title) {
        CaseNumber number = matters.open(PREFIX, jobcentre.regionCode(), jobcentre.id(), title);
        return InterventionCase.of(number, jobcentre, OffsetDateTime.now(clock));
    }

    /** Opens a case about what the director follows the council in; a recommendation raises one case at most (§ 11, stk. 1 and 2). */
    InterventionCase raise(CaseNumber recommendation) {
        advice.requireFollowed(recommendation);
        Jobcentre jobcentre = authorities.jobcentre(advice.jobcentreOf(recommendation));
        String areas = authorities.effortAreas(advice.areasWithoutCase(recommendation)).stream()
                .map(EffortArea::name)
                .collect(Collectors.joining("; "));
        InterventionCase raised = cases.save(open(jobcentre, "Sag efter rådets indstilling om " + jobcentre.name())
                .recommendedBy(recommendation));
        String text =
                "Sagen er rejst efter rådets indstilling i sag %s, som regionsdirektøren følger helt eller delvist. Indstillede områder uden åben sag: %s."
                        .formatted(recommendation, areas);
        record.add(raised.caseNumber(), Actor.SYSTEM, "receiveCouncilRecommendation", "§ 11, stk. 1 og 2", text);
        return raised;
    }

    /** Lets the process of a case with a confirmed finding begin, once. */
    InterventionCase takeUp(CaseNumber number) {
        return cases.save(cases.locked(number).takeUp(failingAreas.of(number)));
    }

    /**
     * Moves the areas of the refusing kinds into a case of their own (§ 11, stk. 2).
     *
     * @param refusedKinds for example {@code MUNICIPAL}
     * @return the new case
     */
    InterventionCase split(CaseNumber number, List<String> refusedKinds) {
        InterventionCase from = cases.locked(number).requireOpen();
        List<EffortArea> moving = from.partRefusedBy(failingAreas.of(number), refusedKinds);
        Jobcentre jobcentre = authorities.jobcentre(from.jobcentreId());
        InterventionCase part = cases.save(
                open(jobcentre, "Afslået aftale, " + jobcentre.name()).asPartOf(from));
        moving.forEach(area -> failingAreas.move(area, number, part.caseNumber()));
        noteSplit(
                number,
                "En ansvarlig har afslået aftalen. Den del af sagen fortsætter i %s.".formatted(part.caseNumber()));
        noteSplit(
                part.caseNumber(),
                "Sagen er udskilt fra %s, fordi den ansvarlige har afslået en aftale.".formatted(number));
        return part;
    }

    /** Ends the case and frees its areas for a later case. */
    void close(CaseNumber number, Outcome outcome) {
        cases.save(cases.locked(number).close(outcome, OffsetDateTime.now(clock)));
        failingAreas.release(number);
        record.add(number, Actor.SYSTEM, "closeCase", "§ 11", "Sagen er afsluttet. " + outcome.danish());
    }

    private void noteSplit(CaseNumber number, String text) {
        record.add(number, Actor.SYSTEM, "splitCase", "§ 11, stk. 2", text);
    }
}
