package dk.raadslag.engine;

import dk.raadslag.law.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses a person who would move a process by other means than the form of a task or a start. The processes themselves may. */
class FormsOnlyInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> WITHOUT_FORM = Set.of(
            CorrelateAllMessageCmd.class,
            CorrelateMessageCmd.class,
            EvaluateStartConditionCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            MessageEventReceivedCmd.class,
            SignalCmd.class,
            SignalEventReceivedCmd.class,
            StartProcessInstanceAtActivitiesCmd.class);

    private final IdentityService identityService;

    FormsOnlyInterceptor(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean ofThePerson = Context.getCommandContext() == null && identityService.getCurrentAuthentication() != null;
        if (ofThePerson && WITHOUT_FORM.contains(command.getClass())) {
            throw new Refusal("Det kan kun gøres med skemaet til en opgave eller et forløb.");
        }
        return next.execute(command);
    }
}
