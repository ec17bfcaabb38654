package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_OVERVIEW;
import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERABLE_OPINIONS;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.consultancy.ConsultancyOverview;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells a task's form what the assistance is about, what it may cost, what is paid and what the parties say of the delivery. */
@Component
class DescribeConsultancy implements TaskListener {

    private final ConsultancyOverview overview;
    private final DeliverableOpinions opinions;

    DescribeConsultancy(ConsultancyOverview overview, DeliverableOpinions opinions) {
        this.overview = overview;
        this.opinions = opinions;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal(CONSULTANCY_OVERVIEW, overview.of(commitmentId(task)));
        task.setVariableLocal(DELIVERABLE_OPINIONS, opinions.summary(commitmentId(task)));
    }
}
