package dk.raadslag.authorities;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The groups of a jobcentre's responsible parties, for models that ask each of them: {@code ${jobcentreParties.groups(…)}}. */
@Component("jobcentreParties")
public class JobcentreParties {

    private final Authorities authorities;

    JobcentreParties(Authorities authorities) {
        this.authorities = authorities;
    }

    /** @param kinds effort kinds with commas between, for example {@code STATE,MUNICIPAL} */
    public List<String> groups(String jobcentreId, String kinds) {
        return Arrays.stream(kinds.split(","))
                .filter(kind -> !kind.isBlank())
                .map(kind -> authorities.responsibleGroup(jobcentreId, EffortKind.valueOf(kind.strip())))
                .distinct()
                .toList();
    }
}
