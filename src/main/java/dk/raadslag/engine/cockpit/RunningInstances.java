package dk.raadslag.engine.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.IncidentStatisticsDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.ProcessInstanceDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.engine.impl.persistence.entity.ActivityStatisticsImpl;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentStatisticsEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionStatisticsEntity;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The running instances in the regions that the person sees: how many each process has, and of one process how many there are, a page of
 * them by when they were started, and how many stand at each step. Cockpit and the engine read and sort all of them for each.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class RunningInstances {

    private static final String REGIONS = "(:everywhere OR tenant_id_ IS NULL OR tenant_id_ = ANY(:regions))";

    private static final String NUMBER = """
            SELECT count(*) FROM public.act_ru_execution
            WHERE proc_def_id_ = :definition AND parent_id_ IS NULL AND %s""".formatted(REGIONS);

    private static final String PAGE = """
            SELECT e.id_, e.business_key_, h.start_time_, e.suspension_state_
            FROM public.act_hi_procinst h JOIN public.act_ru_execution e ON e.id_ = h.proc_inst_id_
            WHERE h.proc_def_id_ = :definition AND h.end_time_ IS NULL AND (:everywhere OR e.tenant_id_ IS NULL OR e.tenant_id_ = ANY(:regions))
            ORDER BY h.start_time_ %1$s, h.id_ %1$s OFFSET :first LIMIT :most""";

    private static final String INCIDENTS = """
            SELECT proc_inst_id_, incident_type_, count(*) AS number FROM public.act_ru_incident
            WHERE proc_inst_id_ = ANY(:instances) GROUP BY proc_inst_id_, incident_type_""";

    private static final String AT_STEPS = """
            SELECT act_id_ AS step, count(*) AS number FROM public.act_ru_execution
            WHERE proc_def_id_ = :definition AND is_active_ AND act_id_ IS NOT NULL AND %s
            GROUP BY act_id_""".formatted(REGIONS);

    private static final String INCIDENTS_AT_STEPS = """
            SELECT activity_id_ AS step, incident_type_, count(*) AS number FROM public.act_ru_incident
            WHERE proc_def_id_ = :definition AND activity_id_ IS NOT NULL AND %s
            GROUP BY activity_id_, incident_type_""".formatted(REGIONS);

    /** The regions are sorted out after the counting, which then needs the index alone. */
    private static final String OF_PROCESSES = """
            WITH numbers AS MATERIALIZED (
                SELECT proc_def_id_, tenant_id_, count(*) AS number FROM public.act_ru_execution WHERE parent_id_ IS NULL
                GROUP BY proc_def_id_, tenant_id_)
            SELECT *, (SELECT coalesce(sum(number), 0) FROM numbers WHERE proc_def_id_ = id_ AND %1$s) AS number
            FROM public.act_re_procdef WHERE %1$s ORDER BY id_""".formatted(REGIONS);

    private static final String INCIDENTS_OF_PROCESSES = """
            SELECT proc_def_id_, incident_type_, count(*) AS number FROM public.act_ru_incident
            WHERE id_ = root_cause_incident_id_ AND %s GROUP BY proc_def_id_, incident_type_""".formatted(REGIONS);

    private final JdbcClient jdbc;

    RunningInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are. */
    long number(ProcessInstanceQueryDto list) {
        return ofRegions(NUMBER, list.getProcessDefinitionId(), list.getTenantCheck())
                .query(Long.class)
                .single();
    }

    /** The page that is asked for, with the incidents of each. */
    List<? extends ProcessInstanceDto> page(ProcessInstanceQueryDto list) {
        String order = list.getOuterOrderBy().endsWith(" desc") ? "DESC" : "ASC";
        List<Instance> page = ofRegions(PAGE.formatted(order), list.getProcessDefinitionId(), list.getTenantCheck())
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

    /** How many each process has, with the incidents that have their cause in them. */
    List<ProcessDefinitionStatistics> ofProcesses(TenantCheck regions) {
        Map<String, ProcessDefinitionStatistics> processes = new LinkedHashMap<>();
        in(regions, OF_PROCESSES).query(row -> {
            processes.put(row.getString("id_"), process(row));
        });
        in(regions, INCIDENTS_OF_PROCESSES).query(row -> {
            var incidents = new Incidents(row.getString("incident_type_"), row.getInt("number"));
            processes.computeIfPresent(row.getString("proc_def_id_"), (id, process) -> {
                process.getIncidentStatistics().add(incidents);
                return process;
            });
        });
        return List.copyOf(processes.values());
    }

    private static ProcessDefinitionStatistics process(ResultSet row) throws SQLException {
        var process = new ProcessDefinitionStatisticsEntity();
        process.setId(row.getString("id_"));
        process.setRevision(row.getInt("rev_"));
        process.setCategory(row.getString("category_"));
        process.setName(row.getString("name_"));
        process.setKey(row.getString("key_"));
        process.setVersion(row.getInt("version_"));
        process.setDeploymentId(row.getString("deployment_id_"));
        process.setResourceName(row.getString("resource_name_"));
        process.setDiagramResourceName(row.getString("dgrm_resource_name_"));
        process.setHasStartFormKey(row.getBoolean("has_start_form_key_"));
        process.setSuspensionState(row.getInt("suspension_state_"));
        process.setTenantId(row.getString("tenant_id_"));
        process.setVersionTag(row.getString("version_tag_"));
        process.setStartableInTasklist(row.getBoolean("startable_"));
        process.setInstances(row.getInt("number"));
        process.setIncidentStatistics(new ArrayList<>());
        return process;
    }

    /** How many stand at each step of the process, with the incidents there. */
    List<ActivityStatistics> atSteps(String definition, TenantCheck regions) {
        Map<String, Step> steps = new LinkedHashMap<>();
        ofRegions(AT_STEPS, definition, regions).query(row -> {
            step(row, steps).setInstances(row.getInt("number"));
        });
        ofRegions(INCIDENTS_AT_STEPS, definition, regions).query(row -> {
            step(row, steps).incidents.add(new Incidents(row.getString("incident_type_"), row.getInt("number")));
        });
        return List.copyOf(steps.values());
    }

    private static Step step(ResultSet row, Map<String, Step> steps) throws SQLException {
        return steps.computeIfAbsent(row.getString("step"), Step::new);
    }

    private JdbcClient.StatementSpec ofRegions(String question, String definition, TenantCheck regions) {
        return in(regions, question).param("definition", definition);
    }

    private JdbcClient.StatementSpec in(TenantCheck regions, String question) {
        return jdbc.sql(question)
                .param("everywhere", !regions.isTenantCheckEnabled())
                .param(
                        "regions",
                        Optional.ofNullable(regions.getAuthTenantIds())
                                .orElse(List.of())
                                .toArray(String[]::new));
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

    private static final class Step extends ActivityStatisticsImpl {

        private final List<IncidentStatistics> incidents = new ArrayList<>();

        Step(String id) {
            setId(id);
            setIncidentStatistics(incidents);
        }
    }

    private static final class Incidents extends IncidentStatisticsEntity {

        Incidents(String type, int number) {
            incidentType = type;
            incidentCount = number;
        }
    }
}
