package dk.raadslag.law.guard;

import dk.raadslag.engine.WithoutAuthorization;
import dk.raadslag.refusal.Require;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.HistoricActivityInstanceQueryImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** A modification of one process instance, compared with where the instance was before. */
final class BackwardMove {

    private static final String ONLY_BACK =
            "En sag kan kun flyttes tilbage til en opgave, som den har haft, og som træder i stedet for den, der nu er åben (§§ 7-13).";

    private final CommandContext context;
    private final String processInstanceId;
    private final ModificationInstructions moves;
    private final boolean aimsBack;
    private final int openBefore;

    /** Reads the state of the process instance. To be made before the command runs. */
    BackwardMove(CommandContext context, String processInstanceId, ModificationInstructions moves) {
        this.context = context;
        this.processInstanceId = processInstanceId;
        this.moves = moves;
        this.aimsBack = !moves.skips()
                && moves.replaceOneByAnother()
                && moves.started().stream().allMatch(this::wasHere);
        this.openBefore = open().size();
    }

    /** Refuses what is meant to be anything but a step back. */
    void checkAim() {
        Require.that(aimsBack, ONLY_BACK);
    }

    /** Refuses what was anything but a step back. */
    void check() {
        checkAim();
        List<String> openNow = open();
        Require.that(
                openNow.size() <= openBefore
                        && moves.started().stream().allMatch(task -> Collections.frequency(openNow, task) == 1),
                ONLY_BACK);
    }

    private boolean wasHere(String elementId) {
        ScopeImpl process = context.getExecutionManager()
                .findExecutionById(processInstanceId)
                .getProcessDefinition();
        ActivityImpl element = process.findActivity(elementId);
        return element != null
                && element.getActivityBehavior() instanceof UserTaskActivityBehavior
                && !isRepeated(element)
                && WithoutAuthorization.ask(context, () -> hasHad(elementId));
    }

    /** One of several equal tasks cannot be begun by itself: it would not know whose it is. */
    private static boolean isRepeated(ActivityImpl element) {
        return Stream.<ScopeImpl>iterate(element, scope -> scope instanceof ActivityImpl, ScopeImpl::getFlowScope)
                .anyMatch(
                        scope -> ((ActivityImpl) scope).getActivityBehavior() instanceof MultiInstanceActivityBehavior);
    }

    private boolean hasHad(String elementId) {
        HistoricActivityInstanceQueryImpl query = new HistoricActivityInstanceQueryImpl();
        query.processInstanceId(processInstanceId).activityId(elementId).finished();
        return query.executeCount(context) > 0;
    }

    /** The ids of the elements at which the process waits. */
    private List<String> open() {
        ActivityInstance process =
                WithoutAuthorization.ask(context, () -> new GetActivityInstanceCmd(processInstanceId).execute(context));
        return process == null ? List.of() : waiting(process).toList();
    }

    private static Stream<String> waiting(ActivityInstance scope) {
        ActivityInstance[] children = scope.getChildActivityInstances();
        TransitionInstance[] entering = scope.getChildTransitionInstances();
        return children.length + entering.length == 0
                ? Stream.of(scope.getActivityId())
                : Stream.concat(
                        Stream.of(children).flatMap(BackwardMove::waiting),
                        Stream.of(entering).map(TransitionInstance::getActivityId));
    }
}
