package dk.raadslag.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.form.ContractItemRow;
import dk.raadslag.support.form.DecideFrameworkTenderForm;
import dk.raadslag.support.form.DescribeFrameworkNeedForm;
import dk.raadslag.support.form.DescribeSpecialistFunctionForm;
import dk.raadslag.support.form.Form;
import dk.raadslag.support.form.PrioritiseGrantForm;
import dk.raadslag.support.form.ProposeContractedCriteriaForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a signed contract says of needs is carried out by processes of its own, or somebody says why not (§ 8, stk. 3, notes). */
@RaadslagTest
class ContractItemsTest extends ProcessTest {

    @Autowired
    ItemTakeUp takeUp;

    @Autowired
    TaskService taskService;

    @Autowired
    TenderDesk tenders;

    @Test
    @Tag("S-20")
    @Tag("INV-22")
    @Tag("R-103")
    void eachNeedOfTheSignedContractBeginsItsProcessOnce() {
        String contract = signed(contracts.nextYear());

        assertThat(file.values("""
                SELECT left(matter_number, 6) FROM raadslag.contract_item_matter WHERE contract_number = ? ORDER BY 1""", contract)).containsExactly("FLA-NJ", "RAM-NJ", "SPE-NJ", "SPE-NJ");
        String tender = contracts.taking(contract, "Ledige akademikere");
        assertThat(file.values(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'takeUpContractItems'",
                        contract))
                .hasSize(4)
                .contains("Punkt 4, »Ledige akademikere«, er taget op i sag " + tender + ".");
        assertThat(progress.openTasks(tender)).containsExactly("userTask_describeFrameworkNeed @ [region-NJ]");
        assertThat(progress.openTasks(contracts.taking(contract, "Handicap")))
                .containsExactly("userTask_describeSpecialistFunction @ [region-NJ]");
        assertThat(progress.openTasks(contracts.taking(contract, "Flaskehalse")))
                .containsExactly("userTask_proposeGrantCriteria @ [secretariat-NJ]");
        assertThat(progress.the("regional-contract", contract)).isEnded().hasPassed("endEvent_contractSigned");
        assertThat(inTransaction(() -> takeUp.toBegin(CaseNumber.of(contract)))).isEmpty();
    }

    @Test
    @Tag("S-16")
    void aNeedOfTheContractIsProposedOrTheMinisterIsToldThatTheGroupDoesNotMeetTheCriteria() {
        List<ContractItemRow> items = new ArrayList<>(contracts.items());
        items.add(contracts.item("NEED_FRAMEWORK_TENDER", "Ledige fotografer"));
        int year = contracts.nextYear();
        String contract = signed(year, items);
        String tender = contracts.taking(contract, "Ledige akademikere");

        assertThat(shown(tender, "tenderTitle")).isEqualTo("Ledige akademikere");
        assertThat(shown(tender, "needSource")).isEqualTo("CONTRACT");
        assertThat(shown(tender, "contractWords"))
                .isEqualTo("Kontrakten for " + year + " (sag " + contract
                        + "), punkt 4. Behov for rammeudbud: Ledige akademikere\nSkal være nået inden årets udgang.");
        refused(
                "Vælg kontrakten i feltet »Hvor behovet kommer fra«",
                () -> describe(tender, need().needSource("REGION")));
        describe(tender, need());
        assertThat(progress.openTasks(tender)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        assertThat(file.paper(tender, "framework-proposal"))
                .contains("punkt 4, »Ledige akademikere«, i kontrakten for " + year);

        String other = contracts.taking(contract, "Ledige fotografer");
        describe(other, need().needCriteria(List.of("SPREAD")));
        assertThat(progress.the("framework-tender", other)).isEnded().hasPassed("endEvent_notAFrameworkTender");
        assertThat(file.letters(other))
                .contains("framework-need-not-met minister", "framework-need-not-met council-NJ");
        assertThat(letter(other)).contains("Sagen tog punkt 7, »Ledige fotografer«, i kontrakten for " + year);

        council.involve(tender, "FOR");
        office.as("rd-NJ").complete(tender, new DecideFrameworkTenderForm().decision("SEND"));
        assertThat(shown(tender, "contractWords").toString())
                .as("to the minister")
                .contains("punkt 4.");
        assertThat(letter(tender, "framework-approval-asked"))
                .contains("Sagen tager punkt 4, »Ledige akademikere«, i kontrakten for " + year);
        tenders.answer(tender, "REJECT", "Gruppen er for lille.");
        assertThat(letter(tender, "framework-tender-rejected"))
                .contains("Sagen tog punkt 4, »Ledige akademikere«, i kontrakten for " + year);
    }

    @Test
    @Tag("INV-12")
    @Tag("R-123")
    void aFunctionOfTheContractIsAgreedWithinItsAmountOrGivenUpInWords() {
        int year = contracts.nextYear();
        List<ContractItemRow> items = new ArrayList<>(contracts.items());
        items.add(items.get(5));
        items.add(contracts
                .item("SPECIALIST_FUNCTION", "Viden om ordblindhed")
                .area("OTHER")
                .amount(1_000_000)
                .financing("Regionens bevilling."));
        String contract = signed(year, items);
        String function = file.value("""
                SELECT m.matter_number FROM raadslag.contract_item_matter m JOIN raadslag.contract_item i ON i.id = m.item_id
                WHERE m.contract_number = ? AND i.position = 7""", contract);

        assertThat(shown(function, "functionTitle")).isEqualTo("Viden om hjerneskade");
        assertThat(shown(function, "financing")).isEqualTo("Regionens bevilling.");
        refused(
                "Behold indsatsområdet og navnet",
                () -> describe(
                        function,
                        specialists.terms(new DescribeSpecialistFunctionForm()).functionTitle("Andet")));
        describe(function, specialists.terms(new DescribeSpecialistFunctionForm()));
        council.involve(function, "FOR");
        specialists.decide(function, "SEND", null);
        specialists.sign(function);
        assertThat(progress.the("specialist-function", function))
                .isWaitingAt("timerEvent_functionEnding")
                .hasPassed("serviceTask_approveByContract");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'approveByContract'",
                        function))
                .as("its own item, not the other of the same name")
                .contains("punkt 7, »Viden om hjerneskade«");
        assertThat(file.paper(function, "specialist-draft"))
                .contains("punkt 7, »Viden om hjerneskade«, i kontrakten for " + year);

