package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region's office changes the proposal; criteria and council come anew (§ 9, stk. 1). */
@Component
class ReviseFrameworkTender implements TaskListener {

    private final FrameworkTenderProcedure procedure;
    private final FrameworkTenders tenders;
    private final TenderForm tenderForm;
    private final CurrentActor currentActor;

    ReviseFrameworkTender(
            FrameworkTenderProcedure procedure,
            FrameworkTenders tenders,
            TenderForm tenderForm,
            CurrentActor currentActor) {
        this.procedure = procedure;
        this.tenders = tenders;
        this.tenderForm = tenderForm;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        TenderTerms typed = tenderForm.read(
                FormInput.of(task), tenders.latest(number).terms().scope());
        TenderTerms terms = procedure.revise(number, typed, currentActor.completing(task));
        TenderProcess.propose(task.getExecution(), terms);
    }
}
