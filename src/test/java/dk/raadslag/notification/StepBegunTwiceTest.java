package dk.raadslag.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ConfirmFindingForm;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that takes longer than the lock of its job is begun again by another program; it happens once all the same. */
@RaadslagTest
class StepBegunTwiceTest extends ProcessTest {

    @Autowired
    ManagementService managementService;

    @Test
    void theSlowProgramCannotCommitWhatAnotherHasBegunToo() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        office.as("rd-NJ")
                .submit(
                        progress.taskId(number, "userTask_confirmFinding"),
                        new ConfirmFindingForm().decision("CONFIRMED"));
        String job = file.value(
                "SELECT j.id_ FROM act_ru_job j JOIN act_ru_execution e ON e.id_ = j.process_instance_id_ WHERE e.business_key_ = ?",
                number);

        CompletableFuture<Void> slow = inTransaction(() -> {
            file.value("SELECT number FROM raadslag.matter WHERE number = ? FOR UPDATE", number);
            var begun = CompletableFuture.runAsync(() -> managementService.executeJob(job));
            while (!begun.isDone()
                    && file.values("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty()) {
                Thread.onSpinWait();
            }
            // another program takes the job, because the lock is over
            file.change("UPDATE act_ru_job SET rev_ = rev_ + 1 WHERE id_ = ?", job);
            return begun;
        });

        assertThatThrownBy(slow::join).isInstanceOf(CompletionException.class);
        assertThat(file.letters(number)).isEmpty();
        jobs.run();
        assertThat(file.letters(number)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(file.values("SELECT act FROM raadslag.case_record WHERE number = ? AND act = 'sendLetter'", number))
                .hasSize(1);
    }
}
