package dk.raadslag.engine.access;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/** Lets the program's own steps reach every region; the engine would keep a job to the region of its process, which then speaks to no other. */
public class AllTenants extends TenantManager {

    @Override
    public boolean isTenantCheckEnabled() {
        return Context.getJobExecutorContext() == null && super.isTenantCheckEnabled();
    }
}
