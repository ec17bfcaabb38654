package dk.raadslag.support;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The engine's background jobs and timers, which nothing but the tests executes. */
@Component
public class Jobs {

    private final ManagementService managementService;
    private final RuntimeService runtimeService;

    Jobs(ManagementService managementService, RuntimeService runtimeService) {
        this.managementService = managementService;
        this.runtimeService = runtimeService;
    }

    /** Executes every background job that waits (not timers) until none is left. */
    public void run() {
        for (int round = 0; round < 100; round++) {
            List<Job> jobs = managementService
                    .createJobQuery()
                    .messages()
                    .withRetriesLeft()
                    .active()
                    .list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(this::execute);
        }
        throw new AssertionError("Background jobs do not come to an end");
    }

    /** Executes the one background job that waits at the step of the matter, and nothing that follows. */
    public void step(String caseNumber, String activityId) {
        Job job = managementService.createJobQuery().messages().activityId(activityId).list().stream()
                .filter(candidate -> businessKeyOf(candidate).equals(caseNumber))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job waits at " + activityId + " of " + caseNumber));
        execute(job);
    }

    /** Fires the timer of the boundary or intermediate event of the matter, whether due or not, and runs what follows. */
    public void fireTimer(String caseNumber, String activityId) {
        execute(timer(caseNumber, activityId));
        run();
    }

    /** Fires what the matter's processes have due by the engine's clock, each once, and runs what follows. */
    public void fireDue(String caseNumber) {
        managementService.createJobQuery().timers().executable().list().stream()
                .filter(timer -> timer.getProcessInstanceId() != null)
                .filter(timer -> businessKeyOf(timer).equals(caseNumber))
                .forEach(this::execute);
        run();
    }

    /** Executes the job as the engine does by itself: for nobody, and as a member of the region of its process. */
    public void execute(Job job) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            managementService.executeJob(job.getId());
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    /** The time for which the timer of the boundary or intermediate event of the matter is set. */
    public Instant due(String caseNumber, String activityId) {
        return timer(caseNumber, activityId).getDuedate().toInstant();
    }

    private Job timer(String caseNumber, String activityId) {
        return managementService.createJobQuery().timers().activityId(activityId).active().list().stream()
                .filter(candidate -> businessKeyOf(candidate).equals(caseNumber))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer waits at " + activityId + " of " + caseNumber));
    }

    private String businessKeyOf(Job job) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return String.valueOf(instance.getBusinessKey());
    }
}
