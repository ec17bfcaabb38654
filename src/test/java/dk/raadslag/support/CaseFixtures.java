package dk.raadslag.support;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Open cases filed straight in the tables, and processes started on them, for tests of a process that others call. */
@Component
public class CaseFixtures {

    private final Authorities authorities;
    private final Matters matters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final RuntimeService runtimeService;
    private final Jobs jobs;
    private final BackDoor backDoor;

    CaseFixtures(
            Authorities authorities,
            Matters matters,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock,
            RuntimeService runtimeService,
            Jobs jobs,
            BackDoor backDoor) {
        this.authorities = authorities;
        this.matters = matters;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.runtimeService = runtimeService;
        this.jobs = jobs;
        this.backDoor = backDoor;
    }

    /** Files an open case with a confirmed finding and returns its number. */
    public String openCase(String jobcentreId, String... failingAreas) {
        return transaction.execute(status -> {
            var jobcentre = authorities.jobcentre(jobcentreId);
            String number = matters.open("INT", jobcentre.regionCode(), jobcentreId, "Prøvesag")
                    .value();
            jdbc.sql(
                            "INSERT INTO raadslag.intervention_case (case_number, jobcentre_id, region_code, status, opened_at, version) VALUES (?, ?, ?, 'OPEN', ?, 0)")
                    .params(number, jobcentreId, jobcentre.regionCode().name(), OffsetDateTime.now(clock))
                    .update();
            find(number, jobcentre.regionCode().name(), List.of(failingAreas));
            authorities
                    .effortAreas(List.of(failingAreas))
                    .forEach(area -> jdbc.sql("INSERT INTO raadslag.failing_area VALUES (?, ?, ?)")
                            .params(number, area.code(), area.kind().name())
                            .update());
            return number;
        });
    }

    /** Adds an area to the finding of a case, whatever it is about and wherever it stands. */
    public void documentToo(String caseNumber, String area) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("INSERT INTO raadslag.finding_area SELECT id, ? FROM raadslag.finding WHERE case_number = ?")
                    .params(area, caseNumber)
                    .update();
        });
    }

    /** Adds an area to the confirmed finding of an open case. */
    public void findToo(String caseNumber, String area) {
        documentToo(caseNumber, area);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("INSERT INTO raadslag.failing_area VALUES (?, ?, ?)")
                    .params(
                            caseNumber,
                            area,
                            authorities.effortArea(area).kind().name())
                    .update();
        });
    }

    /** Starts a process as a call activity would, with the number as business key and more variables, and runs what follows. */
    public ProcessInstance call(String processKey, String caseNumber, Map<String, Object> more) {
        var matter = matters.matter(CaseNumber.of(caseNumber));
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("caseNumber", caseNumber);
        variables.put("regionCode", matter.regionCode().name());
        variables.put("jobcentreId", matter.jobcentreId());
        variables.put("failingAreaOptions", failingAreaOptions(caseNumber));
        ProcessInstance instance =
                backDoor.inside(() -> runtimeService.startProcessInstanceByKey(processKey, caseNumber, variables));
        jobs.run();
        return instance;
    }

    /** Forgets which areas have a case, confirmed or not, so that the next test can open one on them. */
    void clear() {
        jdbc.sql("DELETE FROM raadslag.active_area").update();
        jdbc.sql("""
                        UPDATE raadslag.intervention_case SET status = 'REJECTED', outcome = 'FINDING_REJECTED', closed_at = now()
                        WHERE status = 'FINDING'""").update();
        // a framework of one test would cover areas of another
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE raadslag.framework_agreement SET valid_from = '1999-01-01', valid_to = '1999-01-01'")
                    .update();
        });
    }

    private void find(String number, String region, List<String> areas) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO raadslag.finding (id, case_number, region_code, period_from, period_to, ground, evidence, documented_by,
                            documented_by_group, documented_at, status)
                        VALUES (?, ?, ?, ?, ?, 'LEGAL_REQUIREMENT', 'Prøve.', 'x', 'region-' || ?, ?, 'DOCUMENTED')""")
                .params(id, number, region, clock.today(), clock.today(), region, OffsetDateTime.now(clock))
                .update();
        areas.forEach(area -> jdbc.sql("INSERT INTO raadslag.finding_area VALUES (?, ?)")
                .params(id, area)
                .update());
        jdbc.sql("""
                        UPDATE raadslag.finding SET status = 'CONFIRMED', confirmed_by = 'x', confirmed_by_group = 'rd-' || region_code,
                            confirmed_at = documented_at WHERE id = ?""").param(id).update();
    }

    private SpinJsonNode failingAreaOptions(String caseNumber) {
        return Options.of(jdbc
                .sql("SELECT effort_area FROM raadslag.failing_area WHERE case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list()
                .stream()
                .map(area -> new Option(area, authorities.effortArea(area).name()))
                .toList());
    }
}
