package dk.raadslag.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ApproveAnalysisForm;
import dk.raadslag.support.form.AssessGrantApplicationForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.Form;
import dk.raadslag.support.form.MinisterDecisionForm;
import dk.raadslag.support.form.SignByDirectorForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same call twice, one after the other and both at once: one counts, the other is told so and changes nothing. */
@RaadslagTest
class TwiceTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";

    @Test
    void aStepThatIsTakenCannotBeTakenAgain() {
        String number = desk.document(AALBORG, "SYGEDAGPENGE");
        String task = progress.taskId(number, "userTask_confirmFinding");
        desk.confirm(number);
        var before = file.marks();

        refused(
                "allerede afsluttet",
                () -> office.as("rd-NJ")
                        .submit(
                                task,
                                new ConfirmFindingForm().decision("REJECTED").reason("Fortrudt.")));
        assertThat(file.marks()).isEqualTo(before);
    }

    @Test
    void aPartOfTheEffortThatHasItsCaseGetsNoSecond() {
        String number = desk.document(AALBORG, "SYGEDAGPENGE");
        String second = desk.document(AALBORG, "FLEKSJOB");
        fixtures.documentToo(second, "SYGEDAGPENGE");
        desk.confirm(number);
        var before = file.marks();

        refused(number, () -> desk.document(AALBORG, "SYGEDAGPENGE"));
        refused(number, () -> desk.confirm(second));
        assertThat(file.marks()).isEqualTo(before);
        assertThat(progress.openTasks(second)).containsExactly("userTask_confirmFinding @ [rd-NJ]");
    }

    @Test
    void manyWhoDocumentTheSameProblemAtOnceDocumentItOnce() {
        String before = waiting();
        Runnable document = () -> desk.document(AALBORG, "SYGEDAGPENGE", "DAGPENGE");

        List<Throwable> refused = atOnce(Collections.nCopies(8, document).toArray(Runnable[]::new));

        assertThat(before).isEqualTo("0");
        assertThat(waiting()).isEqualTo("1");
        assertThat(refused)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("venter allerede på dokumentation"));
    }

    private String waiting() {
        return file.value(
                "SELECT count(*)::text FROM raadslag.intervention_case WHERE jobcentre_id = ? AND status = 'FINDING'",
                AALBORG);
    }

    @Test
    void twoWhoConfirmTheSameFindingAtOnceConfirmItOnce() {
        String number = desk.document(AALBORG, "SYGEDAGPENGE");
        String task = progress.taskId(number, "userTask_confirmFinding");

        List<Throwable> refused = atOnce(
                () -> office.as("rd-NJ").submit(task, new ConfirmFindingForm().decision("CONFIRMED")),
                () -> office.as("rd-NJ").submit(task, new ConfirmFindingForm().decision("CONFIRMED")));

        assertThat(refused).singleElement().isInstanceOf(Refusal.class);
        assertThat(entries(number, "confirmFinding")).isEqualTo("1");
        jobs.run();
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
    }

    @Test
    void manyWhoRejectTheSameFindingAtOnceRejectItOnce() {
        String number = desk.document(AALBORG, "SYGEDAGPENGE");
        String task = progress.taskId(number, "userTask_confirmFinding");
        Runnable reject = () -> office.as("rd-NJ")
                .submit(task, new ConfirmFindingForm().decision("REJECTED").reason("Målt forkert."));

        List<Throwable> refused = atOnce(Collections.nCopies(8, reject).toArray(Runnable[]::new));

        assertThat(refused).hasSize(7).allSatisfy(answer -> assertThat(answer).isInstanceOf(Refusal.class));
    }

    @Test
    void manyWhoAssessTheSameApplicationAtOnceAssessItOnce() {
        String number = grants.apply(100_000);
        var form = new AssessGrantApplicationForm()
                .applicationState("STANDS")
                .withinPurpose(true)
                .needDocumented(true)
                .assessmentText("Der mangler smede i hele regionen.");

        isDoneOnce(number, "region-NJ", "userTask_assessGrantApplication", form);
        assertThat(entries(number, "assessGrantApplication")).isEqualTo("1");
    }

    @Test
    void manyWhoSendTheSameAnalysisBackAtOnceSendItBackOnce() {
        String number = market.analysed();

        isDoneOnce(
                number,
                "rd-NJ",
                "userTask_approveAnalysis",
                new ApproveAnalysisForm().decision("RETURN").remark("Tag flere kilder med."));
        assertThat(entries(number, "approveAnalysis")).isEqualTo("1");
    }

    private void isDoneOnce(String number, String group, String key, Form<?> form) {
        String task = progress.taskId(number, key);
        Runnable submit = () -> office.as(group).submit(task, form);

        List<Throwable> refused = atOnce(Collections.nCopies(6, submit).toArray(Runnable[]::new));

        assertThat(refused)
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOf(Refusal.class)
                        .hasMessageMatching(".*allerede (afsluttet|taget stilling).*"));
    }

    @Test
    void twoFindingsOnTheSameEffortConfirmedAtOnceOpenOneCase() {
        String first = desk.document(AALBORG, "SYGEDAGPENGE");
        String second = desk.document(AALBORG, "FLEKSJOB");
        fixtures.documentToo(second, "SYGEDAGPENGE");
        List<String> tasks = Stream.of(first, second)
                .map(number -> progress.taskId(number, "userTask_confirmFinding"))
                .toList();

        List<Throwable> refused = atOnce(
                () -> office.as("rd-NJ").submit(tasks.get(0), new ConfirmFindingForm().decision("CONFIRMED")),
                () -> office.as("rd-NJ").submit(tasks.get(1), new ConfirmFindingForm().decision("CONFIRMED")));

        assertThat(refused).singleElement().isInstanceOf(Refusal.class);
        assertThat(file.values("SELECT DISTINCT case_number FROM raadslag.active_area WHERE jobcentre_id = 'JC-0851'"))
                .hasSize(1);
    }

    @Test
    void twoSignaturesOfTheSameDirectorAtOnceAreOne() {
        String number = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.offer(number, "SYGEDAGPENGE");
        table.accept(number, EffortKind.MUNICIPAL);
        table.sign(number, EffortKind.MUNICIPAL);
        String task = progress.taskId(number, "userTask_signByDirector");

        List<Throwable> refused = atOnce(
                () -> office.as("rd-NJ").submit(task, new SignByDirectorForm().signed(true)),
                () -> office.as("rd-NJ").submit(task, new SignByDirectorForm().signed(true)));

        assertThat(refused).singleElement().isInstanceOf(Refusal.class);
        assertThat(entries(number, "signByDirector")).isEqualTo("1");
        jobs.run();
        assertThat(file.agreements(number)).containsExactly("ACTIVE");
    }

    @Test
    void anOrderAndARefusalOfTheMinisterAtOnceAreOneDecision() {
        String number = atTheMinister();
        String task = progress.taskId(number, "userTask_ministerDecision");

        List<Throwable> refused = atOnce(
                () -> office.as("minister")
                        .submit(
                                task,
                                new MinisterDecisionForm()
                                        .decision("ORDER")
                                        .ownTenderAreas(List.of("SYGEDAGPENGE"))
                                        .deadline(clock.today().plusMonths(6))
                                        .answerReason("Resultaterne er fortsat utilstrækkelige.")),
                () -> office.as("minister")
                        .submit(
                                task,
                                new MinisterDecisionForm().decision("DECLINE").answerReason("Giv mere tid.")));

        assertThat(refused).singleElement().isInstanceOf(Refusal.class);
        assertThat(entries(number, "ministerDecision")).isEqualTo("1");
        jobs.run();
        String status = file.value("SELECT status FROM raadslag.order_recommendation WHERE case_number = ?", number);
        assertThat(progress.openTasks(number))
                .containsExactly(
                        status.equals("ORDERED")
                                ? "userTask_acknowledgeOrder @ [jc-municipal-0851]"
                                : "userTask_chooseNextStep @ [rd-NJ]");
        assertThat(file.value("SELECT count(*)::text FROM raadslag.minister_order WHERE case_number = ?", number))
                .isEqualTo(status.equals("ORDERED") ? "1" : "0");
    }

    @Test
    void aWithdrawalAndTheMinistersOrderAtOnceNeverBothCount() {
        String number = atTheMinister();
        String task = progress.taskId(number, "userTask_ministerDecision");

        atOnce(
                () -> office.as("minister")
                        .submit(
                                task,
                                new MinisterDecisionForm()
                                        .decision("ORDER")
                                        .ownTenderAreas(List.of("SYGEDAGPENGE"))
                                        .deadline(clock.today().plusMonths(6))
                                        .answerReason("Resultaterne er fortsat utilstrækkelige.")),
                () -> director.withdraw(number, "RECOMMENDATION"));
        jobs.run();

        assertThat(List.of(
                        file.value("SELECT status FROM raadslag.order_recommendation WHERE case_number = ?", number),
                        file.value("SELECT count(*)::text FROM raadslag.minister_order WHERE case_number = ?", number),
                        progress.openTasks(number).toString()))
                .isIn(
                        List.of("ORDERED", "1", "[userTask_acknowledgeOrder @ [jc-municipal-0851]]"),
                        List.of("WITHDRAWN", "0", "[userTask_chooseNextStep @ [rd-NJ]]"));
    }

    @Test
    void twoPartiesWhoAnswerAtOnceAreBothHeard() {
        String number = desk.reacted(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);

        List<Throwable> refused = atOnce(
                () -> desk.respond(number, "jc-state-0851", "ACCEPT"),
                () -> desk.respond(number, "jc-municipal-0851", "ACCEPT"));
        assertThat(refused).allSatisfy(answer -> assertThat(answer).isInstanceOf(Refusal.class));
        for (String party : List.of("jc-state-0851", "jc-municipal-0851")) {
            if (office.as(party).has(number, "userTask_respondToDialogue")) {
                desk.respond(number, party, "ACCEPT");
            }
        }

        assertThat(entries(number, "respondToDialogue")).isEqualTo("2");
        assertThat(progress.openTasks(number)).containsExactly("userTask_holdDialogue @ [region-NJ]");
    }

    private String atTheMinister() {
        String number = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, EffortKind.MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        return number;
    }

    private String entries(String number, String act) {
        return file.value("SELECT count(*)::text FROM raadslag.case_record WHERE number = ? AND act = ?", number, act);
    }

    /** The refusals of the attempts that did not succeed. */
    private static List<Throwable> atOnce(Runnable... attempts) {
        CyclicBarrier start = new CyclicBarrier(attempts.length);
        ExecutorService people = Executors.newFixedThreadPool(attempts.length);
        List<Future<?>> results = new ArrayList<>();
        for (Runnable attempt : attempts) {
            results.add(people.submit(() -> {
                start.await();
                attempt.run();
                return null;
            }));
        }
        people.shutdown();
        return results.stream()
                .map(TwiceTest::failure)
                .filter(failure -> failure != null)
                .toList();
    }

    private static Throwable failure(Future<?> attempt) {
        try {
            attempt.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
