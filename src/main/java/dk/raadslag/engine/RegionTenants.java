package dk.raadslag.engine;

import dk.raadslag.authorities.Authorities;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each process instance its region as tenant: from the caller, from {@code regionCode}, or from the jobcentre. */
@Component
class RegionTenants implements TenantIdProvider {

    private final ObjectProvider<Authorities> authorities;

    RegionTenants(ObjectProvider<Authorities> authorities) {
        this.authorities = authorities;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext instance) {
        if (instance.getSuperExecution() != null) {
            return instance.getSuperExecution().getTenantId();
        }
        Object region = instance.getVariables().get("regionCode");
        Object jobcentre = instance.getVariables().get("jobcentreId");
        if (region != null) {
            return region.toString();
        }
        return jobcentre == null
                ? null
                : authorities.getObject().jobcentre(jobcentre.toString()).regionCode();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext instance) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
