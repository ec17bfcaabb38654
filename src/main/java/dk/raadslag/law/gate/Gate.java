package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.CallActivity;
import dk.raadslag.law.model.ConnectedProcesses;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.ProcessModels;
import dk.raadslag.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The checks of parsed models against the law table. */
public final class Gate {

    private static final int MOST_IN_ONE_REFUSAL = 5;

    private final LawTable table;

    public Gate(LawTable table) {
        this.table = table;
    }

    /** The models that the law table is about, or that are or may be connected to one of these by calls. */
    public ProcessModels ofTheLaw(ProcessModels models) {
        return models.restrictedTo(new ConnectedProcesses(table, models).judged());
    }

    /** The violations in models that are in force together. */
    List<Violation> violationsIn(ProcessModels models) {
        List<Violation> violations = new ArrayList<>(new PlacementCheck(table, models).violations());
        violations.addAll(new PreconditionCheck(table, models).allViolations());
        return violations;
    }

    /** The violations in the models in force once the deployed ones, all of the law, are among them. */
    List<Violation> violationsAfterDeploying(List<ProcessDefinitionEntity> deployed, ProcessModels models) {
        List<Violation> violations = new ArrayList<>();
        deployed.stream()
                .filter(process -> process.getTenantId() != null)
                .forEach(process -> violations.add(ofOneRegion(process)));
        deployed.stream()
                .flatMap(process -> CallActivity.in(process).stream())
                .filter(call -> !call.callsNewest())
                .forEach(call -> violations.add(ofOneVersion(call.activity())));
        deployed.stream()
                .flatMap(process -> CallActivity.in(process).stream())
                .filter(call -> !call.keepsBusinessKey())
                .forEach(call -> violations.add(ofAnotherCase(call.activity())));
        deployed.stream()
                .flatMap(process -> CallActivity.in(process).stream())
                .filter(call -> call.mayBringBack(table.saidByActs().keySet()))
                .forEach(call -> violations.add(ofOneUnknown(call.activity())));
        violations.addAll(violationsIn(models));
        return violations;
    }

    /** The violations that running cases could commit by the models after a deployment, but not by those before it. */
    List<Violation> violationsAddedForRunningCases(ProcessModels before, ProcessModels after) {
        Set<Violation.Matter> known = new PreconditionCheck(table, before)
                .allViolations().stream().map(Violation::matter).collect(Collectors.toSet());
        return new PreconditionCheck(table, after)
                .allViolations().stream()
                        .filter(violation -> !known.contains(violation.matter()))
                        .map(Gate::inRunningCases)
                        .toList();
    }

    private static Violation inRunningCases(Violation found) {
        return new Violation(
                found.rule(),
                found.subject(),
                found.precondition(),
                "I sager, der allerede er i gang, gælder: " + found.finding(),
                found.path());
    }

    private static Violation ofOneVersion(ActivityImpl call) {
        String finding =
                "%s i %s kalder en bestemt version. Lovens processer kalder altid den nyeste, fælles version (binding »latest«, ingen tenant).%s"
                        .formatted(
                                Elements.label(call), Elements.label(call.getProcessDefinition()), Elements.line(call));
        return new Violation(null, finding);
    }

    private static Violation ofOneUnknown(ActivityImpl call) {
        String finding =
                "%s i %s kalder en proces, som modellen ikke nævner, og kan få sagens nummer eller region fra den. Nævn processen, eller hent kun andre oplysninger tilbage (ikke »all«).%s"
                        .formatted(
                                Elements.label(call), Elements.label(call.getProcessDefinition()), Elements.line(call));
        return new Violation(null, finding);
    }

    private static Violation ofAnotherCase(ActivityImpl call) {
        String finding =
                "%s i %s giver et andet sagsnummer videre end sit eget. Skriv #{execution.processBusinessKey} som business key i kaldet.%s"
                        .formatted(
                                Elements.label(call), Elements.label(call.getProcessDefinition()), Elements.line(call));
        return new Violation(null, finding);
    }

    private static Violation ofOneRegion(ProcessDefinitionEntity process) {
        String finding =
                "%s er lagt ind for én region. Lovens processer er fælles for alle regioner; læg modellen ind uden region (tenant)."
                        .formatted(Elements.label(process));
        return new Violation(null, finding);
    }

    /** Refuses a deployment with violations, naming the first of them. */
    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            List<String> sentences = violations.stream()
                    .map(Violation::inWords)
                    .distinct()
                    .limit(MOST_IN_ONE_REFUSAL)
                    .toList();
            throw new Refusal("Modellen kan ikke tages i brug. " + String.join("\n", sentences));
        }
    }
}
