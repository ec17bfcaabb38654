package dk.raadslag.intervention;

import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
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
    private final CaseProcedure procedure;
    private final RuntimeService runtimeService;

    RequestCaseWithdrawal(
            CurrentActor currentActor, Cases cases, CaseProcedure procedure, RuntimeService runtimeService) {
        this.currentActor = currentActor;
        this.cases = cases;
        this.procedure = procedure;
        this.runtimeService = runtimeService;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        InterventionCase of = cases.caseOf(CaseProcess.caseNumber(execution));
        Withdrawal.Subject subject = Require.choice(
                "Hvad trækkes tilbage", form.text(InterventionProcess.WITHDRAWN), Withdrawal.Subject.class);
        var director = currentActor.starting(Role.DIRECTOR.in(of.regionCode()), OTHER_REGION);
        Require.that(of.regionCode().name().equals(execution.getTenantId()), OTHER_REGION);
        procedure.withdraw(of.caseNumber(), subject, progress(of), form.text("reason"), director);
        InterventionProcess.begin(execution, of);
        execution.removeVariable("reason");
    }

    private Withdrawal.Progress progress(InterventionCase of) {
        return new Withdrawal.Progress(
                waitsFor(InterventionProcess.RECOMMENDATION_WITHDRAWN, of),
                runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(of.caseNumber().value())
                                .processDefinitionKey(InterventionProcess.ORDER_EXECUTION)
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
