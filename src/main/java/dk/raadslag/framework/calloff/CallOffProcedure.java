package dk.raadslag.framework.calloff;

import static dk.raadslag.framework.calloff.CallOffProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.framework.FrameworkChoice;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.Frameworks.Registered;
import dk.raadslag.framework.calloff.CallOff.Status;
import dk.raadslag.framework.calloff.SubAgreement.Choice;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a call-off to its sub-agreement (§ 9, stk. 3). */
@Component
@PartOfAnAct
class CallOffProcedure {

    private final CallOffs callOffs;
    private final SubAgreementProcedure subAgreements;
    private final TargetGroups groups;
    private final FrameworkChoice choice;
    private final Frameworks frameworks;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    CallOffProcedure(
            CallOffs callOffs,
            SubAgreementProcedure subAgreements,
            TargetGroups groups,
            FrameworkChoice choice,
            Frameworks frameworks,
            Authorities authorities,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.callOffs = callOffs;
        this.subAgreements = subAgreements;
        this.groups = groups;
        this.choice = choice;
        this.frameworks = frameworks;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter for the target group of the framework agreement, unless a call-off for the group waits already. */
    CallOff begin(Jobcentre jobcentre, EffortArea area, @Nullable String title, CallOffWish wish, Actor party) {
        Registered framework =
                frameworks.locked(choice.among(jobcentre, area, title).id());
        String group = framework.targetGroup();
        callOffs.findByJobcentreIdAndEffortAreaAndTargetGroupAndStatus(jobcentre.id(), area.code(), group, Status.OPEN)
                .ifPresent(waiting -> {
                    throw new Refusal(
                            "Der er allerede en delaftale for målgruppen på vej i sag %s. Indgå den, eller luk sagen uden delaftale først."
                                    .formatted(waiting.number()));
                });
        CallOffWish within = wish.endingBy(framework.validTo());
        CaseNumber number = matters.open(
                "DEL",
                jobcentre.regionCode(),
                jobcentre.id(),
                "Delaftale under »%s« for %s".formatted(framework.title(), jobcentre.name()));
        CallOff callOff =
                callOffs.save(CallOff.of(number, jobcentre, area, group, within, party, OffsetDateTime.now(clock)));
        record.add(number, party, "beginCallOff", PARAGRAPH, within.danish(group));
        return callOff;
    }

    /** Records the provider that the responsible choose. */
    void choose(CaseNumber number, @Nullable String typedProvider, @Nullable String typedReason, Actor party) {
        CallOff callOff = callOffs.locked(number);
        Purchase purchase = purchase(callOff);
        Choice chosen = subAgreements.choose(purchase, groups.open(callOff), typedProvider, typedReason, party);
        record.add(
                number,
                party,
                "chooseCallOffProvider",
                PARAGRAPH,
                chosen.danish(purchase.area().name()));
    }

    /** Records the sub-agreement with the chosen provider, and who pays for it. */
    SubAgreement sign(CaseNumber number, SubAgreementTerms terms, Actor party) {
        CallOff callOff = callOffs.locked(number);
        SubAgreement signed = subAgreements.sign(purchase(callOff), terms);
        callOffs.save(callOff.signed(terms));
        String text = "Delaftale indgået. %s %s".formatted(terms.danish(), signed.bearer());
        record.add(number, party, "signCallOff", PARAGRAPH, text);
        return signed;
    }

    /** Notes that the responsible want to choose another provider than the one that they have chosen. */
    void dropProvider(CaseNumber number, @Nullable String typedReason, Actor party) {
        String text = "Der vælges en anden aktør." + because(typedReason);
        record.add(number, party, "signCallOff", PARAGRAPH, text);
    }

    /** Takes the call-off back before it is signed. The duty stands. */
    void withdraw(CaseNumber number, String act, @Nullable String typedReason, Actor party) {
        callOffs.save(callOffs.locked(number).closed(Status.WITHDRAWN, OffsetDateTime.now(clock)));
        String text = "Sagen er lukket uden delaftale. Pligten gælder fortsat." + because(typedReason);
        record.add(number, party, act, PARAGRAPH, text);
    }

    private Purchase purchase(CallOff callOff) {
        return Purchase.calledOff(
                callOff.number(), callOff.jobcentreId(), authorities.effortArea(callOff.effortArea()));
    }

    private static String because(@Nullable String typed) {
        String reason = Require.optionalText("Begrundelse", typed);
        return reason == null ? "" : " Begrundelse: " + reason;
    }
}
