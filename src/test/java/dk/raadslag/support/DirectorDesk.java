package dk.raadslag.support;

import dk.raadslag.support.form.ChooseNextStepForm;
import dk.raadslag.support.form.ConcludeMonitoringForm;
import dk.raadslag.support.form.DecideCloseMonitoringForm;
import dk.raadslag.support.form.DecideWithdrawalForm;
import dk.raadslag.support.form.ReviewDevelopmentForm;
import dk.raadslag.support.form.WithdrawCaseForm;
import org.springframework.stereotype.Component;

/** The decisions of the director of the case's region between the steps of a case. */
@Component
public class DirectorDesk {

    private final Jobs jobs;
    private final OrderDesk orders;
    private final AgreementTable table;
    private final CouncilRoom council;

    DirectorDesk(Jobs jobs, OrderDesk orders, AgreementTable table, CouncilRoom council) {
        this.jobs = jobs;
        this.orders = orders;
        this.table = table;
        this.council = council;
    }

    /** The director chooses {@code NEW_AGREEMENT}, {@code HEAR_COUNCIL} or {@code RECOMMEND_ORDER}. */
    public void choose(String number, String choice) {
        orders.director(number)
                .complete(number, new ChooseNextStepForm().choice(choice).reason("Resultaterne er ikke nået."));
    }

    /** The director thinks of close monitoring, the council is heard, and the director follows the development closely, or not. */
    public void followClosely(String number, String position, boolean follow) {
        choose(number, "HEAR_COUNCIL");
        council.involve(number, position);
        orders.director(number)
                .complete(
                        number,
                        new DecideCloseMonitoringForm()
                                .followClosely(follow)
                                .reason("Jobcenteret er i gang med det, der mangler."));
    }

    /** The agreement expires, its results come out as measured, and the director confirms them. */
    public void settle(String number, int... results) {
        table.expire(number);
        for (int result : results) {
            table.document(number, result);
        }
        table.evaluate(number);
    }

    /** The draft goes through council and hearing to the minister. */
    public void recommend(String number, String mode, String... areas) {
        orders.draft(number, mode, areas);
        orders.decideToSend(number);
    }

    /** The region looks twice at a development that has turned, and the director concludes so. */
    public void seeImprovement(String number) {
        for (int review = 1; review <= 2; review++) {
            jobs.fireTimer(number, "intermediateEvent_nextReview");
            table.region(number)
                    .complete(
                            number,
                            new ReviewDevelopmentForm().development("IMPROVED").figures("12,4 uger mod 13,1."));
        }
        orders.director(number)
                .complete(
                        number, new ConcludeMonitoringForm().verdict("IMPROVED").reason("To målinger i træk."));
    }

    /** The director withdraws a case in which an agreement is needed: the council is heard, and nobody has an agreement in force. */
    public void withdrawAfterTheCouncil(String number, String position) {
        withdraw(number, "CASE");
        council.involve(number, position);
        decideWithdrawal(number, true);
    }

    /** The director decides, after everybody was heard, whether the case is withdrawn. */
    public void decideWithdrawal(String number, boolean yes) {
        orders.director(number)
                .complete(
                        number,
                        new DecideWithdrawalForm()
                                .withdraw(yes)
                                .reason("Kommunerne lægges sammen, og jobcenteret nedlægges."));
    }

    /** The director withdraws the {@code CASE} or the {@code RECOMMENDATION}. */
    public void withdraw(String number, String what) {
        orders.director(number)
                .start(
                        "case-withdrawal",
                        new WithdrawCaseForm()
                                .caseNumber(number)
                                .withdrawn(what)
                                .reason("Forholdene er ændret."));
    }
}
