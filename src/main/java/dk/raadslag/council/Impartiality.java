package dk.raadslag.council;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.engine.access.CurrentActor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nobody acts for the council in a matter about the jobcentre whose effort he answers for. The law of the councils says nothing about
 * partiality; it is the general rule of public administration.
 */
@Component
public class Impartiality {

    private final Authorities authorities;
    private final CurrentActor currentActor;

    Impartiality(Authorities authorities, CurrentActor currentActor) {
        this.authorities = authorities;
        this.currentActor = currentActor;
    }

    /** Refuses whoever also has a role of the jobcentre's parties, or of a municipality that shares it; null where it is about no jobcentre. */
    public void require(@Nullable String jobcentreId) {
        if (jobcentreId == null) {
            return;
        }
        List<String> interested = Stream.concat(
                        Stream.of(EffortKind.values()).map(kind -> authorities.responsibleGroup(jobcentreId, kind)),
                        authorities.guestGroups(jobcentreId).stream())
                .toList();
        currentActor.mustNotHold(
                interested,
                "Du har også en rolle i det jobcenter, som sagen handler om, og er derfor inhabil. Lad en anden, der handler for rådets formand, gøre det.");
    }
}
