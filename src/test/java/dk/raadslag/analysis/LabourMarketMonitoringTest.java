package dk.raadslag.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ApproveLabourMarketReportForm;
import dk.raadslag.support.form.BeginLabourMarketReportForm;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each half-year the region reports on its labour market, and makes what it knows available (§ 8, stk. 1). */
@RaadslagTest
class LabourMarketMonitoringTest extends ProcessTest {

    @Autowired
    ManagementService managementService;

    @Test
    @Tag("R-020")
    @Tag("R-021")
    @Tag("R-034")
    void anApprovedReportIsMadeAvailableByItself() {
        String number = market.begin(2010, "1");
        assertThat(number).startsWith("AMR-NJ-");
        market.write(number, "Alt er godt.");
        refused("hvad der skal ændres", () -> market.decide(number, "RETURN", null));
        market.decide(number, "RETURN", "Skriv om flaskehalsene.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftLabourMarketReport @ [region-NJ]");
        assertThat(file.documents(number)).isEmpty();
        market.write(number, "Flere elektrikere skal uddannes.");
        market.decide(number, "APPROVE", null);

        assertThat(progress.the("labour-market-monitoring", number)).isEnded().hasPassed("endEvent_reportPublished");
        assertThat(file.paper(number, "labour-market-report"))
                .contains(
                        "Arbejdsmarkedsrapport, 1. halvår 2010",
                        "National overvågningsstrategi af 15. december 2006",
                        "Elektrikere i hele regionen.",
                        "Flere elektrikere skal uddannes.")
                .doesNotContain("Alt er godt.");
        assertThat(file.letters(number))
                .contains(
                        "labour-market-report jc-state-0851",
                        "labour-market-report jc-municipal-0860",
                        "labour-market-report council-NJ",
                        "labour-market-report council-chair-NJ",
                        "labour-market-report lbr-0851",
                        "labour-market-report lbr-0787")
                .doesNotContain("labour-market-report lbr-0101", "labour-market-report jc-municipal-0101");
        assertThat(file.record(number))
                .contains(
                        "beginLabourMarketReport region-NJ (§ 8, stk. 1)",
                        "draftLabourMarketReport region-NJ (§ 8, stk. 1)",
                        "approveLabourMarketReport rd-NJ (§ 8, stk. 1)");
    }

    @Test
    @Tag("R-022")
    void aReportSaysWhichNationalStrategyItFollows() {
        String number = market.begin(2010, "2");

        refused(
                "overvågningsstrategi",
                () -> office.as("region-NJ").complete(number, market.form().strategyVersion(" ")));
    }

    @Test
    @Tag("INV-18")
    void onlyTheDirectorOfTheRegionApproves() {
        String number = market.written(2011, "1");

        forbidden(() -> office.as("rd-HS").complete(number, new ApproveLabourMarketReportForm().decision("APPROVE")));
        forbidden(
                () -> office.as("region-NJ").complete(number, new ApproveLabourMarketReportForm().decision("APPROVE")));
        refused(
                "regionsdirektøren har godkendt den",
                () -> backDoor.forceTo(number, "serviceTask_fileLabourMarketReport"));
        assertThat(file.documents(number)).isEmpty();
    }

    @Test
    void aReportThatNobodyWritesIsRemindedToTheDirector() {
        String number = market.begin(2011, "2");
        jobs.fireTimer(number, "boundaryEvent_reportLate");

        assertThat(file.letters(number))
                .containsExactlyInAnyOrder(
                        "labour-market-report-reminder region-NJ", "labour-market-report-reminder rd-NJ");
        assertThat(progress.the("labour-market-monitoring", number)).hasPassed("endEvent_reportReminded");
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftLabourMarketReport @ [region-NJ]");
    }

    @Test
    void aHalfYearHasOneReportOfItsOwnRegionWhenItIsOver() {
        String number = market.begin(2012, "1");

        refused("allerede begyndt i sag " + number, () -> market.begin(2012, "1"));
        refused("Halvåret er ikke afsluttet", () -> market.begin(clock.today().getYear() + 1, "1"));
        refused(
                "for sin egen region",
                () -> office.as("region-HS")
                        .start(
                                "labour-market-monitoring",
                                new BeginLabourMarketReportForm()
                                        .regionCode("NJ")
                                        .year(2012)
                                        .halfYear("2")));
    }

    @Test
    @Tag("R-020")
    void eachHalfYearTheReportBeginsByItselfWhereNobodyHasBegunIt() {
        clock.setTo(LocalDate.of(2043, 7, 15));
        market.begin(2043, "1");
        Job timer = managementService
                .createJobQuery()
                .activityId("startEvent_halfYearEnded")
                .active()
                .list()
                .get(0);
        jobs.execute(timer);
        jobs.run();

        assertThat(file.values("""
                        SELECT r.region_code || ' ' || count(c.act) FROM raadslag.labour_market_report r
                        LEFT JOIN raadslag.case_record c ON c.number = r.number AND c.act = 'receiveHalfYearDue'
                        WHERE r.half_year = '2043-01-01' GROUP BY r.region_code ORDER BY 1""")).containsExactly("HS 1", "MJ 1", "NJ 0", "SD 1");
    }
}
