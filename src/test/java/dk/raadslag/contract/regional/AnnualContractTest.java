package dk.raadslag.contract.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AdviseOnGoalsForm;
import dk.raadslag.support.form.ApproveContractForm;
import dk.raadslag.support.form.BeginGoalsForm;
import dk.raadslag.support.form.ContractItemRow;
import dk.raadslag.support.form.DecideGoalsForm;
import dk.raadslag.support.form.DraftContractForm;
import dk.raadslag.support.form.DraftGoalsForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The year of national goals and of the contracts of the four regions with the minister (§ 7, stk. 1, and the notes). */
@RaadslagTest
class AnnualContractTest extends ProcessTest {

    @Autowired
    ManagementService managementService;

    @Autowired
    ContractSigning signing;

    @Test
    @Tag("S-20")
    @Tag("INV-21")
    @Tag("INV-22")
    @Tag("R-140")
    @Tag("R-143")
    @Tag("R-146")
    void theYearGoesFromTheGoalsToTheFourSignedContracts() {
        int year = contracts.nextYear();
        String goals = contracts.announced(year);

        assertThat(goals).startsWith("MAL-DK-");
        assertThat(file.paper(goals, "national-goals"))
                .contains(
                        "Beskæftigelsesministeren",
                        "Mål for beskæftigelsesindsatsen i " + year,
                        "1. Mål 1",
                        "retningsgivende");
        assertThat(file.letters(goals))
                .contains(
                        "goals-advice-asked ber",
                        "goals-announced council-NJ",
                        "goals-announced council-chair-HS",
                        "goals-announced rd-SD",
                        "goals-announced jc-municipal-0101",
                        "goals-announced jc-state-0851",
                        "goals-announced lbr-0787")
                .doesNotContain("goals-advice-integration minister-integration");
        assertThat(file.record(goals))
                .contains(
                        "draftGoals ams (§ 7, stk. 1)",
                        "adviseOnGoals ber (§ 7, stk. 1)",
                        "decideGoals minister (§ 7, stk. 1)");
        List.of("HS", "SD", "MJ").forEach(region -> contracts.signed(region, year));
        assertThat(progress.isRunning(goals)).isTrue();
        String last = contracts.contract("NJ", year);
        contracts.approve(last);
        assertThat(progress.title(last)).isEqualTo("Kontrakt for " + year);
        contracts.signAsChair(last);
        assertThat(progress.title(last))
                .as("the minister has one of each region")
                .isEqualTo("Kontrakt for " + year + ", Beskæftigelsesregion Nordjylland");
        contracts.answer(last, "SIGN", null);

        assertThat(progress.the("regional-contract", last))
                .isEnded()
                .hasPassedInOrder(
                        "userTask_draftContract",
                        "userTask_approveContract",
                        "callActivity_checkLegality",
                        "userTask_signContractByChair",
                        "userTask_signContractByMinister",
                        "endEvent_contractSigned");
        assertThat(file.documents(last)).containsExactly("contract-draft", "annual-contract");
        assertThat(file.paper(last, "contract-draft")).contains("Specialfunktion (Et andet særligt indsatsområde):");
        assertThat(file.paper(last, "annual-contract"))
                .contains(
                        "Beskæftigelsesregion Nordjylland",
                        "Mål 1: Unge",
                        "Ledige akademikere",
                        "Specialfunktion (Handicap): Handicap",
                        "2.000.000,00 kr.",
                        "Beskæftigelsesminister");
        assertThat(file.letters(last))
                .contains("contract-laid-before council-NJ", "contract-signed minister", "contract-signed rd-NJ");
        assertThat(progress.the("annual-contract", goals)).isEnded().hasPassed("endEvent_concluded");
        assertThat(file.letters(goals)).contains("contracts-concluded ber", "contracts-concluded council-MJ");
        assertThat(file.values(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act IN ('beginContract', 'fileContract')",
                        goals))
                .as("what the matter of the goals waits for")
                .hasSize(8)
                .contains(
                        "Beskæftigelsesregion Nordjylland: Kontrakten forhandles i sag " + last + ".",
                        "Beskæftigelsesregion Nordjylland: Kontrakten er underskrevet i sag " + last + ".");
        assertThat(file.values("SELECT region_code FROM raadslag.signed_contract WHERE year = ? ORDER BY 1", year))
                .containsExactly("HS", "MJ", "NJ", "SD");
    }

