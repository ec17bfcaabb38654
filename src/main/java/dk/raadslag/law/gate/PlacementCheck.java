package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReference;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.ProcessModels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/** Finds acts that are missing at the element of the law table, are named elsewhere, or may be carried out by another group. */
final class PlacementCheck {

    private final LawTable table;
    private final ProcessModels models;
    private final BeanReferences references;
    private final Set<BeanReference> placed = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    PlacementCheck(LawTable table, ProcessModels models) {
        this.table = table;
        this.models = models;
        this.references = BeanReferences.in(models);
    }

    List<Violation> violations() {
        table.acts().forEach(act -> models.newest(act.process()).ifPresent(process -> checkAct(act, process)));
        table.bound()
                .forEach((key, elements) -> models.newest(key)
                        .ifPresent(process -> elements.forEach(
                                (element, acts) -> acts.forEach(act -> checkBoundAct(process, element, act)))));
        references.stream().filter(reference -> !placed.contains(reference)).forEach(this::checkMisplaced);
        return violations;
    }

    private void checkAct(LawTable.Act act, ProcessDefinitionEntity process) {
        List<BeanReference> here = references.stream()
                .filter(reference -> reference.isAt(act.process(), act.element(), act.bean())
                        && reference.event().equals(act.event()))
                .toList();
        placed.addAll(here);
        if (here.isEmpty()) {
            add(
                    act,
                    "%s skal udføre handlingen %s (%s), men gør det ikke."
                            .formatted(where(process, act.element()), act.bean(), act.event()));
        }
        here.forEach(reference -> checkRole(act, reference));
    }

    private void checkBoundAct(ProcessDefinitionEntity process, String element, LawTable.BoundAct act) {
        List<BeanReference> here = references.stream()
                .filter(reference -> reference.isAt(process.getKey(), element, act.bean())
                        && reference.event().equals(Objects.requireNonNullElse(act.event(), usualEvent(reference))))
                .toList();
        placed.addAll(here);
        if (here.isEmpty()) {
            add(null, "%s skal udføre handlingen %s, men gør det ikke.".formatted(where(process, element), act.bean()));
        }
    }

    private void checkMisplaced(BeanReference reference) {
        if (table.isAct(reference.bean())) {
            add(
                    table.act(reference.bean()).orElse(null),
                    "Handlingen %s må ikke udføres af %s (%s) i %s. Lovtabellen giver den en anden plads.%s"
                            .formatted(
                                    reference.bean(),
                                    Elements.label(reference.element()),
                                    reference.event(),
                                    Elements.label(Elements.process(reference.element())),
                                    Elements.line(reference.element())));
        }
    }

    private void checkRole(LawTable.Act act, BeanReference reference) {
        if (act.role() == null
                || !(((ActivityImpl) reference.element()).getActivityBehavior()
                        instanceof UserTaskActivityBehavior behavior)) {
            return;
        }
        TaskDefinition task = behavior.getTaskDefinition();
        Set<String> groups = task.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.toSet());
        if (!groups.equals(Set.of(act.role()))
                || task.getAssigneeExpression() != null
                || !task.getCandidateUserIdExpressions().isEmpty()) {
            add(
                    act,
                    "%s skal udføres af gruppen %s og ingen andre.%s"
                            .formatted(
                                    Elements.label(reference.element()),
                                    act.role(),
                                    Elements.line(reference.element())));
        }
    }

    private void add(LawTable.@Nullable Rule rule, String finding) {
        violations.add(new Violation(rule, finding));
    }

    private static String where(ProcessDefinitionEntity process, String element) {
        ActivityImpl found = process.findActivity(element);
        return found == null
                ? "Elementet %s mangler i %s. Det".formatted(element, Elements.label(process))
                : Elements.label(found) + " i " + Elements.label(process);
    }

    private static String usualEvent(BeanReference reference) {
        if (!(reference.element() instanceof ActivityImpl activity)) {
            return "start";
        }
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior) {
            return "complete";
        }
        return activity.getActivityBehavior() instanceof NoneStartEventActivityBehavior
                ? "start"
                : BeanReference.EXECUTE;
    }
}
