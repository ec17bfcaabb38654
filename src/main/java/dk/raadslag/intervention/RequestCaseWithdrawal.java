package dk.raadslag.intervention;

import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
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
    private final WithdrawalProcedure procedure;
    private final WithdrawalProgress progress;

    RequestCaseWithdrawal(
            CurrentActor currentActor, Cases cases, WithdrawalProcedure procedure, WithdrawalProgress progress) {
        this.currentActor = currentActor;
        this.cases = cases;
        this.procedure = procedure;
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        InterventionCase of = cases.caseOf(CaseProcess.caseNumber(execution));
        Withdrawal.Subject subject = Require.choice(
                "Hvad trækkes tilbage", form.text(InterventionProcess.WITHDRAWN), Withdrawal.Subject.class);
        var director = currentActor.starting(Role.DIRECTOR.in(of.regionCode()), OTHER_REGION);
        Require.that(of.regionCode().name().equals(execution.getTenantId()), OTHER_REGION);
        boolean councilFirst = procedure.request(
                of.caseNumber(), subject, progress.of(of.caseNumber()), form.text("reason"), director);
        InterventionProcess.begin(execution, of);
        execution.setVariable(
                InterventionProcess.PARTY_KINDS, InterventionProcess.kinds(cases.failingAreas(of.caseNumber())));
        execution.setVariable(InterventionProcess.COUNCIL_FIRST, councilFirst);
        execution.setVariable(InterventionProcess.WITHDRAWAL_REASON, form.text("reason"));
        execution.removeVariable("reason");
    }
}