    @Test
    @Tag("INV-21")
    @Tag("R-144")
    void silenceIsNoAdviceAndAReturnedDraftIsAdvisedOnAnew() {
        String number = contracts.begin(contracts.nextYear());
        contracts.draft(number, false);
        jobs.fireTimer(number, "boundaryEvent_adviceLate");
        assertThat(file.letters(number))
                .contains("goals-advice-reminder ber", "goals-advice-reminder minister", "goals-advice-reminder ams");
        assertThat(progress.openTasks(number)).containsExactly("userTask_adviseOnGoals @ [ber]");
        refused("Beskæftigelsesrådet har rådgivet", () -> backDoor.forceTo(number, "userTask_decideGoals"));

        contracts.advise(number);
        jobs.fireTimer(number, "boundaryEvent_goalsLate");
        assertThat(file.letters(number)).contains("goals-decision-reminder minister", "goals-decision-reminder ams");
        refused("hvad der skal ændres", () -> contracts.decide(number, "RETURN", null));
        contracts.decide(number, "RETURN", "Færre og klarere mål.");
        contracts.draft(number, false);
        assertThat(progress.openTasks(number)).containsExactly("userTask_adviseOnGoals @ [ber]");
        assertThat(progress.the("annual-contract", number))
                .hasPassed("endEvent_nationalCouncilReminded", "endEvent_goalsReminded");
    }

    @Test
    @Tag("R-145")
    void onGoalsAboutIntegrationTheIntegrationMinisterIsAdvisedAsWell() {
        String number = contracts.begin(contracts.nextYear());
        contracts.draft(number, true);

        refused("Rådgivning til integrationsministeren", () -> contracts.advise(number));
        office.as("ber")
                .complete(
                        number,
                        new AdviseOnGoalsForm().advice("Gode mål.").integrationAdvice("Sprog og arbejde samtidig."));
        assertThat(file.letters(number)).contains("goals-advice-integration minister-integration");
        assertThat(progress.openTasks(number)).containsExactly("userTask_decideGoals @ [minister]");
        assertThat(progress.shown(number, "adviceInWords"))
                .isEqualTo(
                        "Rådgivning til beskæftigelsesministeren: Gode mål.\nRådgivning til integrationsministeren: Sprog og arbejde samtidig.");
    }

    @Test
    @Tag("R-140")
    void theNumberOfGoalsIsLimitedAndAYearHasOneSet() {
        int year = contracts.nextYear();
        String number = contracts.begin(year);

        refused(
                "højst 5",
                () -> office.as("ams").complete(number, new DraftGoalsForm().goalRows(contracts.goals(6, false))));
        refused("mindst ét mål", () -> office.as("ams").complete(number, new DraftGoalsForm().goalRows(List.of())));
        refused("allerede begyndt i sag " + number, () -> contracts.begin(year));
        int now = clock.today().getYear();
        for (int wrong : List.of(now - 1, now + 2)) {
            refused(
                    "Ret feltet »År«",
                    () -> office.as("ams").start("annual-contract", new BeginGoalsForm().year(wrong)));
        }
        forbidden(() -> office.as("rd-NJ").start("annual-contract", new BeginGoalsForm().year(year)));
        forbidden(() -> office.as("ber").complete(number, new DraftGoalsForm().goalRows(contracts.goals(1, false))));
    }

