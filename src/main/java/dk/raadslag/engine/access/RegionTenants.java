package dk.raadslag.engine.access;

import dk.raadslag.authorities.Authorities;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each process instance its region as tenant: from the caller, from {@code regionCode}, from the jobcentre, or from the case number. */
@Component
public class RegionTenants implements TenantIdProvider {

    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{3}-(HS|SD|MJ|NJ)-.*");

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
                ? regionOf(String.valueOf(instance.getVariables().get("caseNumber")))
                : authorities
                        .getObject()
                        .jobcentre(jobcentre.toString())
                        .regionCode()
                        .name();
    }

    private static String regionOf(String caseNumber) {
        Matcher number = CASE_NUMBER.matcher(caseNumber);
        return number.matches() ? number.group(1) : null;
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
