package dk.raadslag.workplace;

import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.WithoutAuthorization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The running deadlines of matters, which are the timers of their processes. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class RunningDeadlines {

    private static final String TIMERS = """
            SELECT p.business_key_, j.duedate_, j.process_def_id_, d.act_id_ FROM act_ru_execution p
            JOIN act_ru_job j ON j.process_instance_id_ = p.id_ AND j.type_ = 'timer'
            JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
            WHERE p.business_key_ = ANY(:numbers) ORDER BY j.duedate_, j.id_""";

    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;

    RunningDeadlines(JdbcClient jdbc, ProcessEngineConfigurationImpl engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** An event that happens when the day is over, or in its course, unless the matter goes on before; null until its letter has left. */
    record Deadline(String event, @Nullable LocalDate day) {

        /** What an open matter waits for in which nobody has a task: the next of the deadlines, if one runs. */
        static String waitedFor(List<Deadline> deadlines) {
            return deadlines.isEmpty()
                    ? "Ingen opgaver venter lige nu."
                    : deadlines.get(0).waitedFor();
        }

        private String waitedFor() {
            return "Ingen har en opgave lige nu. Sagen går videre af sig selv, når "
                    + (day == null
                            ? "brevet er afsendt, og dets frist er udløbet (%s).".formatted(event)
                            : "den %s er gået (%s).".formatted(Danish.date(day), event));
        }

        /** As a reader sees it. */
        public String inWords() {
            return (day == null ? "Begynder, når brevet er afsendt" : Danish.date(day)) + ": " + event;
        }
    }

    /** The deadlines of the matters, by number, next first. */
    Map<String, List<Deadline>> of(Collection<String> numbers) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> WithoutAuthorization.ask(command, () -> timers(numbers)));
    }

    private Map<String, List<Deadline>> timers(Collection<String> numbers) {
        return jdbc
                .sql(TIMERS)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString(1), deadline(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Deadline deadline(ResultSet timer) throws SQLException {
        return new Deadline(event(timer.getString(3), timer.getString(4)), lastDay(timer.getTimestamp(2)));
    }

    /** The name of the timer's event, or of the event sub-process that it starts. A version never changes; the service would read its row each time. */
    private String event(String version, String element) {
        FlowElement event = engine.getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(version)
                .getModelElementById(element);
        FlowElement named = event instanceof StartEvent ? (FlowElement) event.getParentElement() : event;
        return Objects.requireNonNullElse(named.getName(), "En frist");
    }

    /** The last day before the timer: one that goes off at 0:00 lets the day before run out. Null while it does not run yet. */
    private static @Nullable LocalDate lastDay(Date timer) {
        return Policy.NOT_YET.getTime() == timer.getTime()
                ? null
                : timer.toInstant().minusMillis(1).atZone(Danish.ZONE).toLocalDate();
    }
}
