package dk.raadslag.framework.calloff;

import dk.raadslag.engine.form.Options;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The providers that a call-off can choose among. */
@Component("callOffChoices")
public class CallOffChoices {

    private final CallOffs callOffs;
    private final TargetGroups groups;
    private final SubAgreementProcedure subAgreements;
    private final Purchases purchases;

    CallOffChoices(CallOffs callOffs, TargetGroups groups, SubAgreementProcedure subAgreements, Purchases purchases) {
        this.callOffs = callOffs;
        this.groups = groups;
        this.subAgreements = subAgreements;
        this.purchases = purchases;
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

    /** The provider that is chosen, with the price of its bid; null where none is. */
    public @Nullable String chosenProvider(String caseNumber) {
        return subAgreements
                .chosen(purchases.calledOff(CaseNumber.of(caseNumber)))
                .orElse(null);
    }

    private List<FrameworkProvider> open(String caseNumber) {
        return groups.open(callOffs.callOff(CaseNumber.of(caseNumber)));
    }
}
