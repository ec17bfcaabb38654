package dk.raadslag.engine.access;

import dk.raadslag.engine.WithoutAuthorization;
import dk.raadslag.refusal.Blank;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who use Rådslag, by the names in their profiles. */
@Component
public class People {

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identityService;

    People(ProcessEngineConfigurationImpl engine, IdentityService identityService) {
        this.engine = engine;
        this.identityService = identityService;
    }

    /** The person's first and last name; empty where there is no such account or its profile names nobody. */
    public Optional<String> nameOf(String userId) {
        User profile = engine.getCommandExecutorTxRequired()
                .execute(command -> WithoutAuthorization.ask(
                        command,
                        () -> identityService.createUserQuery().userId(userId).singleResult()));
        return Optional.ofNullable(profile)
                .map(person -> "%s %s".formatted(text(person.getFirstName()), text(person.getLastName())))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static String text(@Nullable String name) {
        return Blank.is(name) ? "" : String.valueOf(name).strip();
    }
}
