package dk.raadslag.framework.exemption;

import static dk.raadslag.framework.exemption.ExemptionProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.framework.Exemptions;
import dk.raadslag.framework.FrameworkChoice;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.Frameworks.Registered;
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

/** The way of an application to the regional office: it is made, supplemented and perhaps taken back (§ 9, stk. 4). */
@Component
@PartOfAnAct
class ApplicationProcedure {

    private final Applications applications;
    private final Supplements supplements;
    private final WithdrawnApplications withdrawn;
    private final Exemptions exemptions;
    private final FrameworkChoice choice;
    private final Frameworks frameworks;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    ApplicationProcedure(
            Applications applications,
            Supplements supplements,
            WithdrawnApplications withdrawn,
            Exemptions exemptions,
            FrameworkChoice choice,
            Frameworks frameworks,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.applications = applications;
        this.supplements = supplements;
        this.withdrawn = withdrawn;
        this.exemptions = exemptions;
        this.choice = choice;
        this.frameworks = frameworks;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter for the application, unless one about the same framework agreement waits or was refused without anything new since. */
    Application apply(Jobcentre jobcentre, EffortArea area, @Nullable String title, Wish wish, Actor applicant) {
        Registered framework =
                frameworks.locked(choice.among(jobcentre, area, title).id());
        wish.within(framework);
        requireFirst(framework, jobcentre, wish);
        CaseNumber number = matters.open(
                "FRI",
                jobcentre.regionCode(),
                jobcentre.id(),
                "Fritagelse fra »%s« for %s".formatted(framework.title(), jobcentre.name()));
        Application application = applications.save(Application.of(
                number, jobcentre, area.kind(), framework.id(), wish, applicant, OffsetDateTime.now(clock)));
        record.add(number, applicant, "applyForExemption", PARAGRAPH, application.danish(framework.title()));
        return application;
    }

    private void requireFirst(Registered framework, Jobcentre jobcentre, Wish wish) {
        exemptions.pending(framework.id(), jobcentre.id()).ifPresent(waiting -> {
            throw new Refusal("Der er allerede søgt om fritagelse fra rammeaftalen i sag %s, som ikke er afgjort."
                    .formatted(waiting));
        });
        Require.that(
                !exemptions.overlaps(framework.id(), jobcentre.id(), wish.from(), wish.to()),
                "Jobcenteret er allerede fritaget i en del af perioden. Søg om en periode, der begynder, når fritagelsen ophører.");
        Require.that(
                wish.newFacts() != null || !exemptions.isRefused(framework.id(), jobcentre.id()),
                "Der er givet afslag på fritagelse fra rammeaftalen, eller fritagelsen er tilbagekaldt. Angiv i feltet »Nye oplysninger siden sidste afgørelse«, hvad der er nyt, eller lad være med at søge igen.");
    }

    /** Records what the applicant adds. */
    void supplement(CaseNumber number, @Nullable String typed, Actor applicant) {
        requirePending(number);
        Supplement supplement = supplements.save(Supplement.of(number, typed, applicant, OffsetDateTime.now(clock)));
        String text = "Ansøgningen er suppleret: " + supplement.supplement();
        record.add(number, applicant, "supplementApplication", PARAGRAPH, text);
    }

    /** Records that the applicant has added nothing in time; this neither grants nor refuses. */
    void silence(CaseNumber number) {
        String text = "Ansøgeren har ikke svaret inden fristen. Ansøgningen vurderes på det grundlag, der er.";
        record.add(number, Actor.SYSTEM, "recordNoSupplement", PARAGRAPH, text);
    }

    /** Takes the application back, unless it is decided. */
    void withdraw(CaseNumber number, @Nullable String typed, Actor applicant) {
        requirePending(number);
        WithdrawnApplication taken =
                withdrawn.save(WithdrawnApplication.of(number, typed, applicant, OffsetDateTime.now(clock)));
        String reason = taken.reason();
        String text = "Ansøgningen er trukket tilbage." + (reason == null ? "" : " Begrundelse: " + reason);
        record.add(number, applicant, "withdrawApplication", PARAGRAPH, text);
    }

    private void requirePending(CaseNumber number) {
        matters.lock(number);
        Require.that(exemptions.isPending(number), "Ansøgningen er allerede afgjort eller trukket tilbage.");
    }
}
