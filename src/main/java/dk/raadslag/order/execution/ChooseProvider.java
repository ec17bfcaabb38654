package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the provider that the responsible choose within the framework, or that none is left (§ 9, stk. 3). */
@Component
class ChooseProvider implements TaskListener {

    private enum Step {
        CHOOSE,
        NONE_LEFT
    }

    private final OrderedSubAgreements procedure;
    private final LapsedFrameworks lapsed;
    private final CurrentActor currentActor;

    ChooseProvider(OrderedSubAgreements procedure, LapsedFrameworks lapsed, CurrentActor currentActor) {
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
        boolean chosen =
                Require.choice("Er der en aktør at vælge?", form.text("providerStep"), Step.class) == Step.CHOOSE;
        if (chosen) {
            procedure.choose(order, area, form.text("provider"), form.text("singleProviderReason"), actor);
        } else {
            lapsed.noneLeft(order, area, actor);
        }
        task.getExecution().setVariable(OrderExecutionProcess.PROVIDER_CHOSEN, chosen);
    }
}
