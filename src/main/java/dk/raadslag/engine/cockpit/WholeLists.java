package dk.raadslag.engine.cockpit;

import java.util.List;
import org.camunda.bpm.cockpit.db.QueryService;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.webapp.db.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Answers Cockpit's question for all running instances of a process by {@link RunningInstances}. A list that is narrowed, and one of
 * somebody who may not read all, is found by Cockpit's own question.
 */
final class WholeLists implements QueryService {

    /** What Cockpit calls the question for the list. */
    static final String LIST = "selectRunningProcessInstancesIncludingIncidents";

    /** What Cockpit calls the question how long the list is. */
    static final String COUNT = "selectRunningProcessInstancesCount";

    private final QueryService cockpit;
    private final RunningInstances instances;

    WholeLists(QueryService cockpit, RunningInstances instances) {
        this.cockpit = cockpit;
        this.instances = instances;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> executeQuery(String statement, QueryParameters asked) {
        return statement.equals(LIST)
                        && isWhole(asked)
                        && ((ProcessInstanceQueryDto) asked).getOuterOrderBy().startsWith("START_TIME_ ")
                ? (List<T>) instances.page((ProcessInstanceQueryDto) asked)
                : cockpit.executeQuery(statement, asked);
    }

    @Override
    public Long executeQueryRowCount(String statement, ListQueryParameterObject asked) {
        return statement.equals(COUNT) && isWhole(asked)
                ? Long.valueOf(instances.number((ProcessInstanceQueryDto) asked))
                : cockpit.executeQueryRowCount(statement, asked);
    }

    /** All running instances of one process, asked for by somebody who may read all. */
    private static boolean isWhole(ListQueryParameterObject asked) {
        return asked instanceof ProcessInstanceQueryDto list
                && list.getProcessDefinitionId() != null
                && list.getParentProcessDefinitionId() == null
                && isEmpty(list.getActivityIdIn())
                && list.getBusinessKey() == null
                && list.getStartedBefore() == null
                && list.getStartedAfter() == null
                && !Boolean.TRUE.equals(list.getWithIncident())
                && list.getQueryVariableValues().isEmpty()
                && readsAll(list.getAuthCheck());
    }

    private static boolean isEmpty(String @Nullable [] values) {
        return values == null || values.length == 0;
    }

    /** Whether nothing has to be left out for somebody who asks with the check. */
    static boolean readsAll(AuthorizationCheck check) {
        if (check.isAuthorizationCheckEnabled()) {
            Context.getCommandContext().getAuthorizationManager().enableQueryAuthCheck(check);
        }
        return !check.isAuthorizationCheckEnabled();
    }
}
