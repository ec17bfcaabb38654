package dk.raadslag.support;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.Frameworks.Registered;
import dk.raadslag.support.form.ChooseCallOffProviderForm;
import dk.raadslag.support.form.RecordOwnContractForm;
import dk.raadslag.support.form.SignCallOffForm;
import dk.raadslag.support.form.StartCallOffForm;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The responsible of a jobcentre call off under a framework agreement with a target group of its own. */
@Component
public class CallOffDesk {

    private final Office office;
    private final TestClock clock;
    private final FrameworkDesk desk;
    private final Frameworks frameworks;
    private final Authorities authorities;
    private final Progress progress;

    CallOffDesk(
            Office office,
            TestClock clock,
            FrameworkDesk desk,
            Frameworks frameworks,
            Authorities authorities,
            Progress progress) {
        this.office = office;
        this.clock = clock;
        this.desk = desk;
        this.frameworks = frameworks;
        this.authorities = authorities;
        this.progress = progress;
    }

    /** A framework agreement of the region comes into force today, until the day. */
    public UUID framework(String region, String area, LocalDate until, String... providers) {
        String name = "Ramme " + UUID.randomUUID();
        var terms = new FrameworkAgreement(
                name, "Målgruppen for " + name, area, RegionCode.valueOf(region), clock.today(), until);
        return desk.register(terms, List.of(providers));
    }

    /** A framework agreement of the region with two providers comes into force today, for two years. */
    public UUID framework(String region, String area) {
        return framework(region, area, clock.today().plusYears(2), "Aktør Nord", "Aktør Syd");
    }

    /** The party of the jobcentre that answers for the framework's area. */
    public String party(UUID framework, String jobcentre) {
        String area = frameworks.registered(framework).effortArea();
        return authorities.responsibleGroup(
                jobcentre, authorities.effortArea(area).kind());
    }

    /** What the party sends to call off for half a year from today. */
    public StartCallOffForm form(UUID framework, String jobcentre) {
        Registered registered = frameworks.registered(framework);
        return new StartCallOffForm()
                .jobcentreId(jobcentre)
                .effortArea(registered.effortArea())
                .frameworkTitle(registered.title())
                .persons(1240)
                .wishedFrom(clock.today())
                .wishedTo(clock.today().plusMonths(6));
    }

    /** The party calls off. */
    public ProcessInstance start(UUID framework, String jobcentre) {
        return office.as(party(framework, jobcentre)).start("framework-call-off", form(framework, jobcentre));
    }

    /** The party calls off and has chosen Aktør Nord; returns the number. */
    public String chosen(UUID framework, String jobcentre) {
        String number = start(framework, jobcentre).getBusinessKey();
        choose(number, party(framework, jobcentre), "Aktør Nord");
        return number;
    }

    /** The party chooses the provider. */
    public void choose(String number, String party, String provider) {
        office.as(party)
                .complete(
                        number,
                        new ChooseCallOffProviderForm()
                                .callOffStep("CHOOSE")
                                .provider(progress.choice(number, "providerOptions", provider)));
    }

    /** The party signs for half a year from today. */
    public void sign(String number, String party) {
        office.as(party).complete(number, terms(clock.today().plusMonths(6)));
    }

    /** What the party sends to sign from today until the day. */
    public SignCallOffForm terms(LocalDate until) {
        return new SignCallOffForm()
                .callOffStep("SIGN")
                .volume("1.240 forløb.")
                .price(4711)
                .startsOn(clock.today())
                .endsOn(until);
    }

    /** What the party sends to record a contract with a provider outside the framework, from today until the day. */
    public RecordOwnContractForm ownContract(UUID framework, String jobcentre, LocalDate until) {
        Registered registered = frameworks.registered(framework);
        return new RecordOwnContractForm()
                .jobcentreId(jobcentre)
                .effortArea(registered.effortArea())
                .frameworkTitle(registered.title())
                .provider("Aktør uden for rammen")
                .volume("20 forløb.")
                .price(900)
                .startsOn(clock.today())
                .endsOn(until);
    }
}
