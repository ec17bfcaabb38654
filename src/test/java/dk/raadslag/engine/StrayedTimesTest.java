package dk.raadslag.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ConfirmFindingForm;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock that was ahead by ten years and is set back leaves nothing that stands for ten years. */
@RaadslagTest
class StrayedTimesTest extends ProcessTest {

    private static final Duration TEN_YEARS = Duration.ofDays(3653);
    private static final Duration QUARTER = Duration.ofDays(92);

    @Autowired
    StrayedTimes strayed;

    @Autowired
    ManagementService managementService;

    @Autowired
    TaskService taskService;

    @Test
    void aStepThatWasBegunOrTriedInVainThenIsDoneNow() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        office.as("rd-NJ")
                .submit(
                        progress.taskId(number, "userTask_confirmFinding"),
                        new ConfirmFindingForm().decision("CONFIRMED"));
        String job = file.value(
                "SELECT j.id_ FROM act_ru_job j JOIN act_ru_execution e ON e.id_ = j.process_instance_id_ WHERE e.business_key_ = ?",
                number);
        Timestamp then = Timestamp.from(clock.instant().plus(TEN_YEARS));
        file.change(
                "UPDATE act_ru_job SET duedate_ = ?, lock_owner_ = 'x', lock_exp_time_ = ? WHERE id_ = ?",
                then,
                then,
                job);

        strayed.bringBack();

        assertThat(managementService.createJobQuery().jobId(job).executable().count())
                .isOne();
        assertThat(file.values("SELECT id_ FROM act_ru_job WHERE id_ = ? AND lock_owner_ IS NULL", job))
                .hasSize(1);
    }

    @Test
    void aStepThatIsBegunNowOrTriedAgainSoonIsLeftAlone() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        office.as("rd-NJ")
                .submit(
                        progress.taskId(number, "userTask_confirmFinding"),
                        new ConfirmFindingForm().decision("CONFIRMED"));
        String job = file.value(
                "SELECT j.id_ FROM act_ru_job j JOIN act_ru_execution e ON e.id_ = j.process_instance_id_ WHERE e.business_key_ = ?",
                number);
        Timestamp soon = Timestamp.from(clock.instant().plusSeconds(60));
        file.change(
                "UPDATE act_ru_job SET duedate_ = ?, lock_owner_ = 'x', lock_exp_time_ = ? WHERE id_ = ?",
                soon,
                soon,
                job);

        strayed.bringBack();

        assertThat(managementService.createJobQuery().jobId(job).executable().count())
                .isZero();
        assertThat(file.values("SELECT id_ FROM act_ru_job WHERE id_ = ? AND lock_owner_ = 'x'", job))
                .hasSize(1);
        file.change(
                "UPDATE act_ru_job SET duedate_ = NULL, lock_owner_ = NULL, lock_exp_time_ = NULL WHERE id_ = ?", job);
    }

    @Test
    void aDeadlineThatWasSetThenRunsFromNowOnAndOnlyOnce() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        desk.confirm(number);
        Instant now = clock.instant();
        clock.setTo(now.plus(TEN_YEARS));
        council.layBefore(number);
        clock.setTo(now);

        strayed.bringBack();
        Instant due = jobs.due(number, "boundaryEvent_councilReminder");
        assertThat(due).isBetween(now, now.plus(QUARTER));
        assertThat(dueOfTasks(number))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isBefore(now.plus(QUARTER)));

        clock.setTo(now.plus(Duration.ofDays(7)));
        strayed.bringBack();
        assertThat(jobs.due(number, "boundaryEvent_councilReminder")).isEqualTo(due);
    }

    @Test
    void whatBeginsByItselfEachHalfYearBeginsInThisHalfYear() {
        Job start = managementService
                .createJobQuery()
                .processDefinitionKey("half-year-start")
                .singleResult();
        Timestamp then = Timestamp.from(clock.instant().plus(TEN_YEARS));
        file.change("UPDATE act_ru_job SET duedate_ = ?, create_time_ = ? WHERE id_ = ?", then, then, start.getId());

        strayed.bringBack();

        assertThat(managementService
                        .createJobQuery()
                        .jobId(start.getId())
                        .singleResult()
                        .getDuedate())
                .isEqualTo(start.getDuedate());
    }

    private List<Instant> dueOfTasks(String number) {
        return taskService.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getDueDate)
                .map(due -> due.toInstant())
                .toList();
    }
}
