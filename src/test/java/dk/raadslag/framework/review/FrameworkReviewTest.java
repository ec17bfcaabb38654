package dk.raadslag.framework.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.ReviewDesk;
import dk.raadslag.support.form.ApproveFrameworkReviewForm;
import dk.raadslag.support.form.FollowSubAgreementForm;
import dk.raadslag.support.form.ReportSubAgreementForm;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Framework tenders are held to ensure results, so what they bring about is followed up (§ 9, stk. 1). In years that no other test uses. */
@RaadslagTest
class FrameworkReviewTest extends ProcessTest {

    @Autowired
    CallOffDesk callOffs;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    ReviewProcedure procedure;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService managementService;

    @Test
    @Tag("R-106")
    void aFrameworkAgreementIsReviewedEachYearAndForTheLastTimeWhenItHasEnded() {
        clock.setTo(LocalDate.of(2012, 1, 10));
        UUID framework = callOffs.framework("NJ", "FLEKSJOB", LocalDate.of(2013, 6, 30), "Aktør Nord", "Aktør Syd");
        String served = signed(framework, "JC-0851");
        String early = signed(framework, "JC-0860");
        String silent = signed(framework, "JC-0813");
        office.as("jc-municipal-0860")
                .complete(
                        early,
                        new FollowSubAgreementForm().endedOn(clock.today()).reason("Aktøren er ophørt."));
        clock.setTo(LocalDate.of(2012, 8, 1));
        jobs.fireTimer(served, "boundaryEvent_periodOver");
        office.as("jc-municipal-0851")
                .complete(served, new ReportSubAgreementForm().persons(1100).status("300 er kommet i fleksjob."));
        clock.setTo(LocalDate.of(2013, 2, 1));
        String number = month(framework).get(0);
        assertThat(number).startsWith("OPF-NJ-2013-");
        assertThat(month(framework)).as("the same month").containsExactly(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftFrameworkReview @ [region-NJ]");
        assertThat(shown(number, "reviewFigures"))
                .contains(
                        "Jobcentre, der har indgået delaftaler: 3 af 10",
                        "Aktører, der er indgået delaftaler med: 1 af 2",
                        "Indgåede delaftaler: 3",
                        "Personer, som de øvrige er indgået for: 3.720",
                        "Personer, der ifølge status har fået indsatsen: 1.100",
                        "Udløbne delaftaler uden status: 0",
                        "Delaftaler, der er ophørt før tid: 1");
        reviews.write(number, "NJ", "NOTHING");
        refused("hvad der skal ændres", () -> reviews.decide(number, "NJ", "RETURN", null));
        reviews.decide(number, "NJ", "RETURN", "Hvorfor er der så få jobcentre med?");
        jobs.fireTimer(silent, "boundaryEvent_periodOver");
        jobs.fireTimer(silent, "boundaryEvent_noStatus");
        reviews.write(number, "NJ", "FOLLOW_UP");
        reviews.decide(number, "NJ", "APPROVE", null);

        assertThat(progress.the("framework-review", number)).isEnded().hasPassed("endEvent_frameworkReviewed");
        assertThat(file.paper(number, "framework-review"))
                .contains(
                        "Målgruppen for Ramme",
                        "10. januar 2012 til 31. januar 2013",
                        "Der skal følges op over for jobcentre eller aktører.",
                        "Hver tredje er kommet i fleksjob.",
                        "3 af 10",
                        "Udløbne delaftaler uden status 0")
                .doesNotContain("den sidste opfølgning");
        assertThat(file.letters(number))
                .contains(
                        "framework-review council-NJ",
                        "framework-review council-chair-NJ",
                        "framework-review jc-municipal-0813",
                        "framework-review jc-state-0813")
                .doesNotContain("framework-review council-HS", "framework-review jc-municipal-0101");
        assertThat(file.record(number))
                .containsExactly(
                        "draftFrameworkReview region-NJ (§ 9, stk. 1)",
                        "approveFrameworkReview rd-NJ (§ 9, stk. 1)",
                        "draftFrameworkReview region-NJ (§ 9, stk. 1)",
                        "approveFrameworkReview rd-NJ (§ 9, stk. 1)");
        clock.setTo(LocalDate.of(2013, 9, 1));
        String last = month(framework).get(1);
        assertThat(shown(last, "reviewFigures"))
                .contains("Indgåede delaftaler: 0", "Udløbne delaftaler uden status: 1");
        reviews.write(last, "NJ", "NEW_TENDER");
        reviews.decide(last, "NJ", "APPROVE", null);
        assertThat(file.paper(last, "framework-review"))
                .contains("1. februar 2013 til 31. august 2013 (den sidste opfølgning)");
        refused("den sidste opfølgning på den er sag " + last, () -> reviews.begin("NJ", reviews.tender(framework)));
    }

    @Test
    @Tag("R-106")
    void aNationalOneIsReviewedByTheRegionOfTheTenderWhenItsOfficeWantsAndSentToAllFourCouncils() {
        String tender = reviews.inForce(null);
        refused("har ikke ført til en rammeaftale", () -> reviews.begin("HS", "RAM-HS-2007-9999"));
        refused("i den region, der har gennemført rammeudbuddet", () -> reviews.begin("NJ", tender));
        String number = reviews.begin("HS", tender);
        assertThat(number).startsWith("OPF-HS-");
        refused("følges allerede op i sag " + number, () -> reviews.begin("HS", tender));
        jobs.fireTimer(number, "boundaryEvent_reviewLate");
        assertThat(file.letters(number))
                .containsExactlyInAnyOrder("framework-review-reminder region-HS", "framework-review-reminder rd-HS");
        assertThat(progress.the("framework-review", number)).hasPassed("endEvent_reviewReminded");
        reviews.write(number, "HS", "NOTHING");
        var approval = new ApproveFrameworkReviewForm().decision("APPROVE");
        forbidden(() -> office.as("rd-NJ").complete(number, approval));
        refused(
                "Regionsdirektøren har ikke godkendt opgørelsen",
                () -> inTransaction(() -> procedure.file(CaseNumber.of(number))));
        reviews.decide(number, "HS", "APPROVE", null);

        assertThat(file.letters(number))
                .contains("framework-review jc-municipal-0851", "framework-review rd-SD")
                .containsAll(Stream.of("HS", "SD", "MJ", "NJ")
                        .map(region -> "framework-review council-" + region)
                        .toList());
        refused("intet at gøre op endnu", () -> reviews.begin("HS", tender));
    }

    /** A second program that asks at the same moment waits, and then finds the review begun. */
    @Test
    void twoProgramsBeginOneReview() {
        CaseNumber tender = CaseNumber.of(reviews.inForce(RegionCode.MJ));
        Runnable begin = () -> inTransaction(() -> procedure.begin(tender, Actor.SYSTEM, "receiveReviewDue"));
        CompletableFuture<Void> second = inTransaction(() -> {
            procedure.begin(tender, Actor.SYSTEM, "receiveReviewDue");
            CompletableFuture<Void> waits = CompletableFuture.runAsync(begin);
            await().pollInSameThread()
                    .until(() -> !file.values("SELECT 1 FROM pg_locks WHERE NOT granted")
                            .isEmpty());
            return waits;
        });

        assertThatThrownBy(second::get)
                .cause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("følges allerede op i sag");
    }

    private String signed(UUID framework, String jobcentre) {
        String number = callOffs.chosen(framework, jobcentre);
        callOffs.sign(number, callOffs.party(framework, jobcentre));
        return number;
    }

    /** A month begins; returns the reviews of the framework agreement, oldest first. */
    private List<String> month(UUID framework) {
        var timer = managementService
                .createJobQuery()
                .activityId("startEvent_reviewMonth")
                .active()
                .list()
                .get(0);
        jobs.execute(timer);
        jobs.run();
        return file.values(
                "SELECT number FROM raadslag.framework_review WHERE framework_id = ? ORDER BY first_day", framework);
    }

    private String shown(String number, String field) {
        return (String) taskService.getVariable(progress.taskId(number, "userTask_draftFrameworkReview"), field);
    }
}
