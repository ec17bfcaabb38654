package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.calloff.SubAgreement.Choice;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How sub-agreements are made within a framework, ordered or not (§ 9, stk. 3). Who calls it keeps the journal. */
@Component
@PartOfAnAct
public class SubAgreementProcedure {

    private final SubAgreements subAgreements;
    private final Frameworks frameworks;
    private final Clock clock;

    SubAgreementProcedure(SubAgreements subAgreements, Frameworks frameworks, Clock clock) {
        this.subAgreements = subAgreements;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Records the provider that the responsible choose among those that are open to them. */
    public Choice choose(
            Purchase purchase,
            List<FrameworkProvider> open,
            @Nullable String typedProvider,
            @Nullable String typedReason,
            Actor responsible) {
        Choice choice = Choice.among(open, typedProvider, typedReason);
        subAgreements.add(SubAgreement.choose(purchase, choice, responsible, OffsetDateTime.now(clock)));
        return choice;
    }

    /** The chosen provider, its framework agreement and the price that it bid, in a few words; empty where none is chosen. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> chosen(Purchase purchase) {
        return subAgreements
                .of(purchase)
                .map(chosen -> frameworks
                        .provider(chosen.frameworkId(), chosen.providerId())
                        .choice()
                        .label());
    }

    /** Records the sub-agreement with the chosen provider, whose framework binds the jobcentre on the first day and lasts until the last. */
    public SubAgreement sign(Purchase purchase, SubAgreementTerms typed) {
        SubAgreementTerms terms = typed.startingFrom(LocalDate.now(clock));
        SubAgreement chosen = subAgreements.locked(purchase);
        Require.that(
                isOpen(chosen, terms.startsOn()),
                "Rammeaftalen gælder ikke for jobcenteret den %s (§ 9, stk. 3 og 4). Vælg en anden dato i feltet »Begynder«, eller oplys, at rammeaftalen ikke længere gælder."
                        .formatted(Danish.date(terms.startsOn())));
        SubAgreement signed = chosen.sign(
                terms.endingBy(frameworks.registered(chosen.frameworkId()).validTo()), OffsetDateTime.now(clock));
        subAgreements.sign(signed);
        return signed;
    }

    /** Refuses as long as the framework of the chosen provider binds the jobcentre. */
    public void requireLapsed(Purchase purchase) {
        Require.that(
                !isOpen(subAgreements.locked(purchase), LocalDate.now(clock)),
                "Rammeaftalen gælder stadig for jobcenteret (§ 9, stk. 3). Indgå delaftalen, eller vælg en anden aktør.");
    }

    private boolean isOpen(SubAgreement chosen, LocalDate day) {
        return frameworks.isOpen(chosen.frameworkId(), chosen.jobcentreId(), chosen.effortArea(), day);
    }
}
