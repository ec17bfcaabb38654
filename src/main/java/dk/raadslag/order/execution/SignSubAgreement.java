package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.calloff.SubAgreementTerms;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the sub-agreement, or that another provider is chosen, or that the framework lapsed before it (§ 9, stk. 3). */
@Component
class SignSubAgreement implements TaskListener {

    private enum Step {
        SIGN,
        OTHER,
        LAPSED
    }

    private final OrderedSubAgreements procedure;
    private final LapsedFrameworks lapsed;
    private final CurrentActor currentActor;

    SignSubAgreement(OrderedSubAgreements procedure, LapsedFrameworks lapsed, CurrentActor currentActor) {
        this.procedure = procedure;
        this.lapsed = lapsed;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        UUID order = OrderExecutionProcess.orderId(task);
        String area = OrderExecutionProcess.area(task);
        Actor actor = currentActor.completing(task);
        Step step = Require.choice("Hvad skal der ske?", form.text("subAgreementStep"), Step.class);
        switch (step) {
            case SIGN -> procedure.sign(order, area, terms(form), actor);
            case OTHER -> procedure.dropProvider(order, area, form.text("reason"), actor);
            case LAPSED -> lapsed.lapsed(order, area, actor);
        }
        task.getExecution().setVariable(OrderExecutionProcess.SUB_AGREED, step == Step.SIGN);
    }

    private static SubAgreementTerms terms(FormInput form) {
        return SubAgreementTerms.typed(
                form.text("volume"), form.number("price"), form.date("startsOn"), form.date("endsOn"));
    }
}
