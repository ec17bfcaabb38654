package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Carries out what the engine does to many cases in the background. */
@Component
public class BatchDesk {

    private final ManagementService managementService;

    BatchDesk(ManagementService managementService) {
        this.managementService = managementService;
    }

    /** The batch's job for its cases is refused with the words; the batch is then deleted. */
    public void assertRefused(Batch batch, String words) {
        assertFails(batch, Refusal.class, words);
    }

    /** The work in the background fails with the exception and the words. */
    public void assertFails(Batch batch, Class<? extends Exception> failure, String words) {
        try {
            managementService.executeJob(first(batch.getSeedJobDefinitionId()));
            String job = first(batch.getBatchJobDefinitionId());
            assertThatThrownBy(() -> managementService.executeJob(job))
                    .isInstanceOf(failure)
                    .hasMessageContaining(words);
        } finally {
            managementService.deleteBatch(batch.getId(), true);
        }
    }

    private String first(String jobDefinitionId) {
        List<Job> jobs = managementService
                .createJobQuery()
                .jobDefinitionId(jobDefinitionId)
                .list();
        return jobs.get(0).getId();
    }
}
