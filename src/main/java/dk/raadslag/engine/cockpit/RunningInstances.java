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
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The running instances of a process in the regions that the person sees: how many there are, a page of them by when they were started,
 * and how many stand at each step. Cockpit and the engine read and sort all of them for each.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class RunningInstances {

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

    private static final String AT_STEPS = """
            SELECT act_id_ AS step, count(*) AS number FROM public.act_ru_execution
            WHERE proc_def_id_ = :definition AND is_active_ AND act_id_ IS NOT NULL AND (:everywhere OR tenant_id_ IS NULL OR tenant_id_ = ANY(:regions))
            GROUP BY act_id_""";

    private static final String INCIDENTS_AT_STEPS = """
            SELECT activity_id_ AS step, incident_type_, count(*) AS number FROM public.act_ru_incident
            WHERE proc_def_id_ = :definition AND activity_id_ IS NOT NULL AND (:everywhere OR tenant_id_ IS NULL OR tenant_id_ = ANY(:regions))
            GROUP BY activity_id_, incident_type_""";

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
        return jdbc.sql(question)
                .param("definition", definition)
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
