package dk.raadslag.consultancy;

import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERING_GROUP;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets assistance begin only under a commitment of the case's signed agreement (§ 12). */
@Component
class BeginAssistance implements ExecutionListener {

    private final ConsultancyAssignments assignments;
    private final Helpers helpers;

    BeginAssistance(ConsultancyAssignments assignments, Helpers helpers) {
        this.assignments = assignments;
        this.helpers = helpers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var commitment = assignments.begin(commitmentId(execution), caseNumber(execution));
        execution.setVariable(DELIVERING_GROUP, helpers.deliveringGroup(commitment));
    }
}
