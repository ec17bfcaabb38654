package dk.raadslag.engine.access;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each process instance its region as tenant: from the caller, from {@code regionCode}, from the jobcentre, or from the case number. */
@Component
public class RegionTenants implements TenantIdProvider {

    private final ObjectProvider<Authorities> authorities;

    RegionTenants(ObjectProvider<Authorities> authorities) {
        this.authorities = authorities;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext instance) {
        if (instance.getSuperExecution() != null) {
            return instance.getSuperExecution().getTenantId();
        }
        return Optional.ofNullable(instance.getVariables().get("regionCode"))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(instance.getVariables().get("jobcentreId"))
                        .map(jobcentre -> regionOf(jobcentre.toString()).name()))
                .or(() -> CaseNumber.regionIn(
                                String.valueOf(instance.getVariables().get("caseNumber")))
                        .map(RegionCode::name))
                .orElse(null);
    }

    private RegionCode regionOf(String jobcentreId) {
        return authorities.getObject().jobcentre(jobcentreId).regionCode();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext instance) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
