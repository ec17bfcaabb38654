package dk.raadslag.framework.calloff;

import dk.raadslag.engine.form.Options;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** The providers that a call-off can choose among. */
@Component("callOffChoices")
public class CallOffChoices {

    private final CallOffs callOffs;
    private final TargetGroups groups;

    CallOffChoices(CallOffs callOffs, TargetGroups groups) {
        this.callOffs = callOffs;
        this.groups = groups;
    }

    /** Tells whether no framework binds the jobcentre for the target group today (§ 9, stk. 3 and 4). */
    public boolean isUnbound(String caseNumber) {
        return open(caseNumber).isEmpty();
    }

    /** The providers in the frameworks that bind the jobcentre for the target group today (§ 9, stk. 3). */
    public Object providers(String caseNumber) {
        return Options.of(
                open(caseNumber).stream().map(FrameworkProvider::choice).toList());
    }

    /** Tells whether there is only one provider left to choose. */
    public boolean isSingleProvider(String caseNumber) {
        return FrameworkProvider.isSingle(open(caseNumber));
    }

    private List<FrameworkProvider> open(String caseNumber) {
        return groups.open(callOffs.callOff(CaseNumber.of(caseNumber)));
    }
}
