package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Exemptions;
import dk.raadslag.framework.FrameworkChoice;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.Frameworks.Registered;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the responsible record a contract with a provider outside a framework, which only the exempt may make (§ 9, stk. 3 and 4). */
@Component
@PartOfAnAct
class OwnContractProcedure {

    private final OwnContracts contracts;
    private final Exemptions exemptions;
    private final Frameworks frameworks;
    private final FrameworkChoice choice;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    OwnContractProcedure(
            OwnContracts contracts,
            Exemptions exemptions,
            Frameworks frameworks,
            FrameworkChoice choice,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.contracts = contracts;
        this.exemptions = exemptions;
        this.frameworks = frameworks;
        this.choice = choice;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter with the contract; refused unless the jobcentre is exempt from each framework for the group as long as both last. */
    CaseNumber add(
            Jobcentre jobcentre,
            EffortArea area,
            @Nullable String title,
            @Nullable String provider,
            SubAgreementTerms terms,
            Actor party) {
        Registered framework =
                frameworks.locked(choice.among(jobcentre, area, title).id());
        requireExempt(framework, jobcentre, terms);
        frameworks.covering(jobcentre.id(), area.code(), terms.startsOn()).stream()
                .filter(other -> other.targetGroup().equals(framework.targetGroup()))
                .forEach(other -> requireExempt(other, jobcentre, terms));
        String name = Require.text("Anden aktør", provider);
        CaseNumber number = matters.open(
                "EGN",
                jobcentre.regionCode(),
                jobcentre.id(),
                "Aftale uden for »%s« for %s".formatted(framework.title(), jobcentre.name()));
        contracts.save(OwnContract.of(
                number,
                jobcentre,
                area,
                framework.id(),
                frameworks.provider(name),
                terms,
                party,
                OffsetDateTime.now(clock)));
        String text = "Aftale uden for rammeudbuddet indgået med %s. %s".formatted(name, terms.danish());
        record.add(number, party, "recordOwnContract", LapsedDuty.PARAGRAPH, text);
        return number;
    }

    private void requireExempt(Registered framework, Jobcentre jobcentre, SubAgreementTerms terms) {
        LocalDate last = terms.endsOn().isAfter(framework.validTo()) ? framework.validTo() : terms.endsOn();
        Require.that(
                exemptions.lasts(framework.id(), jobcentre.id(), terms.startsOn(), last),
                "De ansvarlige for beskæftigelsesindsatsen har pligt til at anvende de andre aktører, der er omfattet af statslige rammeudbud (§ 9, stk. 3). Jobcenteret er ikke fritaget for rammeaftalen »%s« fra den %s til den %s (§ 9, stk. 4). Indgå en delaftale, eller søg om fritagelse."
                        .formatted(framework.title(), Danish.date(terms.startsOn()), Danish.date(last)));
    }
}
