package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.calloff.CallOff.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Call-offs whose duty is gone, because the jobcentre is exempt or no framework is in force any more (§ 9, stk. 3 and 4). */
@Component
@PartOfAnAct
class LapsedDuty {

    static final String PARAGRAPH = "§ 9, stk. 3 og 4";

    /** Whether and why a duty is gone. */
    enum Outcome {
        EXEMPT,
        UNCOVERED,
        BOUND
    }

    private final CallOffs callOffs;
    private final TargetGroups groups;
    private final CaseRecord record;
    private final Clock clock;

    LapsedDuty(CallOffs callOffs, TargetGroups groups, CaseRecord record, Clock clock) {
        this.callOffs = callOffs;
        this.groups = groups;
        this.record = record;
        this.clock = clock;
    }

    /** Takes note that the responsible hold the duty for gone; refused as long as a framework binds the jobcentre. */
    void claim(CaseNumber number, String act, Actor party) {
        Require.that(
                groups.open(callOffs.callOff(number)).isEmpty(),
                "Pligten gælder stadig: En rammeaftale er i kraft for målgruppen, og jobcenteret er ikke fritaget for den (§ 9, stk. 3). Vælg en anden mulighed.");
        record.add(number, party, act, PARAGRAPH, "Pligten til at indgå delaftalen gælder ikke længere.");
    }

    /** Closes the call-off, unless a framework has come to bind the jobcentre meanwhile; returns why the duty is gone, or that it is not. */
    Outcome close(CaseNumber number) {
        CallOff callOff = callOffs.locked(number);
        if (!groups.open(callOff).isEmpty()) {
            return Outcome.BOUND;
        }
        Outcome outcome = groups.covering(callOff).isEmpty() ? Outcome.UNCOVERED : Outcome.EXEMPT;
        callOffs.save(callOff.closed(Status.valueOf(outcome.name()), OffsetDateTime.now(clock)));
        String text = outcome == Outcome.EXEMPT
                ? "Jobcenteret er fritaget for rammeaftalen om målgruppen »%s« og tilrettelægger selv indsatsen."
                : "Ingen rammeaftale omfatter længere målgruppen »%s«.";
        record.add(
                number,
                Actor.SYSTEM,
                "recordDutyLapsed",
                PARAGRAPH,
                text.formatted(Danish.clause(callOff.targetGroup())));
        return outcome;
    }
}
