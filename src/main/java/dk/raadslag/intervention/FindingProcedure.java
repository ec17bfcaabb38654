package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director's decision about a documented problem (§ 11, stk. 1). Nobody else decides it. */
@Component
@PartOfAnAct
class FindingProcedure {

    private final InterventionCases cases;
    private final Findings findings;
    private final FailingAreas failingAreas;
    private final CouncilAdvice advice;
    private final Authorities authorities;
    private final CaseRecord record;
    private final Clock clock;

    FindingProcedure(
            InterventionCases cases,
            Findings findings,
            FailingAreas failingAreas,
            CouncilAdvice advice,
            Authorities authorities,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.findings = findings;
        this.failingAreas = failingAreas;
        this.advice = advice;
        this.authorities = authorities;
        this.record = record;
        this.clock = clock;
    }

    /** The director's decision about the documentation. */
    enum Decision {
        CONFIRMED,
        REJECTED,
        MORE_EVIDENCE
    }

    /**
     * Decides in the case's own process, which goes on at once where the problem is confirmed.
     *
     * @param thresholdVersion the version of the decision table that assessed it, or null
     */
    void decide(
            CaseNumber number,
            Decision decision,
            @Nullable String reason,
            @Nullable String thresholdVersion,
            Actor director) {
        Finding finding = findings.lockedOf(number);
        switch (decision) {
            case CONFIRMED -> takeUp(finding, thresholdVersion, director);
            case REJECTED -> reject(finding, reason, director);
            case MORE_EVIDENCE -> askForMore(finding, reason, director);
        }
    }

    /** Confirms a documented problem outside the case's process: its areas become the case's, and no other case may be about them. */
    Finding confirm(UUID id, @Nullable String thresholdVersion, Actor director) {
        Finding finding = findings.locked(id);
        return confirm(finding, cases.require(finding.caseNumber()), areas(finding), thresholdVersion, director);
    }

    /**
     * Decides about new facts in a case that goes on as it is.
     *
     * @param thresholdVersion the version of the decision table that assessed them, or null
     */
    void decideNewFacts(
            UUID id, boolean confirmed, @Nullable String reason, @Nullable String thresholdVersion, Actor director) {
        Finding facts = findings.locked(id);
        if (confirmed) {
            cases.locked(facts.caseNumber()).requireOpenForFacts();
            findings.save(facts.confirm(thresholdVersion, director, OffsetDateTime.now(clock)));
        } else {
            findings.save(facts.reject(reason, director));
        }
        String text = confirmed
                ? "Regionsdirektøren har konstateret de nye oplysninger og lagt dem til sagen."
                : "Regionsdirektøren har ikke konstateret de nye oplysninger. Begrundelse: " + reason;
        Decision outcome = confirmed ? Decision.CONFIRMED : Decision.REJECTED;
        record.add(facts.caseNumber(), director, "confirmNewFacts", "§ 11, stk. 1, jf. § 8, stk. 2", text, outcome);
    }

    /** The finding that the director has confirmed, or a refusal. */
    Finding requireConfirmed(UUID id) {
        return findings.locked(id).requireConfirmed();
    }

    /** Whether the monitoring has added figures to the problem while it waits for the director. */
    boolean areFiguresAdded(CaseNumber number) {
        return !findings.evidenceAddedWhileWaiting(number).isEmpty();
    }

    /** The council's recommendations that the case is about, with »og« between; empty where there are none. */
    String recommendations(CaseNumber number) {
        return String.join(" og ", advice.about(number));
    }

    private void takeUp(Finding finding, @Nullable String thresholdVersion, Actor director) {
        InterventionCase of = cases.locked(finding.caseNumber());
        List<EffortArea> areas = areas(finding);
        confirm(finding, of, areas, thresholdVersion, director);
        cases.save(of.takeUp(areas));
    }

    private List<EffortArea> areas(Finding finding) {
        return authorities.effortAreas(findings.areas(finding.id()));
    }

    private Finding confirm(
            Finding finding,
            InterventionCase of,
            List<EffortArea> areas,
            @Nullable String thresholdVersion,
            Actor director) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Finding confirmed = findings.save(finding.confirm(thresholdVersion, director, now));
        failingAreas.take(of, areas);
        List<Finding> added = findings.addedWhileWaiting(finding.caseNumber());
        added.forEach(facts -> findings.save(facts.confirm(thresholdVersion, director, now)));
        String names = areas.stream().map(EffortArea::name).collect(Collectors.joining("; "));
        String text =
                "Regionsdirektøren har konstateret et alvorligt resultatproblem: %s.%s".formatted(names, with(added));
        note(finding, director, text, Decision.CONFIRMED);
        return confirmed;
    }

    private void reject(Finding finding, @Nullable String reason, Actor director) {
        findings.save(finding.reject(reason, director));
        List<Finding> added = findings.addedWhileWaiting(finding.caseNumber());
        added.forEach(facts -> findings.save(facts.reject(reason, director)));
        String text = "Regionsdirektøren har ikke konstateret et resultatproblem.%s Begrundelse: %s"
                .formatted(with(added), reason);
        note(finding, director, text, Decision.REJECTED);
    }

    private static String with(List<Finding> added) {
        return added.isEmpty() ? "" : " Afgørelsen omfatter de oplysninger, der er lagt til sagen siden.";
    }

    private void askForMore(Finding finding, @Nullable String reason, Actor director) {
        finding.requireDecidableBy(director);
        String missing = Require.text("Begrundelse", reason);
        note(finding, director, "Regionsdirektøren beder om mere dokumentation: " + missing, Decision.MORE_EVIDENCE);
    }

    private void note(Finding finding, Actor director, String text, Decision outcome) {
        record.add(finding.caseNumber(), director, "confirmFinding", "§ 11, stk. 1, jf. § 8, stk. 2", text, outcome);
    }
}
