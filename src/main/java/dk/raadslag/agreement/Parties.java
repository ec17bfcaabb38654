package dk.raadslag.agreement;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.Matters;
import dk.raadslag.law.Demand;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may act on an agreement: the region's director, and the parties whose effort it concerns (§ 11, stk. 1). */
@Component
class Parties {

    private final Authorities authorities;
    private final Matters matters;
    private final AgreementAreas areas;

    Parties(Authorities authorities, Matters matters, AgreementAreas areas) {
        this.authorities = authorities;
        this.matters = matters;
        this.areas = areas;
    }

    void demandDirector(ImprovementAgreement agreement, Actor actor) {
        String region = matters.matter(agreement.caseNumber()).regionCode();
        Demand.that(
                actor.groupId().equals("rd-" + region),
                "Det er kun regionsdirektøren i sagens egen region, der kan gøre dette, jf. § 11, stk. 1.");
    }

    /** The kinds of the agreement that the actor answers for, or a refusal if there are none. */
    List<EffortKind> kindsOf(ImprovementAgreement agreement, Actor actor) {
        String jobcentre = matters.matter(agreement.caseNumber()).jobcentreId();
        List<EffortKind> kinds = areas.kinds(agreement.id()).stream()
                .filter(kind -> authorities.responsibleGroup(jobcentre, kind).equals(actor.groupId()))
                .toList();
        Demand.that(
                !kinds.isEmpty(),
                "Det er kun de ansvarlige for den indsats, som aftalen omfatter, der kan gøre dette, jf. § 11, stk. 1.");
        return kinds;
    }
}
