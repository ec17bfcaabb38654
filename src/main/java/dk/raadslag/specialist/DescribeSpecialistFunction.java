package dk.raadslag.specialist;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region's office describes a specialist function that the jobcentres need, of itself or because the contract has it (§ 10). */
@Component
class DescribeSpecialistFunction implements ExecutionListener, TaskListener {

    private final SpecialistProcedure procedure;
    private final ProposalForm proposals;
    private final CurrentActor currentActor;

    DescribeSpecialistFunction(SpecialistProcedure procedure, ProposalForm proposals, CurrentActor currentActor) {
        this.procedure = procedure;
        this.proposals = proposals;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        RegionCode region =
                Require.choice("Beskæftigelsesregion", form.text(CaseProcess.REGION_CODE), RegionCode.class);
        Actor office = currentActor.starting(
                Role.OFFICE.in(region),
                "Kun regionens eget kontor kan foreslå en specialfunktion i regionen. Vælg din egen region i feltet »Beskæftigelsesregion« (§ 10).");
        Terms terms = proposals.read(form);
        CaseNumber number = procedure.describe(region, terms, office);
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
        SpecialistProcess.provide(execution, terms.provider());
        ProposalForm.FIELDS.forEach(execution::removeVariable);
    }

    @Override
    public void notify(DelegateTask task) {
        Terms terms = procedure.describe(
                CaseProcess.caseNumber(task), proposals.read(FormInput.of(task)), currentActor.completing(task));
        SpecialistProcess.provide(task.getExecution(), terms.provider());
    }
}
