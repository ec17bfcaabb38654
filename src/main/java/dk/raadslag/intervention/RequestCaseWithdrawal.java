package dk.raadslag.intervention;

import dk.raadslag.authorities.Role;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.CaseWithdrawals.What;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The director withdraws a case or its recommendation, and learns at once if that cannot be done (§ 11). */
@Component
class RequestCaseWithdrawal implements ExecutionListener {

    private static final String OTHER_REGION =
            "Kun regionsdirektøren i sagens egen region kan trække noget tilbage i den (§ 11).";

    private final CurrentActor currentActor;
    private final Cases cases;
    private final CaseWithdrawals withdrawals;
    private final RuntimeService runtimeService;

    RequestCaseWithdrawal(
            CurrentActor currentActor, Cases cases, CaseWithdrawals withdrawals, RuntimeService runtimeService) {
        this.currentActor = currentActor;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.runtimeService = runtimeService;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        InterventionCase of = cases.caseOf(form.text(InterventionProcess.CASE_NUMBER));
        What what = Require.choice("Hvad trækkes tilbage", form.text(InterventionProcess.WITHDRAWN), What.class);
        var director = currentActor.starting(Role.DIRECTOR.in(of.regionCode()), OTHER_REGION);
        Require.that(of.regionCode().name().equals(execution.getTenantId()), OTHER_REGION);
        withdrawals.withdraw(of.caseNumber().value(), what, standing(of), form.text("reason"), director);
        InterventionProcess.begin(execution, of);
        execution.removeVariable("reason");
    }

    private CaseWithdrawals.Standing standing(InterventionCase of) {
        return new CaseWithdrawals.Standing(
                waitsFor(InterventionProcess.RECOMMENDATION_WITHDRAWN, of),
                runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(of.caseNumber().value())
                                .processDefinitionKey("order-execution")
                                .count()
                        > 0);
    }

    private boolean waitsFor(String message, InterventionCase of) {
        return runtimeService
                        .createExecutionQuery()
                        .processInstanceBusinessKey(of.caseNumber().value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }
}
