package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.tender.TenderTerms.Scope;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region's office describes a target group and the need for a framework tender, of itself or because the contract has it (§ 9, stk. 1). */
@Component
class DescribeFrameworkNeed implements ExecutionListener, TaskListener {

    private final FrameworkTenderProcedure procedure;
    private final TenderForm tenderForm;
    private final CurrentActor currentActor;

    DescribeFrameworkNeed(FrameworkTenderProcedure procedure, TenderForm tenderForm, CurrentActor currentActor) {
        this.procedure = procedure;
        this.tenderForm = tenderForm;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        RegionCode region =
                Require.choice("Beskæftigelsesregion", form.text(CaseProcess.REGION_CODE), RegionCode.class);
        Actor office = currentActor.starting(
                Role.OFFICE.in(region),
                "Kun regionens eget kontor kan foreslå et rammeudbud i regionen. Vælg din egen region i feltet »Beskæftigelsesregion« (§ 9, stk. 1).");
        TenderTerms terms = tenderForm.read(form, Require.choice("Dækning", form.text(TenderForm.SCOPE), Scope.class));
        CaseNumber number = procedure.describe(region, terms, office);
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
        TenderForm.FIELDS.forEach(execution::removeVariable);
        TenderProcess.propose(execution, terms);
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Scope scope = Require.choice("Dækning", form.text(TenderForm.SCOPE), Scope.class);
        TenderTerms terms = procedure.describe(
                CaseProcess.caseNumber(task), tenderForm.read(form, scope), currentActor.completing(task));
        TenderProcess.propose(task.getExecution(), terms);
    }
}
