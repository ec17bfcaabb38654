package dk.raadslag.engine.provisioning;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Authorities.RoleGroup;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the tenants, groups and grants that follow from the register of authorities. Runs at every start. */
@Component
@Order(1)
class GroupsAndGrants implements ApplicationRunner {

    private static final String EVERYTHING = "*";

    private final Authorities authorities;
    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final ProcessEngineConfigurationImpl engine;

    GroupsAndGrants(
            Authorities authorities,
            IdentityService identityService,
            AuthorizationService authorizationService,
            ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        this.authorities = authorities;
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        waitForOtherPrograms();
        List.of(RegionCode.values()).forEach(this::tenant);
        List<String> existing = identityService.createGroupQuery().unlimitedList().stream()
                .map(Group::getId)
                .toList();
        authorities.roleGroups().stream()
                .filter(role -> !existing.contains(role.id()))
                .forEach(this::group);
        grantToAll();
        grantToStarters();
        grantToSupervisors();
    }

    /** They may begin at the same moment, and find nothing there either. */
    private void waitForOtherPrograms() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLockForStartup();
            return null;
        });
    }

    private void tenant(RegionCode region) {
        if (identityService.createTenantQuery().tenantId(region.name()).count() == 0) {
            var tenant = identityService.newTenant(region.name());
            tenant.setName(authorities.regionName(region));
            identityService.saveTenant(tenant);
        }
    }

    private void group(RoleGroup role) {
        var group = identityService.newGroup(role.id());
        group.setName(role.name());
        group.setType("ROLE");
        identityService.saveGroup(group);
        List<RegionCode> regions =
                role.regionCode() == null ? List.of(RegionCode.values()) : List.of(role.regionCode());
        regions.forEach(region -> identityService.createTenantGroupMembership(region.name(), role.id()));
    }

    private void grantToAll() {
        grant(null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(null, Resources.FILTER, EVERYTHING, Permissions.READ);
        grant(null, Resources.PROCESS_DEFINITION, EVERYTHING, ProcessDefinitionPermissions.READ);
        grant(null, Resources.PROCESS_INSTANCE, EVERYTHING, Permissions.CREATE);
    }

    private void grantToStarters() {
        for (RegionCode region : RegionCode.values()) {
            grantStart(Role.OFFICE.in(region), "intervention");
            grantStart(Role.OFFICE.in(region), "new-facts");
            grantStart(Role.OFFICE.in(region), "specialist-function");
            grantStart(Role.OFFICE.in(region), "framework-tender");
            grantStart(Role.OFFICE.in(region), "framework-review");
            grantStart(Role.OFFICE.in(region), "exemption-reassessment");
            grantStart(Role.OFFICE.in(region), "late-statement");
            grantStart(Role.OFFICE.in(region), "result-monitoring");
            grantStart(Role.OFFICE.in(region), "labour-market-monitoring");
            grantStart(Role.OFFICE.in(region), "independent-analysis");
            grantStart(Role.DIRECTOR.in(region), "framework-tender-withdrawal");
            grantStart(Role.DIRECTOR.in(region), "case-withdrawal");
            grantStart(Role.DIRECTOR.in(region), "analysis-provision");
            grantStart(Role.DIRECTOR.in(region), "consultancy-budget");
            grantStart(Role.COUNCIL_CHAIR.in(region), "council-recommendation");
            grantStart(Role.DIRECTOR.in(region), "grant-budget");
            grantStart(Role.SECRETARIAT.in(region), "grant-criteria");
            grantStart(Role.SECRETARIAT.in(region), "council-meeting");
            grantStart(Role.OFFICE.in(region), "bottleneck-grant");
            grantStart(Role.OFFICE.in(region), "major-layoff-grant");
        }
        grantStartToParties("framework-call-off");
        grantStartToParties("own-provider-contract");
        grantStart("ams", "annual-contract");
        grantStart("minister", "annual-contract");
        grantStartToParties("framework-exemption");
        grantStartToParties("exemption-withdrawal");
        grantStartToParties("late-statement");
        grantStartToParties("specialist-request");
        grantStartToParties("bottleneck-grant");
        grantStartToParties("major-layoff-grant");
    }

    /** They are many, so those who have the grant are asked for at once. */
    private void grantStartToParties(String process) {
        List<String> granted = authorizationService
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process)
                .authorizationType(AUTH_TYPE_GRANT)
                .list()
                .stream()
                .map(Authorization::getGroupId)
                .toList();
        authorities.roleGroups().stream()
                .map(RoleGroup::id)
                .filter(id -> Role.STATE_PARTY.isRoleOf(id) || Role.MUNICIPAL_PARTY.isRoleOf(id))
                .filter(id -> !granted.contains(id))
                .forEach(id -> grantStart(id, process));
    }

    private void grantStart(String group, String process) {
        grant(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    private void grantToSupervisors() {
        grant("supervisor", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                "supervisor",
                Resources.PROCESS_DEFINITION,
                EVERYTHING,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant("supervisor", Resources.DECISION_DEFINITION, EVERYTHING, Permissions.READ, Permissions.READ_HISTORY);
        grant("supervisor", Resources.DEPLOYMENT, EVERYTHING, Permissions.READ);
        // Cockpit counts the tasks of each group, and names it
        grant("supervisor", Resources.TASK, EVERYTHING, Permissions.READ);
        grant("supervisor", Resources.GROUP, EVERYTHING, Permissions.READ);
    }

    /** Grants to the group, or to everyone who is signed in where the group is null. */
    private void grant(@Nullable String group, Resource resource, String resourceId, Permission... permissions) {
        var query = authorizationService
                .createAuthorizationQuery()
                .resourceType(resource)
                .resourceId(resourceId)
                .authorizationType(group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if ((group == null ? query : query.groupIdIn(group)).count() > 0) {
            return;
        }
        Authorization authorization =
                authorizationService.createNewAuthorization(group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if (group != null) {
            authorization.setGroupId(group);
        }
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
