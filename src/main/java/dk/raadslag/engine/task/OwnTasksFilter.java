package dk.raadslag.engine.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of tasks that everyone sees in Tasklist: one's own and those of one's roles, each with the number of its case. */
@Component
class OwnTasksFilter implements ApplicationRunner {

    private static final String NAME = "Opgaver til mig og min rolle";

    private final FilterService filterService;
    private final TaskService taskService;

    OwnTasksFilter(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (filterService.createFilterQuery().filterName(NAME).count() > 0) {
            return;
        }
        var filter = filterService.newTaskFilter(NAME);
        filter.setQuery(taskService
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()
                .orderByTaskCreateTime()
                .desc());
        filter.setProperties(Map.of(
                "priority",
                -10,
                "refresh",
                true,
                "variables",
                List.of(Map.of("name", "caseNumber", "label", "Sag"), Map.of("name", "caseTitle", "label", "Om")),
                "showUndefinedVariable",
                false));
        filterService.saveFilter(filter);
    }
}
