package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region's office changes the proposal; the council discusses it anew (§ 10). */
@Component
class ReviseSpecialistFunction implements TaskListener {

    private final SpecialistProcedure procedure;
    private final ProposalForm proposals;
    private final CurrentActor currentActor;

    ReviseSpecialistFunction(SpecialistProcedure procedure, ProposalForm proposals, CurrentActor currentActor) {
        this.procedure = procedure;
        this.proposals = proposals;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Terms terms = procedure.revise(
                CaseProcess.caseNumber(task), proposals.read(FormInput.of(task)), currentActor.completing(task));
        SpecialistProcess.provide(task.getExecution(), terms.provider());
    }
}
