package dk.raadslag.contract.regional;

import dk.raadslag.contract.ContractItem;
import dk.raadslag.contract.Goal;
import dk.raadslag.contract.goals.NationalGoals;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Shows the year's goals and the latest draft of the contract on the task, and fills it into the form where it can be changed. */
@Component
class PresentContract implements TaskListener {

    private final AnnualContracts contracts;
    private final NationalGoals goals;

    PresentContract(AnnualContracts contracts, NationalGoals goals) {
        this.contracts = contracts;
        this.goals = goals;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        List<Goal> announced = goals.goals(contracts.contract(number).goalsDraftId());
        task.setVariableLocal(
                "goalsInWords",
                CaseRecord.cut(announced.stream().map(Goal::danish).collect(Collectors.joining("\n\n"))));
        task.setVariableLocal(
                "goalOptions",
                Spin.JSON(announced.stream()
                        .map(goal -> Map.of(
                                "value",
                                String.valueOf(goal.no()),
                                "label",
                                "%d. %s".formatted(goal.no(), goal.title())))
                        .toList()));
        contracts.latest(number).map(ContractDraft::text).ifPresent(text -> {
            task.setVariableLocal("contractInWords", CaseRecord.cut(text.danish()));
            task.setVariableLocal(
                    ContractProcess.ITEM_ROWS,
                    Spin.JSON(text.items().stream().map(ContractItem::row).toList()));
        });
    }
}