        String handicap = contracts.taking(contract, "Handicap");
        describe(
                handicap,
                specialists.terms(new DescribeSpecialistFunctionForm()).specialArea("HANDICAP"));
        council.involve(handicap, "AGAINST");
        specialists.decide(handicap, "DROP", "Viden er der allerede.");
        assertThat(file.letters(handicap)).contains("specialist-dropped minister", "specialist-dropped council-NJ");
        assertThat(letter(handicap)).contains("Sagen tog punkt 5, »Handicap«, i kontrakten for " + year);

        String dearer = contracts.taking(contract, "Viden om ordblindhed");
        describe(dearer, specialists.terms(new DescribeSpecialistFunctionForm()).functionTitle("Viden om ordblindhed"));
        council.involve(dearer, "FOR");
        specialists.decide(dearer, "SEND", null);
        assertThat(shown(dearer, "contractWords").toString())
                .as("to the minister")
                .contains("punkt 8.");
        assertThat(letter(dearer, "specialist-approval-asked"))
                .contains(
                        "Sagen tager punkt 8, »Viden om ordblindhed«, i kontrakten for " + year,
                        "Forslaget går ud over det, som kontrakten siger");
        specialists.answer(dearer, "REJECT", "Det er dyrere end aftalt.");
        assertThat(letter(dearer, "specialist-rejected"))
                .contains("Sagen tog punkt 8, »Viden om ordblindhed«, i kontrakten for " + year);
    }

    @Test
    @Tag("INV-13")
    void thePrioritiesOfTheContractAreTheCouncilsAndItSaysWhyItDoesNotTakeThemUp() {
        List<ContractItemRow> items = new ArrayList<>(items());
        items.add(contracts.item("GRANT", "Metal").grantType("BOTTLENECK"));
        int year = contracts.nextYear();
        String contract = signed(year, items);
        String adopted = contracts.taking(contract, "Flaskehalse");

        assertThat(shown(adopted, "budgetYear")).isEqualTo(year);
        assertThat(shown(adopted, "proposedCriteria")).isEqualTo("Skal være nået inden årets udgang.");
        refused("Kontrakten gælder for %d. Ret feltet »År«".formatted(year), () -> propose(adopted, year + 1));
        propose(adopted);
        assertThat(shown(adopted, "contractWords").toString()).contains("punkt 7. Prioritering af en bevilling");
        council.findLawful(grants.adopt(adopted, "Metal går forud."));
        assertThat(progress.the("grant-criteria", adopted)).isEnded().hasPassed("endEvent_criteriaAdopted");

        String dropped = contracts.taking(contract, "Metal");
        propose(dropped);
        drop(dropped);
        assertThat(file.letters(dropped))
                .contains("grant-criteria-dropped minister", "grant-criteria-dropped council-NJ");
        assertThat(letter(dropped))
                .contains(
                        "Sagen tog punkt 8, »Metal«, i kontrakten for " + year,
                        "Rådets tidligere kriterier for %d gælder fortsat.".formatted(year));
    }

    @Test
    void aPriorityIsOfTheGrantThatTheContractSays() {
        List<ContractItemRow> items = new ArrayList<>(contracts.items());
        items.add(contracts.item("GRANT", "Lukninger i industrien"));
        int year = contracts.nextYear();
        clock.setTo(LocalDate.of(year, 3, 1));
        contracts.announced(year);
        String drafted = contracts.contract("NJ", year);
        refused(
                "Punkt 7: Vælg en mulighed i feltet »Bevilling«",
                () -> office.as("region-NJ")
                        .complete(drafted, contracts.negotiated().itemRows(items)));
        items.get(6).grantType("MAJOR_LAYOFF");
        items.get(2).grantType("MAJOR_LAYOFF");
        refused(
                "Punkt 3: Kun et punkt af typen »Prioritering af en bevilling« har en bevilling",
                () -> office.as("region-NJ")
                        .complete(drafted, contracts.negotiated().itemRows(items)));
        items.set(2, contracts.item("TASK", "Analyse af pendling"));
        String contract = contracts.signed("NJ", year, items);
        String criteria = contracts.taking(contract, "Lukninger i industrien");

        assertThat(criteria).startsWith("VAR-NJ-");
        propose(criteria, year);
        assertThat(shown(criteria, "contractWords").toString())
                .contains("Prioritering af en bevilling (bevillingen til større lukninger og afskedigelser)");
        council.findLawful(grants.adopt(criteria, "Industrien går forud."));
        assertThat(file.values("SELECT type || ' ' || year FROM raadslag.grant_criteria WHERE number = ?", criteria))
                .containsExactly("MAJOR_LAYOFF " + year);
        grants.budget("MAJOR_LAYOFF", 500_000);
        String layoff = grants.reported(400_000);
        grants.present(layoff);
        assertThat(shown(layoff, "grantInWords").toString())
                .contains("Rådets kriterier for %d: Industrien går forud.".formatted(year));
    }

    @Test
    @Tag("INV-13")
    void thePrioritiesOfAContractWhoseYearIsOverAreForALaterOne() {
        int year = contracts.nextYear();
        String criteria = contracts.taking(signed(year), "Flaskehalse");
        clock.setTo(LocalDate.of(year + 1, 1, 5));

        refused(
                "Kontraktens år er gået. Rådet kan kun give kriterier for %d og %d. Ret feltet »År«."
                        .formatted(year + 1, year + 2),
                () -> propose(criteria, year));
        propose(criteria, year + 1);
        drop(criteria);
        assertThat(letter(criteria))
                .contains(
                        "Der er ingen gældende kriterier for %d. Rådet kan først bevilge noget af flaskehalsbevillingen"
                                .formatted(year + 1));
    }

    private String signed(int year) {
        return signed(year, items());
    }

    private String signed(int year, List<ContractItemRow> items) {
        clock.setTo(LocalDate.of(year, 3, 1));
        contracts.announced(year);
        return contracts.signed("NJ", year, items);
    }

    private List<ContractItemRow> items() {
        List<ContractItemRow> items = new ArrayList<>(contracts.items());
        items.add(contracts.item("GRANT", "Flaskehalse").grantType("BOTTLENECK"));
        return items;
    }

    private DescribeFrameworkNeedForm need() {
        return tenders.terms(new DescribeFrameworkNeedForm())
                .tenderScope("REGIONAL")
                .needSource("CONTRACT");
    }

    private void describe(String number, Form<?> form) {
        office.as("region-NJ").complete(number, form);
    }

    private void drop(String number) {
        office.as("council-chair-NJ")
                .complete(
                        number,
                        new PrioritiseGrantForm()
                                .criteriaOutcome("DROP")
                                .dropReason("Det er dækket af den anden sag."));
    }

    private void propose(String number) {
        propose(number, clock.today().getYear());
    }

    private void propose(String number, int year) {
        office.as("secretariat-NJ")
                .complete(
                        number,
                        new ProposeContractedCriteriaForm()
                                .budgetYear(year)
                                .proposedCriteria("Metal går forud.")
                                .councilMeetingOn(clock.today()));
    }

    /** What stands in a field of the matter's open task when it is opened. */
    private Object shown(String number, String field) {
        return taskService.getVariable(
                taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId(),
                field);
    }

    private String letter(String number) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND recipient_group = 'minister' LIMIT 1", number);
    }

    private String letter(String number, String template) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = ? LIMIT 1", number, template);
    }
}