    @Test
    @Tag("INV-22")
    @Tag("INV-14")
    void anUnlawfulDecisionGoesBackARejectedContractIsNegotiatedAnewAndTheMinisterMaySendItBack() {
        int year = contracts.nextYear();
        contracts.announced(year);
        String contract = contracts.contract("MJ", year);
        contracts.negotiate(contract);
        contracts.treat(contract, "APPROVE");
        council.findUnlawful(contract);
        assertThat(progress.openTasks(contract)).containsExactly("userTask_approveContract @ [council-chair-MJ]");
        office.as("council-chair-MJ")
                .complete(
                        contract,
                        new ApproveContractForm()
                                .contractTreatment("POSTPONE")
                                .newMeetingDate(clock.today().plusDays(20)));
        contracts.treat(contract, "REJECT");
        council.findLawful(contract);
        assertThat(progress.openTasks(contract)).containsExactly("userTask_draftContract @ [region-MJ]");
        contracts.approve(contract);
        contracts.signAsChair(contract);
        assertThat(contracts.shown(contract)).contains("5. Specialfunktion (Handicap): Handicap\n");
        refused("hvorfor der skal forhandles igen", () -> contracts.answer(contract, "RETURN", null));
        contracts.answer(contract, "RETURN", "Beløbene er for høje.");

        assertThat(file.letters(contract)).contains("contract-returned council-MJ", "contract-returned region-MJ");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'contract-returned' LIMIT 1",
                        contract))
                .contains("Beløbene er for høje.");
        jobs.fireTimer(contract, "startEvent_late");
        assertThat(file.letters(contract))
                .contains("contract-late minister", "contract-late ams", "contract-late rd-MJ");
        assertThat(progress.the("regional-contract", contract)).hasPassed("endEvent_lateTold");
        assertThat(progress.openTasks(contract)).containsExactly("userTask_draftContract @ [region-MJ]");
    }

    @Test
    @Tag("INV-22")
    @Tag("R-123")
    void aContractCoversTheGoalsAndFinancesItsFunctions() {
        int year = contracts.nextYear();
        contracts.announced(year);
        String contract = contracts.contract("SD", year);
        List<ContractItemRow> rows = new ArrayList<>(contracts.items());
        rows.remove(0);

        refused("mangler mål 1, »Mål 1«", () -> negotiate(contract, rows));
        rows.add(new ContractItemRow()
                .itemType("SPECIALIST_FUNCTION")
                .itemTitle("Etnisk")
                .itemWording("Rådgivning.")
                .area("ETHNIC"));
        refused("Punkt 6: Angiv et beløb", () -> negotiate(contract, rows));
        rows.set(5, new ContractItemRow().itemType("GOAL").itemTitle("Unge").itemWording("Flere."));
        refused("Punkt 6: Vælg i »Nationalt mål«", () -> negotiate(contract, rows));
        forbidden(() -> office.as("region-HS").complete(contract, contracts.negotiated()));
    }

    private void negotiate(String contract, List<ContractItemRow> rows) {
        DraftContractForm form = contracts.negotiated().itemRows(rows);
        office.as("region-SD").complete(contract, form);
    }

    @Test
    @Tag("R-140")
    void theGoalsOfTheComingYearBeginByThemselvesOnce() {
        clock.setTo(LocalDate.of(2140, 3, 1));
        fireYear();
        fireYear();

        assertThat(file.values("""
                SELECT c.act FROM raadslag.goal_year y JOIN raadslag.case_record c USING (number) WHERE y.year = 2141""")).containsExactly("receiveYearDue");

        clock.setTo(LocalDate.of(2142, 2, 1));
        fireYear();
        assertThat(file.values(
                        "SELECT year::text FROM raadslag.goal_year WHERE year BETWEEN 2142 AND 2143 ORDER BY year"))
                .containsExactly("2142", "2143");
    }

    private void fireYear() {
        var timer = managementService
                .createJobQuery()
                .activityId("startEvent_yearComes")
                .active()
                .list()
                .get(0);
        jobs.execute(timer);
        jobs.run();
    }

    @Test
    void theMinisterAndTheIntegrationMinisterDoNotAdvise() {
        String number = contracts.begin(contracts.nextYear());
        contracts.draft(number, false);

        for (String minister : List.of("minister", "minister-integration")) {
            forbidden(() -> office.as(minister).complete(number, new AdviseOnGoalsForm().advice("Godt.")));
        }
        contracts.advise(number);
        forbidden(() -> office.as("ber").complete(number, new DecideGoalsForm().decision("ANNOUNCE")));
    }

    @Test
    @Tag("R-140")
    @Tag("R-143")
    void whenTheYearBeginsThoseConcernedAreToldWhatIsMissing() {
        int year = contracts.nextYear();
        clock.setTo(LocalDate.of(year - 1, 12, 10));
        String goals = office.as("ams")
                .start("annual-contract", new BeginGoalsForm().year(year))
                .getBusinessKey();
        assertThat(jobs.due(goals, "boundaryEvent_draftLate")).isEqualTo(newYear(year));
        jobs.fireTimer(goals, "boundaryEvent_draftLate");
        assertThat(file.letters(goals)).contains("goals-draft-reminder ams", "goals-draft-reminder minister");
        assertThat(progress.the("annual-contract", goals)).hasPassed("endEvent_draftReminded");
        contracts.draft(goals, false);
        assertThat(jobs.due(goals, "boundaryEvent_adviceLate")).isEqualTo(newYear(year));
        jobs.fireTimer(goals, "boundaryEvent_adviceLate");
        contracts.advise(goals);
        assertThat(jobs.due(goals, "boundaryEvent_goalsLate")).isEqualTo(newYear(year));
        jobs.fireTimer(goals, "boundaryEvent_goalsLate");
        contracts.decide(goals, "ANNOUNCE", null);

        String contract = contracts.contract("SD", year);
        assertThat(jobs.due(contract, "startEvent_late")).isEqualTo(newYear(year));
        jobs.fireTimer(contract, "startEvent_late");
        assertThat(file.values("""
                        SELECT DISTINCT body FROM raadslag.letter WHERE number IN (?, ?)
                        AND template IN ('goals-draft-reminder', 'goals-advice-reminder', 'goals-decision-reminder', 'contract-late')
                        AND recipient_group = 'ams'""", goals, contract))
                .as("true also before the authority's own deadline")
                .hasSize(4)
                .allMatch(body -> body.contains("senest ved årets begyndelse"));
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(Danish.ZONE).toInstant();
    }

    @Test
    @Tag("R-143")
    void theCouncilIsRemindedOfItsContractAndAPostponedOneIsDueOnTheDayOfTheMeeting() {
        int year = contracts.nextYear();
        contracts.announced(year);
        String contract = contracts.contract("HS", year);
        contracts.negotiate(contract);
        jobs.fireTimer(contract, "boundaryEvent_contractReminder");
        assertThat(file.letters(contract))
                .contains("contract-council-reminder secretariat-HS", "contract-council-reminder rd-HS");
        assertThat(progress.the("regional-contract", contract)).hasPassed("endEvent_contractReminded");
        LocalDate day = clock.today().plusDays(40);
        contracts.postpone(contract, day);

        assertThat(progress.due(contract)).isEqualTo(day);
    }

    @Test
    @Tag("R-143")
    void theYearIsConcludedOnce() {
        int year = contracts.nextYear();
        String goals = contracts.announced(year);
        List.of("HS", "SD", "MJ").forEach(region -> contracts.signed(region, year));
        String last = contracts.signed("NJ", year);

        assertThat(inTransaction(() -> signing.conclude(CaseNumber.of(last)))).isEmpty();
        assertThat(file.values(
                        "SELECT act FROM raadslag.case_record WHERE number = ? AND act = 'concludeContracts'", goals))
                .hasSize(1);
    }

    @Test
    @Tag("INV-22")
    void aContractIsNegotiatedOnGoalsThatAreAnnounced() {
        int year = contracts.nextYear();
        contracts.announced(year);
        String contract = contracts.contract("HS", year);

        refused(
                "Målene blev udmeldt den",
                () -> office.as("region-HS")
                        .complete(
                                contract,
                                contracts
                                        .negotiated()
                                        .negotiatedOn(clock.today().minusDays(1))));
    }
}
