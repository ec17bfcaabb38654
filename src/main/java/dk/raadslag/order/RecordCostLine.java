package dk.raadslag.order;

import dk.raadslag.authorities.EffortKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records who bears the costs of one effort kind, as the decision table says (§ 11, stk. 4). */
@Component
class RecordCostLine implements ExecutionListener {

    private final CostLines costLines;

    RecordCostLine(CostLines costLines) {
        this.costLines = costLines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        EffortKind kind = EffortKind.valueOf((String) execution.getVariable("effortKind"));
        CostBearer bearer = CostBearer.valueOf((String) execution.getVariable("costBearer"));
        costLines.foresee(execution.getProcessBusinessKey(), kind, bearer);
    }
}
