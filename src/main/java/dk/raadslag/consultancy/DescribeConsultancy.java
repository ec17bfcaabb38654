package dk.raadslag.consultancy;

import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_OVERVIEW;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells a task's form what the assistance is about, what it may cost and what is paid. */
@Component
class DescribeConsultancy implements TaskListener {

    private final ConsultancyOverview overview;

    DescribeConsultancy(ConsultancyOverview overview) {
        this.overview = overview;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal(CONSULTANCY_OVERVIEW, overview.of(commitmentId(task)));
    }
}
