package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReference;
import dk.raadslag.law.model.BeanReferences;
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

/** Holds models against the law table. */
public final class Gate {

    private static final int MOST_IN_ONE_ANSWER = 5;

    private final LawTable table;

    public Gate(LawTable table) {
        this.table = table;
    }

    /** The models with which the law has to do. */
    public ProcessModels ofTheLaw(ProcessModels models) {
        return models.among(new ConnectedProcesses(table, models).ofTheLaw());
    }

    /** The objections to newly deployed models of the law among those in force. */
    List<Violation> objections(ProcessModels models, List<ProcessDefinitionEntity> deployed) {
        List<Violation> objections = new ArrayList<>();
        deployed.stream()
                .filter(process -> process.getTenantId() != null)
                .forEach(process -> objections.add(ofOneRegion(process)));
        deployed.stream()
                .flatMap(process -> ProcessModels.calls(process).stream())
                .filter(call -> !ProcessModels.callsNewest(call))
                .forEach(call -> objections.add(ofOneVersion(call)));
        objections.addAll(objections(models));
        return objections;
    }

    /** What cases that run already could do in one set of models that they could not do in another. */
    List<Violation> newObjections(ProcessModels before, ProcessModels after) {
        Set<String> known = demands(before).stream().map(Violation::inWords).collect(Collectors.toSet());
        return demands(after).stream()
                .filter(objection -> !known.contains(objection.inWords()))
                .map(Gate::inRunningCases)
                .toList();
    }

    private List<Violation> demands(ProcessModels models) {
        return new PreconditionCheck(table, models, BeanReferences.in(models)).objections();
    }

    private static Violation inRunningCases(Violation found) {
        return new Violation(
                found.rule(),
                found.subject(),
                found.need(),
                "I sager, der allerede er i gang, gælder: " + found.finding(),
                found.path());
    }

    private static Violation ofOneVersion(ActivityImpl call) {
        String finding =
                "%s i %s kalder en bestemt version. Lovens processer kalder altid den nyeste, fælles version (binding »latest«, ingen tenant)."
                        .formatted(Elements.label(call), Elements.label(call.getProcessDefinition()));
        return new Violation(null, finding);
    }

    /** All objections to the models that are in force together. */
    List<Violation> objections(ProcessModels models) {
        List<BeanReference> places = BeanReferences.in(models);
        List<Violation> objections = new ArrayList<>(new PlacementCheck(table, models, places).objections());
        objections.addAll(new PreconditionCheck(table, models, places).objections());
        return objections;
    }

    private static Violation ofOneRegion(ProcessDefinitionEntity process) {
        String finding =
                "%s er lagt ind for én region. Lovens processer er fælles for alle regioner; læg modellen ind uden region (tenant)."
                        .formatted(Elements.label(process));
        return new Violation(null, finding);
    }

    /** Refuses the models if there is anything against them. */
    static void refuse(List<Violation> objections) {
        if (!objections.isEmpty()) {
            List<String> sentences = objections.stream()
                    .map(Violation::inWords)
                    .distinct()
                    .limit(MOST_IN_ONE_ANSWER)
                    .toList();
            throw new Refusal("Modellen kan ikke tages i brug. " + String.join("\n", sentences));
        }
    }
}
