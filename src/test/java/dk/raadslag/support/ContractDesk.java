package dk.raadslag.support;

import dk.raadslag.support.form.AdviseOnGoalsForm;
import dk.raadslag.support.form.ApproveContractForm;
import dk.raadslag.support.form.BeginGoalsForm;
import dk.raadslag.support.form.ContractItemRow;
import dk.raadslag.support.form.DecideGoalsForm;
import dk.raadslag.support.form.DraftContractForm;
import dk.raadslag.support.form.DraftGoalsForm;
import dk.raadslag.support.form.GoalRow;
import dk.raadslag.support.form.SignContractByChairForm;
import dk.raadslag.support.form.SignContractByMinisterForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ministry, Beskæftigelsesrådet and the parties of the four contracts at work on a year of goals and contracts. */
@Component
public class ContractDesk {

    private final Office office;
    private final CouncilRoom council;
    private final CaseFile file;
    private final Progress progress;
    private final TaskService taskService;
    private final TestClock clock;
    private int nextYear = 2151;

    ContractDesk(
            Office office,
            CouncilRoom council,
            CaseFile file,
            Progress progress,
            TaskService taskService,
            TestClock clock) {
        this.office = office;
        this.council = council;
        this.file = file;
        this.progress = progress;
        this.taskService = taskService;
        this.clock = clock;
    }

    /** A year that no other test has. */
    public int nextYear() {
        return nextYear++;
    }

    /** Begins the goals of a year, in the year before where it is not that year; returns the number. */
    public String begin(int year) {
        LocalDate today = clock.today();
        if (today.getYear() != year) {
            clock.setTo(LocalDate.of(year - 1, 3, 1));
        }
        String number = office.as("ams")
                .start("annual-contract", new BeginGoalsForm().year(year))
                .getBusinessKey();
        clock.setTo(today);
        return number;
    }

    /** So many goals; the last may be about persons under the integration act. */
    public List<GoalRow> goals(int count, boolean integration) {
        List<GoalRow> rows = new ArrayList<>();
        for (int no = 1; no <= count; no++) {
            rows.add(new GoalRow()
                    .goalTitle("Mål " + no)
                    .goalWording("Flere unge skal i uddannelse.")
                    .goalIntegration(integration && no == count));
        }
        return rows;
    }

    /** Drafts two goals. */
    public void draft(String number, boolean integration) {
        office.as("ams").complete(number, new DraftGoalsForm().goalRows(goals(2, integration)));
    }

    /** Beskæftigelsesrådet advises on goals that are not about integration. */
    public void advise(String number) {
        office.as("ber").complete(number, new AdviseOnGoalsForm().advice("Målene er gode og få."));
    }

    /** The minister decides: {@code ANNOUNCE} or {@code RETURN}. */
    public void decide(String number, String decision, @Nullable String remark) {
        office.as("minister")
                .complete(number, new DecideGoalsForm().decision(decision).remark(remark));
    }

    /** The number of the goals of a year on which Beskæftigelsesrådet has advised. */
    public String advised(int year) {
        String number = begin(year);
        draft(number, false);
        advise(number);
        return number;
    }

    /** The number of the announced goals of a year. */
    public String announced(int year) {
        String number = advised(year);
        decide(number, "ANNOUNCE", null);
        return number;
    }

    /** The number of a region's contract. */
    public String contract(String region, int year) {
        return file.value(
                "SELECT number FROM raadslag.annual_contract WHERE region_code = ? AND year = ?", region, year);
    }

    /** The items of a contract: both goals, a task, a need and two specialist functions. */
    public List<ContractItemRow> items() {
        return List.of(
                item("GOAL", "Unge").goal("1"),
                item("GOAL", "Ledige").goal("2"),
                item("TASK", "Analyse af pendling"),
                item("NEED_FRAMEWORK_TENDER", "Ledige akademikere"),
                item("SPECIALIST_FUNCTION", "Handicap")
                        .area("HANDICAP")
                        .amount(2_000_000)
                        .financing("Statens bevilling."),
                item("SPECIALIST_FUNCTION", "Viden om hjerneskade")
                        .area("OTHER")
                        .amount(1_500_000)
                        .financing("Regionens bevilling."));
    }

    /** An item that is to be reached within the year. */
    public ContractItemRow item(String type, String title) {
        return new ContractItemRow().itemType(type).itemTitle(title).itemWording("Skal være nået inden årets udgang.");
    }

    /** What the office sends when it has negotiated today. */
    public DraftContractForm negotiated() {
        return new DraftContractForm()
                .negotiatedOn(clock.today())
                .outcome("Parterne er enige.")
                .itemRows(items());
    }

    /** The office negotiates the usual items. */
    public void negotiate(String contract) {
        negotiate(contract, items());
    }

    private void negotiate(String contract, List<ContractItemRow> items) {
        person("region", contract).complete(contract, negotiated().itemRows(items));
    }

    /** The council decides today: {@code APPROVE} or {@code REJECT}. */
    public void treat(String contract, String outcome) {
        person("council-chair", contract)
                .complete(
                        contract,
                        new ApproveContractForm()
                                .contractTreatment(outcome)
                                .contractWording("Rådet har drøftet kontrakten grundigt.")
                                .meetingDate(clock.today())
                                .attendance("Alle organisationer var repræsenteret."));
    }

    /** The council postpones the contract to the day. */
    public void postpone(String contract, LocalDate day) {
        person("council-chair", contract)
                .complete(
                        contract,
                        new ApproveContractForm().contractTreatment("POSTPONE").newMeetingDate(day));
    }

    /** From the negotiation to the lawful approval of the council. */
    public void approve(String contract) {
        approve(contract, items());
    }

    /** The same with these items. */
    public void approve(String contract, List<ContractItemRow> items) {
        negotiate(contract, items);
        treat(contract, "APPROVE");
        council.findLawful(contract);
    }

    /** The chair signs. */
    public void signAsChair(String contract) {
        person("council-chair", contract).complete(contract, new SignContractByChairForm());
    }

    /** The minister answers: {@code SIGN} or {@code RETURN}. */
    public void answer(String contract, String decision, @Nullable String reason) {
        office.as("minister")
                .complete(
                        contract,
                        new SignContractByMinisterForm().decision(decision).reason(reason));
    }

    /** From the announced goals to the contract that both have signed; returns its number. */
    public String signed(String region, int year) {
        return signed(region, year, items());
    }

    /** The same with these items. */
    public String signed(String region, int year, List<ContractItemRow> items) {
        String contract = contract(region, year);
        approve(contract, items);
        signAsChair(contract);
        answer(contract, "SIGN", null);
        return contract;
    }

    /** The items as the open task of the contract shows them. */
    public String shown(String contract) {
        return String.valueOf(
                taskService.getVariable(progress.tasks(contract).get(0).getId(), "contractInWords"));
    }

    /** The number of the matter that has taken the item of the title up. */
    public String taking(String contract, String title) {
        return file.value("""
                SELECT m.matter_number FROM raadslag.contract_item_matter m JOIN raadslag.contract_item i ON i.id = m.item_id
                WHERE m.contract_number = ? AND i.title = ?""", contract, title);
    }

    private Office.Person person(String role, String contract) {
        return office.as(role + "-" + contract.split("-")[1]);
    }
}
