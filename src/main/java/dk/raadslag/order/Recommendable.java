package dk.raadslag.order;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.intervention.Cases;
import dk.raadslag.refusal.Require;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an order may be about: the parts of the effort where results fail, in a way that is possible there (§ 11, stk. 2). */
@Component
class Recommendable {

    private final Cases cases;
    private final Agreements agreements;
    private final OrderRecommendations recommendations;
    private final Frameworks frameworks;

    Recommendable(Cases cases, Agreements agreements, OrderRecommendations recommendations, Frameworks frameworks) {
        this.cases = cases;
        this.agreements = agreements;
        this.recommendations = recommendations;
        this.frameworks = frameworks;
    }

    /** The failing areas; in situation 2 only those with unmet requirements, and without what consent is refused for. */
    List<EffortArea> areas(String caseNumber) {
        AgreementFacts facts = agreements.facts(caseNumber);
        boolean situation2 = Ground.of(facts).filter(Ground.SITUATION_2::equals).isPresent();
        boolean consentRefused = recommendations.consentRefused(caseNumber);
        return cases.failingAreas(caseNumber).stream()
                .filter(area -> !situation2 || facts.notMetAreas().contains(area.code()))
                .filter(area -> !(consentRefused && area.integration()))
                .toList();
    }

    /** Refuses areas beyond those an order may be about. */
    void requireAreas(String caseNumber, Collection<String> chosen) {
        List<String> possible = areas(caseNumber).stream().map(EffortArea::code).toList();
        Require.that(
                possible.containsAll(chosen),
                "Et pålæg må kun omfatte de dele af indsatsen, hvor resultaterne udebliver (§ 11, stk. 2). Vælg kun blandt de viste områder.");
    }

    /** Refuses sub-agreements where no framework in force covers an area or the jobcentre is exempt from it. */
    void requireMode(String jobcentreId, Mode mode, Collection<String> chosen) {
        Require.that(
                mode != Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK
                        || chosen.stream()
                                .noneMatch(area ->
                                        frameworks.open(jobcentreId, area).isEmpty()),
                "Delaftaler kræver, at et rammeudbud dækker hvert valgt område, og at jobcenteret ikke er fritaget for det (§ 9, stk. 3-4). Vælg en anden måde, eller færre områder.");
    }
}
