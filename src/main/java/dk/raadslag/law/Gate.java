package dk.raadslag.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Holds models against the law table. */
final class Gate {

    private static final int MOST_IN_ONE_ANSWER = 5;

    private final LawTable table;

    Gate(LawTable table) {
        this.table = table;
    }

    /** The models with which the law has to do. */
    Models ofTheLaw(Models models) {
        return models.among(new Relatives(table, models).ofTheLaw());
    }

    /** The objections to newly deployed models of the law among those in force. */
    List<Objection> objections(Models models, List<ProcessDefinitionEntity> deployed) {
        List<Objection> objections = new ArrayList<>();
        deployed.stream()
                .filter(process -> process.getTenantId() != null)
                .forEach(process -> objections.add(ofOneRegion(process)));
        deployed.stream()
                .flatMap(process -> Models.calls(process).stream())
                .filter(call -> !Models.callsNewest(call))
                .forEach(call -> objections.add(ofOneVersion(call)));
        objections.addAll(objections(models));
        return objections;
    }

    /** What cases that run already could do in one set of models that they could not do in another. */
    List<Objection> newObjections(Models before, Models after) {
        Set<String> known = demands(before).stream().map(Objection::inWords).collect(Collectors.toSet());
        return demands(after).stream()
                .filter(objection -> !known.contains(objection.inWords()))
                .map(Gate::inRunningCases)
                .toList();
    }

    private List<Objection> demands(Models models) {
        return new Demands(table, models, Places.in(models)).objections();
    }

    private static Objection inRunningCases(Objection found) {
        return new Objection(
                found.rule(),
                found.subject(),
                found.need(),
                "I sager, der allerede er i gang, gælder: " + found.finding(),
                found.path());
    }

    private static Objection ofOneVersion(ActivityImpl call) {
        String finding =
                "%s i %s kalder en bestemt version. Lovens processer kalder altid den nyeste, fælles version (binding »latest«, ingen tenant)."
                        .formatted(Elements.label(call), Elements.label(call.getProcessDefinition()));
        return new Objection(null, finding);
    }

    /** All objections to the models that are in force together. */
    List<Objection> objections(Models models) {
        List<Place> places = Places.in(models);
        List<Objection> objections = new ArrayList<>(new Bindings(table, models, places).objections());
        objections.addAll(new Demands(table, models, places).objections());
        return objections;
    }

    private static Objection ofOneRegion(ProcessDefinitionEntity process) {
        String finding =
                "%s er lagt ind for én region. Lovens processer er fælles for alle regioner; læg modellen ind uden region (tenant)."
                        .formatted(Elements.label(process));
        return new Objection(null, finding);
    }

    /** Refuses the models if there is anything against them. */
    static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            List<String> sentences = objections.stream()
                    .map(Objection::inWords)
                    .distinct()
                    .limit(MOST_IN_ONE_ANSWER)
                    .toList();
            throw new Refusal("Modellen kan ikke tages i brug. " + String.join("\n", sentences));
        }
    }
}
