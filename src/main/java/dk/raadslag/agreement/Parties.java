package dk.raadslag.agreement;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.intervention.Cases;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may act on an agreement: the region's director, and the parties whose effort it concerns (§ 11, stk. 1). */
@Component
class Parties {

    private final Authorities authorities;
    private final Cases cases;
    private final AgreementAreas areas;

    Parties(Authorities authorities, Cases cases, AgreementAreas areas) {
        this.authorities = authorities;
        this.cases = cases;
        this.areas = areas;
    }

    /** The region's director, on a case that is open. */
    void demandDirector(ImprovementAgreement agreement, Actor actor) {
        RegionCode region = cases.requireOpen(agreement.caseNumber()).regionCode();
        Require.that(
                actor.groupId().equals(Role.DIRECTOR.in(region)),
                "Det er kun regionsdirektøren i sagens egen region, der kan gøre dette, jf. § 11, stk. 1.");
    }

    /** The kinds of the agreement that the actor answers for, or a refusal if there are none. */
    List<EffortKind> kindsOf(ImprovementAgreement agreement, Actor actor) {
        String jobcentre = cases.requireOpen(agreement.caseNumber()).jobcentreId();
        List<EffortKind> kinds = areas.kinds(agreement.id()).stream()
                .filter(kind -> authorities.responsibleGroup(jobcentre, kind).equals(actor.groupId()))
                .toList();
        Require.that(
                !kinds.isEmpty(),
                "Det er kun de ansvarlige for den indsats, som aftalen omfatter, der kan gøre dette, jf. § 11, stk. 1.");
        return kinds;
    }
}
