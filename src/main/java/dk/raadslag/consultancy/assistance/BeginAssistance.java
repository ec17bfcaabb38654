package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERING_GROUP;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.consultancy.Consultants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets assistance begin only under a commitment of the case's signed agreement (§ 12). */
@Component
class BeginAssistance implements ExecutionListener {

    private final ConsultancyAssignments assignments;
    private final Consultants consultants;

    BeginAssistance(ConsultancyAssignments assignments, Consultants consultants) {
        this.assignments = assignments;
        this.consultants = consultants;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var commitment = assignments.begin(commitmentId(execution), caseNumber(execution));
        execution.setVariable(DELIVERING_GROUP, consultants.deliveringGroup(commitment));
    }
}
