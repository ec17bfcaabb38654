package dk.raadslag.consultancy;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who can help and who is chosen: a consultant by name, or another jobcentre (§ 12 with its notes). */
@Component
class Helpers {

    private final Authorities authorities;

    Helpers(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Every jobcentre of the country but the one that needs help. */
    List<Jobcentre> peersOf(String jobcentreId) {
        return authorities.jobcentres().stream()
                .filter(peer -> !peer.id().equals(jobcentreId))
                .toList();
    }

    /** The group that delivers, for example {@code jc-municipal-0751} where a jobcentre helps. */
    String deliveringGroup(Commitment commitment) {
        return commitment.peerJobcentreId() == null
                ? Role.OFFICE.in(commitment.regionCode())
                : authorities.responsibleGroup(commitment.peerJobcentreId(), EffortKind.MUNICIPAL);
    }

    /** The helper's name; a dash before one is chosen. */
    String name(Commitment commitment) {
        if (commitment.peerJobcentreId() != null) {
            return authorities.jobcentre(commitment.peerJobcentreId()).name();
        }
        return commitment.providerName() == null ? "–" : commitment.providerName();
    }
}
