package dk.raadslag.engine.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses to run without an administrator, since the webapps would then let anybody make one (CVE-2026-77226). */
@Component
@Order(3)
class AdministratorCheck implements ApplicationRunner {

    private final IdentityService identityService;

    AdministratorCheck(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count()
                == 0) {
            throw new IllegalStateException(
                    "Rådslag starter ikke: ingen bruger er medlem af gruppen %s. Angiv en administrator i RAADSLAG_ADMIN_USER og RAADSLAG_ADMIN_PASSWORD."
                            .formatted(Groups.CAMUNDA_ADMIN));
        }
    }
}
