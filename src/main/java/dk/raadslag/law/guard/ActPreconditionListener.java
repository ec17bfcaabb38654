package dk.raadslag.law.guard;

import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import dk.raadslag.law.model.Elements;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks the preconditions of the law table before an element with an act begins, before its task is completed, and before a process
 * of the law ends, however the case came there; and that the act of a task is one in the task's own case.
 */
@Component
@Order(0)
class ActPreconditionListener extends AbstractBpmnParseListener {

    private final LawTable table;

    ActPreconditionListener(LawTable table) {
        this.table = table;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        guard(activity);
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        for (LawTable.Act act : actsAt(activity)) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> {
                // Of two people who complete a task at once, the second finds the task without its execution.
                Require.that(completed.getExecution() != null, "Opgaven er allerede afsluttet eller fjernet.");
                checkCase(completed);
                checkRole(act, task, completed);
                checkNeeds(act, (ExecutionEntity) completed.getExecution());
            });
        }
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        guard(activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        guard(activity);
    }

    /** The body of a multi-instance element is checked before it evaluates its collection. */
    @Override
    public void parseMultiInstanceLoopCharacteristics(Element element, Element repeated, ActivityImpl body) {
        guard(body);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        for (LawTable.Ending ending : table.endings()) {
            if (ending.process().equals(process.getKey())) {
                ExecutionListener check = ended -> checkEnd(ending, (ExecutionEntity) ended);
                process.addBuiltInListener(ExecutionListener.EVENTNAME_END, check);
            }
        }
    }

    private void guard(ActivityImpl activity) {
        for (LawTable.Act act : actsAt(activity)) {
            ExecutionListener check = entered -> checkNeeds(act, (ExecutionEntity) entered);
            // before the listeners of the model, which may be the act itself
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, check, 0);
        }
    }

    private void checkEnd(LawTable.Ending ending, ExecutionEntity process) {
        if (!process.isCanceled() && process.getDeleteReason() == null) {
            checkNeeds(ending, process);
        }
    }

    private List<LawTable.Act> actsAt(ActivityImpl activity) {
        String process = Elements.process(activity).getKey();
        String element = activity.getId().replace(BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX, "");
        return table.acts().stream()
                .filter(act -> act.process().equals(process) && act.element().equals(element))
                .toList();
    }

    /** The act reads from its task, so what the form asks for must not hide what the process says of the case. */
    private void checkCase(DelegateTask completed) {
        for (String mark : table.caseVariables().keySet()) {
            Require.that(
                    !completed.hasVariableLocal(mark)
                            || Objects.equals(
                                    completed.getVariableLocal(mark),
                                    completed.getExecution().getVariable(mark)),
                    "Skemaet må ikke ændre %s, for opgaven gælder altid sagen selv. Bed procesejeren rette skemaet."
                            .formatted(mark));
        }
    }

    private static void checkRole(LawTable.Act act, TaskDefinition task, DelegateTask completed) {
        boolean entitled = act.role() == null
                || SignedIn.in(Context.getCommandContext())
                        .filter(person -> person.isMemberOfOne(groupsOf(task, completed)))
                        .isPresent();
        Require.that(
                entitled,
                "%s: %s Opgaven hører til en anden rolle, så du kan ikke afslutte den."
                        .formatted(act.paragraph(), act.sentence()));
    }

    private static List<String> groupsOf(TaskDefinition task, DelegateTask completed) {
        return task.getCandidateGroupIdExpressions().stream()
                .map(group -> group.getValue(completed))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private void checkNeeds(LawTable.Rule rule, ExecutionEntity execution) {
        List<Precondition> needs = rule.preconditions().stream()
                .filter(need -> !table.isMetAtSameElement(rule, need))
                .toList();
        if (needs.isEmpty()) {
            return;
        }
        CommandContext context = Context.getCommandContext();
        Fulfilment fulfilment =
                new Fulfilment(table, context, execution.getRootProcessInstanceId(), List.of(process(execution)));
        Map<String, String> chain = CallChain.of(context, execution);
        Require.that(
                needs.stream()
                        .allMatch(need ->
                                fulfilment.meets(need, chain, process(execution).getKey())),
                "%s: %s Det er ikke sket i denne sag.".formatted(rule.paragraph(), rule.sentence()));
    }

    private static ProcessDefinitionEntity process(ExecutionEntity execution) {
        return execution.getProcessDefinition();
    }
}
