package dk.raadslag.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ReachedEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Runs after all other tests and looks at what they did: every end event of every model was reached. */
class EndEventsReachedIT {

    @Test
    void everyEndEventOfEveryModelIsReachedByATest() throws IOException {
        Set<String> missed = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> missed.addAll(ends(file)));
        }
        assertThat(missed).isNotEmpty();

        missed.removeAll(ReachedEnds.ofThisBuild());
        assertThat(missed).isEmpty();
    }

    private static Set<String> ends(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> ends = new TreeSet<>();
        for (Process process : model.getModelElementsByType(Process.class)) {
            model.getModelElementsByType(EndEvent.class).forEach(end -> ends.add(process.getId() + ": " + end.getId()));
        }
        return ends;
    }
}
