package dk.raadslag.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.support.RaadslagTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs after all other tests and looks at what they did: every end event of every model was reached. */
@RaadslagTest
@Order(Integer.MAX_VALUE)
class EndEventsReachedTest {

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    HistoryService historyService;

    @Test
    void everyEndEventOfEveryModelIsReachedByATest() {
        assumeTrue(
                historyService.createHistoricProcessInstanceQuery().count() > 0, "run together with the process tests");

        Set<String> missed = new TreeSet<>();
        for (ProcessDefinition definition :
                repositoryService.createProcessDefinitionQuery().latestVersion().list()) {
            Set<String> reached = historyService
                    .createHistoricActivityInstanceQuery()
                    .processDefinitionId(definition.getId())
                    .finished()
                    .list()
                    .stream()
                    // An error end takes itself away with its scope.
                    .filter(activity ->
                            !activity.isCanceled() || activity.getActivityType().equals(ActivityTypes.END_EVENT_ERROR))
                    .map(activity -> activity.getActivityId())
                    .collect(Collectors.toSet());
            repositoryService.getBpmnModelInstance(definition.getId()).getModelElementsByType(EndEvent.class).stream()
                    .map(EndEvent::getId)
                    .filter(id -> !reached.contains(id))
                    .forEach(id -> missed.add(definition.getKey() + ": " + id));
        }
        assertThat(missed).isEmpty();
    }
}
