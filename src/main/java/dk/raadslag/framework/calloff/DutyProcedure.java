package dk.raadslag.framework.calloff;

import static dk.raadslag.framework.calloff.CallOffProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reminds of the duty to call off, for nobody is rid of it by doing nothing (§ 9, stk. 3). */
@Component
@PartOfAnAct
class DutyProcedure {

    private final CallOffNotices notices;
    private final Policy policy;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    DutyProcedure(CallOffNotices notices, Policy policy, Matters matters, CaseRecord record, Clock clock) {
        this.notices = notices;
        this.policy = policy;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** The regions in which somebody is to be reminded today. */
    List<RegionCode> due() {
        return Stream.of(RegionCode.values())
                .filter(region -> !due(region).isEmpty())
                .toList();
    }

    /** Opens a matter with a notice of each duty that is due in the region; refused where none is, as when this is done twice. */
    CaseNumber begin(RegionCode region) {
        List<CallOffDuty> due = due(region);
        Require.that(!due.isEmpty(), "Der er i dag ingen, der skal mindes om en delaftale.");
        CaseNumber number = matters.open("PLI", region, null, "Manglende delaftaler under rammeudbud");
        due.forEach(duty -> notices.add(number, duty));
        String text = "De ansvarlige mindes om manglende delaftaler:\n"
                + due.stream().map(CallOffDuty::danishOfJobcentre).collect(Collectors.joining("\n"));
        record.add(number, Actor.SYSTEM, "receiveCallOffsDue", PARAGRAPH, text);
        return number;
    }

    private List<CallOffDuty> due(RegionCode region) {
        LocalDate today = LocalDate.now(clock);
        return notices.unmet(region).stream()
                .filter(duty -> today.isAfter(
                        duty.reminded() == null
                                ? policy.lastDay(duty.since(), "CALL_OFF")
                                : policy.lastDay(duty.reminded(), "CALL_OFF_AGAIN")))
                .toList();
    }
}
