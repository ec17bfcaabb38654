package dk.raadslag.framework.calloff;

import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What letters tell of the duties to call off that nobody has met. */
@Component("callOffDuties")
public class CallOffDuties {

    private final CallOffNotices notices;

    CallOffDuties(CallOffNotices notices) {
        this.notices = notices;
    }

    /** The groups of the responsible who are reminded in the matter. */
    public List<String> parties(String caseNumber) {
        return of(caseNumber).stream().map(CallOffDuty::partyGroup).distinct().toList();
    }

    /** The framework agreements of which the party is reminded in the matter, one on each line. */
    public String of(String caseNumber, String partyGroup) {
        return lines(
                of(caseNumber).stream()
                        .filter(duty -> duty.partyGroup().equals(partyGroup))
                        .toList(),
                CallOffDuty::danish);
    }

    /** Tells whether some of the responsible were reminded before, in vain. */
    public boolean isIgnored(String caseNumber) {
        return !ignoredIn(caseNumber).isEmpty();
    }

    /** The jobcentres that were reminded before, in vain, with the framework agreements, one on each line. */
    public String ignored(String caseNumber) {
        return lines(ignoredIn(caseNumber), CallOffDuty::danishOfJobcentre);
    }

    private List<CallOffDuty> ignoredIn(String caseNumber) {
        return of(caseNumber).stream().filter(duty -> duty.reminded() != null).toList();
    }

    private List<CallOffDuty> of(String caseNumber) {
        return notices.of(CaseNumber.of(caseNumber));
    }

    private static String lines(List<CallOffDuty> duties, Function<CallOffDuty, String> words) {
        return duties.stream().map(words).collect(Collectors.joining("\n"));
    }
}
