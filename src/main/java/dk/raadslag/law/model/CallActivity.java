package dk.raadslag.law.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** An activity that calls a process or a case model. */
public record CallActivity(ActivityImpl activity) {

    private static final Pattern OWN_KEY = Pattern.compile(
            "[$#]\\{\\s*(caseNumber|execution\\.(processBusinessKey|businessKey|getProcessBusinessKey\\(\\)|getBusinessKey\\(\\)))\\s*}");

    /** The call activities of the scope, those in sub-processes included. */
    public static List<CallActivity> in(ScopeImpl scope) {
        return Elements.in(scope).stream()
                .filter(activity -> activity.getActivityBehavior() instanceof CallableElementActivityBehavior)
                .map(CallActivity::new)
                .toList();
    }

    /** The key of the called process; empty if the activity names it by an expression or calls no process. */
    public Optional<String> calledKey() {
        return calledElement().flatMap(PassedValue::constant);
    }

    /** False if the activity does not call a process of the key, whatever its expression gives. */
    public boolean mayCall(String key) {
        return calledElement()
                .filter(expression -> !PassedValue.mayGive(expression, key))
                .isEmpty();
    }

    private Optional<String> calledElement() {
        return activity.getActivityBehavior() instanceof CallActivityBehavior behavior
                        && behavior.getCallableElement().getDefinitionKeyValueProvider() instanceof ElValueProvider key
                ? Optional.of(key.getExpression().getExpressionText())
                : Optional.empty();
    }

    /** True if the activity calls the newest version that belongs to no tenant. */
    public boolean callsNewest() {
        return callee().isLatestBinding() && isWithoutTenant();
    }

    /** True if the called process gets the caller's own business key, which is the number of the case, or none. */
    public boolean keepsBusinessKey() {
        ParameterValueProvider key = callee().getBusinessKeyValueProvider();
        return key == null
                || (key instanceof ElValueProvider expression
                        && OWN_KEY.matcher(expression
                                        .getExpression()
                                        .getExpressionText()
                                        .strip())
                                .matches());
    }

    /** True if the activity calls the version given, the newest of the process that it names. */
    boolean calls(ProcessDefinitionEntity newest) {
        return isWithoutTenant() && (callee().isLatestBinding() || isDeployedTogetherWith(newest));
    }

    /** True if what is called is known only when it runs, and may give one of the variables another value. */
    public boolean mayBringBack(Set<String> variables) {
        return calledKey().isEmpty()
                && Stream.concat(callee().getOutputs().stream(), callee().getOutputsLocal().stream())
                        .anyMatch(output -> output.isAllVariables() || variables.contains(output.getTarget()));
    }

    private boolean isDeployedTogetherWith(ProcessDefinitionEntity called) {
        return callee().isDeploymentBinding()
                && called.getDeploymentId() != null
                && called.getDeploymentId().equals(callee().getDeploymentId());
    }

    private boolean isWithoutTenant() {
        return callee().getTenantIdProvider() == null;
    }

    private CallableElement callee() {
        return ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement();
    }
}
