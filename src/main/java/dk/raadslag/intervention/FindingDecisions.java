package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Role;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the director of the region decides about a documented problem (§ 11, stk. 1). Nobody else does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FindingDecisions {

    private final Cases cases;
    private final FindingRows rows;
    private final ActiveAreas activeAreas;
    private final CaseRecord caseRecord;

    FindingDecisions(Cases cases, FindingRows rows, ActiveAreas activeAreas, CaseRecord caseRecord) {
        this.cases = cases;
        this.rows = rows;
        this.activeAreas = activeAreas;
        this.caseRecord = caseRecord;
    }

    /** What the director says to the documentation. */
    enum Answer {
        CONFIRMED,
        REJECTED,
        MORE_EVIDENCE
    }

    /** Decides in the case's own process, which goes on at once where the problem is confirmed. */
    void decide(UUID findingId, Answer answer, String reason, String thresholdVersion, Actor actor) {
        switch (answer) {
            case CONFIRMED ->
                cases.takeUp(confirm(findingId, thresholdVersion, actor).caseNumber());
            case REJECTED -> reject(findingId, reason, actor);
            case MORE_EVIDENCE -> askForMore(findingId, reason, actor);
        }
    }

    /**
     * Confirms a documented problem: its areas become the case's, and no other case may be about them.
     *
     * @param thresholdVersion the version of the decision table that assessed it, or null
     */
    public Finding confirm(UUID findingId, String thresholdVersion, Actor actor) {
        Finding finding = undecided(findingId, actor);
        List<EffortArea> areas = rows.areas(findingId);
        rows.confirm(findingId, thresholdVersion, actor);
        activeAreas.take(
                finding.caseNumber(), cases.caseOf(finding.caseNumber()).jobcentreId(), areas);
        String names = areas.stream().map(EffortArea::name).collect(Collectors.joining("; "));
        record(finding, actor, "Regionsdirektøren har konstateret et alvorligt resultatproblem: " + names + ".");
        return finding;
    }

    /** Rejects a documented problem with a reason. */
    public void reject(UUID findingId, String reason, Actor actor) {
        Finding finding = undecided(findingId, actor);
        rows.reject(findingId, Require.text("Begrundelse", reason));
        record(finding, actor, "Regionsdirektøren har ikke konstateret et resultatproblem. Begrundelse: " + reason);
    }

    /** The finding that the director has confirmed, or a refusal. */
    Finding requireConfirmed(UUID findingId) {
        Finding finding = rows.locked(findingId);
        Require.that(
                finding.is(Finding.Status.CONFIRMED),
                "Regionsdirektøren har ikke konstateret resultatproblemet (§ 11, stk. 1).");
        return finding;
    }

    private void askForMore(UUID findingId, String reason, Actor actor) {
        Finding finding = undecided(findingId, actor);
        String missing = Require.text("Begrundelse", reason);
        record(finding, actor, "Regionsdirektøren beder om mere dokumentation: " + missing);
    }

    private Finding undecided(UUID findingId, Actor actor) {
        Finding finding = rows.locked(findingId);
        Require.that(finding.is(Finding.Status.DOCUMENTED), "Der er allerede taget stilling til resultatproblemet.");
        Require.that(
                actor.groupId().equals(Role.DIRECTOR.in(finding.regionCode())),
                "Kun regionsdirektøren i jobcenterets egen region kan konstatere et resultatproblem (§ 11, stk. 1).");
        return finding;
    }

    private void record(Finding finding, Actor actor, String text) {
        caseRecord.add(finding.caseNumber(), actor, "confirmFinding", "§ 11, stk. 1", text);
    }
}
