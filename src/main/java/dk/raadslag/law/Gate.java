package dk.raadslag.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Holds models against the law table. */
final class Gate {

    private static final int MOST_IN_ONE_ANSWER = 5;

    private final LawTable table;

    Gate(LawTable table) {
        this.table = table;
    }

    /** The objections to newly deployed models among those in force; none if the law has nothing to do with them. */
    List<Objection> objections(Models models, List<ProcessDefinitionEntity> deployed) {
        Set<ProcessDefinitionEntity> related = new Relatives(table, models).ofTheLaw();
        if (deployed.stream().noneMatch(related::contains)) {
            return List.of();
        }
        List<Objection> objections = new ArrayList<>();
        deployed.stream()
                .filter(process -> related.contains(process) && process.getTenantId() != null)
                .forEach(process -> objections.add(ofOneRegion(process)));
        objections.addAll(objections(models));
        return objections;
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
