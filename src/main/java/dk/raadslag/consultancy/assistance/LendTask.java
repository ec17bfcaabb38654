package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.CASE_TITLE;
import static dk.raadslag.consultancy.ConsultancyProcess.DELIVERING_GROUP;
import static dk.raadslag.consultancy.ConsultancyProcess.HELPER_KIND;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.consultancy.Consultant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Hands one task of the case to a helping jobcentre, in that jobcentre's own region, without the rest of the case. */
@Component
class LendTask implements TaskListener {

    private final Authorities authorities;

    LendTask(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public void notify(DelegateTask task) {
        if (Consultant.Kind.JOBCENTRE.name().equals(task.getVariable(HELPER_KIND))) {
            String group = (String) task.getVariable(DELIVERING_GROUP);
            RegionCode region = authorities
                    .roleGroup(group)
                    .map(Authorities.RoleGroup::regionCode)
                    .orElseThrow();
            ((Task) task).setTenantId(region.name());
            task.removeVariableLocal(CASE_TITLE);
        }
    }
}
