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
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/** Finds acts that are not where the law table says, or that others may carry out. */
final class PlacementCheck {

    private final LawTable table;
    private final ProcessModels models;
    private final List<BeanReference> places;
    private final List<Violation> objections = new ArrayList<>();

    PlacementCheck(LawTable table, ProcessModels models, List<BeanReference> places) {
        this.table = table;
        this.models = models;
        this.places = places;
    }

    List<Violation> objections() {
        Set<BeanReference> known = new HashSet<>();
        for (LawTable.Act act : table.acts()) {
            if (models.get(act.process()) != null) {
                checkAct(act, known);
            }
        }
        table.bound().forEach((process, elements) -> {
            if (models.get(process) != null) {
                elements.forEach((element, beans) -> beans.forEach(bean -> checkBound(process, element, bean, known)));
            }
        });
        places.stream().filter(place -> !known.contains(place)).forEach(this::checkOther);
        return objections;
    }

    private void checkAct(LawTable.Act act, Set<BeanReference> known) {
        List<BeanReference> here = places.stream()
                .filter(place -> isAt(place, act.process(), act.element(), act.bean())
                        && place.event().equals(act.event()))
                .toList();
        known.addAll(here);
        if (here.isEmpty()) {
            object(
                    act,
                    "%s skal udføre handlingen %s (%s), men gør det ikke."
                            .formatted(where(act.process(), act.element()), act.bean(), act.event()));
        }
        here.forEach(place -> checkRole(act, place));
    }

    private void checkBound(String process, String element, String called, Set<BeanReference> known) {
        String[] words = called.split(" ");
        String bean = words[words.length - 1];
        List<BeanReference> here = places.stream()
                .filter(place -> isAt(place, process, element, bean)
                        && place.event().equals(words.length > 1 ? words[0] : usualEvent(place)))
                .toList();
        known.addAll(here);
        if (here.isEmpty()) {
            object(null, "%s skal udføre handlingen %s, men gør det ikke.".formatted(where(process, element), bean));
        }
    }

    private void checkOther(BeanReference place) {
        if (table.isAct(place.bean())) {
            object(
                    table.ruleOf(place.bean()),
                    "Handlingen %s må ikke udføres af %s (%s) i %s. Lovtabellen giver den en anden plads."
                            .formatted(
                                    place.bean(),
                                    Elements.label(place.element()),
                                    place.event(),
                                    Elements.label(models.get(place.process()))));
        }
    }

    private void checkRole(LawTable.Act act, BeanReference place) {
        if (act.role() == null
                || !(((ActivityImpl) place.element()).getActivityBehavior()
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
            object(
                    act,
                    "%s skal udføres af gruppen %s og ingen andre."
                            .formatted(Elements.label(place.element()), act.role()));
        }
    }

    private String where(String process, String element) {
        ActivityImpl found = models.get(process).findActivity(element);
        return found == null
                ? "Elementet %s mangler i %s. Det".formatted(element, Elements.label(models.get(process)))
                : Elements.label(found) + " i " + Elements.label(models.get(process));
    }

    private void object(LawTable.Rule rule, String finding) {
        objections.add(new Violation(rule, finding));
    }

    private static boolean isAt(BeanReference place, String process, String element, String bean) {
        return place.process().equals(process)
                && place.element().getId().equals(element)
                && place.bean().equals(bean);
    }

    private static String usualEvent(BeanReference place) {
        if (place.element() instanceof ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior) {
                return "complete";
            }
            return activity.getActivityBehavior() instanceof NoneStartEventActivityBehavior
                    ? "start"
                    : BeanReferences.EXECUTE;
        }
        return "start";
    }
}
