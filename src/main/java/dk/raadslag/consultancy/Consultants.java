package dk.raadslag.consultancy;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Those who can help and who is chosen: a consultant by name, or another jobcentre (§ 12 with its notes). */
@Component
public class Consultants {

    private final Authorities authorities;

    Consultants(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Every jobcentre of the country but the one that needs help. */
    public List<Jobcentre> peersOf(String jobcentreId) {
        return authorities.jobcentres().stream()
                .filter(peer -> !peer.id().equals(jobcentreId))
                .toList();
    }

    /** The group that delivers, for example {@code jc-municipal-0751} where a jobcentre helps. */
    public String deliveringGroup(ConsultantCommitment commitment) {
        String peer = commitment.peerJobcentreId();
        return peer == null
                ? Role.OFFICE.in(commitment.regionCode())
                : authorities.responsibleGroup(peer, EffortKind.MUNICIPAL);
    }

    /** The consultant's name; a dash before one is chosen. */
    public String name(ConsultantCommitment commitment) {
        Consultant chosen = commitment.consultant();
        if (chosen == null) {
            return "–";
        }
        return chosen.peerJobcentreId() == null
                ? Objects.requireNonNull(chosen.providerName())
                : authorities.jobcentre(chosen.peerJobcentreId()).name();
    }
}
