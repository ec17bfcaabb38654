package dk.raadslag.framework.calloff;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return CaseRecord.cut(of(caseNumber).stream()
                .filter(duty -> duty.partyGroup().equals(partyGroup))
                .map(CallOffDuty::danish)
                .collect(Collectors.joining("\n")));
    }

    /** Tells whether some of the responsible were reminded before, in vain. */
    public boolean isIgnored(String caseNumber) {
        return !ignoredIn(caseNumber).isEmpty();
    }

    /** The jobcentres that were reminded before, in vain, by their duties, one on each line. */
    public String ignored(String caseNumber) {
        Map<String, String> jobcentres = ignoredIn(caseNumber).stream()
                .collect(Collectors.groupingBy(
                        CallOffDuty::danish,
                        LinkedHashMap::new,
                        Collectors.mapping(CallOffDuty::jobcentreName, Collectors.joining(", "))));
        return CaseRecord.cut(jobcentres.entrySet().stream()
                .map(duty -> duty.getKey() + ": " + duty.getValue())
                .collect(Collectors.joining("\n")));
    }

    private List<CallOffDuty> ignoredIn(String caseNumber) {
        return of(caseNumber).stream().filter(duty -> duty.reminded() != null).toList();
    }

    private List<CallOffDuty> of(String caseNumber) {
        return notices.of(CaseNumber.of(caseNumber));
    }
}
