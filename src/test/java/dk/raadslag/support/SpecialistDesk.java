package dk.raadslag.support;

import dk.raadslag.support.form.ApproveSpecialistFunctionForm;
import dk.raadslag.support.form.DecideSpecialistFunctionForm;
import dk.raadslag.support.form.Form;
import dk.raadslag.support.form.ReviseSpecialistFunctionForm;
import dk.raadslag.support.form.SignSpecialistAgreementForm;
import dk.raadslag.support.form.StartSpecialistFunctionForm;
import dk.raadslag.support.form.TakeOnSpecialistFunctionForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The region, the minister and a jobcentre at work on a specialist function in Nordjylland (§ 10). */
@Component
public class SpecialistDesk {

    private final Office office;
    private final TestClock clock;

    SpecialistDesk(Office office, TestClock clock) {
        this.office = office;
        this.clock = clock;
    }

    /** Proposes a function of an institution; returns the number. */
    public String propose() {
        return start(form().regionCode("NJ"));
    }

    /** Proposes a function of Jobcenter Høje-Taastrup, in another region; returns the number. */
    public String proposeJobcentre() {
        return start(ofJobcentre(form().regionCode("NJ")));
    }

    /** Starts with the form; returns the number. */
    public String start(StartSpecialistFunctionForm form) {
        return office.as("region-NJ").start("specialist-function", form).getBusinessKey();
    }

    /** The form of a function of an institution, without the region. */
    public StartSpecialistFunctionForm form() {
        return terms(new StartSpecialistFunctionForm());
    }

    /** The office changes the proposal to this amount. */
    public void revise(String number, Number amount, boolean jobcentre) {
        var form = terms(new ReviseSpecialistFunctionForm()).amount(amount);
        office.as("region-NJ").complete(number, jobcentre ? ofJobcentre(form) : form);
    }

    /** The director's decision: {@code SEND}, {@code REVISE} or {@code DROP}. */
    public void decide(String number, String decision, @Nullable String reason) {
        office.as("rd-NJ")
                .complete(
                        number,
                        new DecideSpecialistFunctionForm().decision(decision).directorReason(reason));
    }

    /** The minister's answer: {@code APPROVE}, {@code REJECT} or {@code RETURN}. */
    public void answer(String number, String decision, @Nullable String reason) {
        office.as("minister")
                .complete(
                        number,
                        new ApproveSpecialistFunctionForm().decision(decision).answerReason(reason));
    }

    /** The answer of the municipal party of Jobcenter Høje-Taastrup. */
    public void takeOn(String number, boolean yes, @Nullable String reason) {
        office.as("jc-municipal-0169")
                .complete(
                        number, new TakeOnSpecialistFunctionForm().takesOn(yes).reason(reason));
    }

    /** The director signs what the provider has signed today. */
    public void sign(String number) {
        office.as("rd-NJ").complete(number, new SignSpecialistAgreementForm().providerSignedOn(clock.today()));
    }

    /** The terms of a function of an institution, filled into the form. */
    public <F extends Form<F>> F terms(F form) {
        return form.with("specialArea", "OTHER")
                .with("functionTitle", "Viden om hjerneskade")
                .with("functionTasks", List.of("ADVISE", "UPSKILL"))
                .with("need", "Hvert jobcenter har for få sager.")
                .with("organisation", "Telefonrådgivning hver dag.")
                .with("providerKind", "INSTITUTION")
                .with("providerName", "Videnscenter Nord")
                .with("amount", 1_250_000)
                .with("financing", "Regionens bevilling til specialfunktioner.")
                .with("firstDay", clock.today().plusDays(30))
                .with("lastDay", clock.today().plusYears(2));
    }

    private static <F extends Form<F>> F ofJobcentre(F form) {
        return form.with("providerKind", "JOBCENTRE")
                .with("providerName", null)
                .with("providerJobcentre", "JC-0169")
                .with("providerParty", "MUNICIPAL");
    }
}
