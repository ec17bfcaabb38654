package dk.raadslag.engine.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.cockpit.db.QueryService;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.IncidentStatisticsDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.ProcessInstanceDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.webapp.db.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the running instances of a process, and finds a page of them by when they were started. Cockpit reads and sorts all of them for
 * each page. A list that is narrowed, and one of somebody who may not read all, is found by Cockpit's own question.
 */
final class RunningInstances implements QueryService {

    /** What Cockpit calls the question for the list. */
    static final String LIST = "selectRunningProcessInstancesIncludingIncidents";

    /** What Cockpit calls the question how long the list is. */
    static final String COUNT = "selectRunningProcessInstancesCount";

    private static final String NUMBER = """
            SELECT count(*) FROM public.act_ru_execution
            WHERE proc_def_id_ = :definition AND parent_id_ IS NULL AND (:everywhere OR tenant_id_ IS NULL OR tenant_id_ = ANY(:regions))""";

    private static final String PAGE = """
            SELECT e.id_, e.business_key_, h.start_time_, e.suspension_state_
            FROM public.act_hi_procinst h JOIN public.act_ru_execution e ON e.id_ = h.proc_inst_id_
            WHERE h.proc_def_id_ = :definition AND h.end_time_ IS NULL AND (:everywhere OR e.tenant_id_ IS NULL OR e.tenant_id_ = ANY(:regions))
            ORDER BY h.start_time_ %1$s, h.id_ %1$s OFFSET :first LIMIT :most""";

    private static final String INCIDENTS = """
            SELECT proc_inst_id_, incident_type_, count(*) AS number FROM public.act_ru_incident
            WHERE proc_inst_id_ = ANY(:instances) GROUP BY proc_inst_id_, incident_type_""";

    private final QueryService cockpit;
    private final JdbcClient jdbc;

    RunningInstances(QueryService cockpit, JdbcClient jdbc) {
        this.cockpit = cockpit;
        this.jdbc = jdbc;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> executeQuery(String statement, QueryParameters asked) {
        return statement.equals(LIST)
                        && isWhole(asked)
                        && ((ProcessInstanceQueryDto) asked).getOuterOrderBy().startsWith("START_TIME_ ")
                ? (List<T>) page((ProcessInstanceQueryDto) asked)
                : cockpit.executeQuery(statement, asked);
    }

    @Override
    public Long executeQueryRowCount(String statement, ListQueryParameterObject asked) {
        return statement.equals(COUNT) && isWhole(asked)
                ? ofRegions(NUMBER, (ProcessInstanceQueryDto) asked)
                        .query(Long.class)
                        .single()
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
                && readsAll(list);
    }

    private static boolean isEmpty(String @Nullable [] values) {
        return values == null || values.length == 0;
    }

    private static boolean readsAll(ProcessInstanceQueryDto list) {
        AuthorizationCheck check = list.getAuthCheck();
        if (check.isAuthorizationCheckEnabled()) {
            Context.getCommandContext().getAuthorizationManager().enableQueryAuthCheck(check);
        }
        return !check.isAuthorizationCheckEnabled();
    }

    private JdbcClient.StatementSpec ofRegions(String question, ProcessInstanceQueryDto list) {
        TenantCheck regions = list.getTenantCheck();
        return jdbc.sql(question)
                .param("definition", list.getProcessDefinitionId())
                .param("everywhere", !regions.isTenantCheckEnabled())
                .param(
                        "regions",
                        Optional.ofNullable(regions.getAuthTenantIds())
                                .orElse(List.of())
                                .toArray(String[]::new));
    }

    private List<Instance> page(ProcessInstanceQueryDto list) {
        String order = list.getOuterOrderBy().endsWith(" desc") ? "DESC" : "ASC";
        List<Instance> page = ofRegions(PAGE.formatted(order), list)
                .param("first", list.getFirstResult())
                .param("most", list.getMaxResults())
                .query((row, number) -> new Instance(row))
                .list();
        Map<String, Instance> byId = page.stream().collect(Collectors.toMap(Instance::getId, Function.identity()));
        jdbc.sql(INCIDENTS)
                .param("instances", byId.keySet().toArray(String[]::new))
                .query(row -> {
                    String type = row.getString("incident_type_");
                    int number = row.getInt("number");
                    byId.computeIfPresent(
                            row.getString("proc_inst_id_"), (id, instance) -> instance.with(type, number));
                });
        return page;
    }

    private static final class Instance extends ProcessInstanceDto {

        Instance(ResultSet row) throws SQLException {
            setId(row.getString("id_"));
            setBusinessKey(row.getString("business_key_"));
            setStartTime(row.getTimestamp("start_time_"));
            setSuspensionState(row.getInt("suspension_state_"));
            setIncidents(new ArrayList<>());
        }

        Instance with(String type, int number) {
            var incidents = new IncidentStatisticsDto();
            incidents.setIncidentType(type);
            incidents.setIncidentCount(number);
            getIncidents().add(incidents);
            return this;
        }
    }
}
