package dk.raadslag.law.gate;

import dk.raadslag.law.LetterTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReference;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.LetterTask;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Finds steps that send a letter of which the table cannot say what it tells of. */
record LetterCheck(LetterTable table) {

    /** The violations in the processes, whether or not they are of the law. */
    List<Violation> violations(Collection<ProcessDefinitionEntity> processes) {
        return BeanReferences.in(processes)
                .to(table.bean())
                .flatMap(reference -> finding(reference).stream())
                .map(finding -> new Violation(null, finding))
                .toList();
    }

    private Optional<String> finding(BeanReference reference) {
        Optional<String> letter = new LetterTask(reference).letter(table.input());
        if (letter.filter(table::knows).isPresent()) {
            return Optional.empty();
        }
        String step = "%s i %s"
                .formatted(Elements.label(reference.element()), Elements.label(Elements.process(reference.element())));
        return Optional.of(letter.map(name ->
                        "%s sender brevet %s, som lovtabellen ikke kender. Brug et af de breve, som tabellen nævner."
                                .formatted(step, name))
                .orElse(
                        "%s siger ikke, hvilket brev der sendes. Lad et systemtrin sende brevet, og skriv dets navn som fast tekst i parameteren %s."
                                .formatted(step, table.input())));
    }
}
