package dk.raadslag.order.recommendation;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.AreaModes;
import dk.raadslag.order.execution.Mode;
import dk.raadslag.order.execution.OrderedAreas;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The areas and modes that can be recommended: those where results fail, in the ways that the frameworks allow (§ 11, stk. 2). */
@Component
class Recommendable {

    private final Cases cases;
    private final Agreements agreements;
    private final OrderRecommendations recommendations;
    private final OrderedAreas ordered;
    private final Frameworks frameworks;

    Recommendable(
            Cases cases,
            Agreements agreements,
            OrderRecommendations recommendations,
            OrderedAreas ordered,
            Frameworks frameworks) {
        this.cases = cases;
        this.agreements = agreements;
        this.recommendations = recommendations;
        this.ordered = ordered;
        this.frameworks = frameworks;
    }

    /**
     * The failing areas; in situation 2 only those with unmet requirements, and without what consent is refused for. Once the minister has
     * ordered, only what cannot be carried out as ordered.
     */
    List<EffortArea> areas(CaseNumber number) {
        AgreementFacts facts = agreements.facts(number);
        boolean situation2 = Ground.of(facts).filter(Ground.SITUATION_2::equals).isPresent();
        boolean consentRefused = recommendations.consentRefused(number);
        Optional<List<String>> again = ordered.uncovered(number);
        return cases.failingAreas(number).stream()
                .filter(area -> !situation2 || facts.notMetAreas().contains(area.code()))
                .filter(area -> !(consentRefused && area.integration()))
                .filter(area -> again.map(areas -> areas.contains(area.code())).orElse(true))
                .toList();
    }

    /** Refuses areas beyond those an order may be about. */
    void requireAreas(CaseNumber number, Collection<String> chosen) {
        List<String> possible = areas(number).stream().map(EffortArea::code).toList();
        Require.that(
                possible.containsAll(chosen),
                "Et pålæg må kun omfatte de dele af indsatsen, hvor resultaterne udebliver (§ 11, stk. 2). Vælg kun blandt de viste områder.");
    }

    /** Refuses sub-agreements on an area that no framework in force covers, or from whose framework the jobcentre is exempt. */
    void requireModes(String jobcentreId, AreaModes modes) {
        Require.that(
                modes.areas(Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK).stream()
                        .noneMatch(area -> frameworks.open(jobcentreId, area).isEmpty()),
                "Delaftaler kræver, at et rammeudbud dækker området, og at jobcenteret ikke er fritaget for det (§ 9, stk. 3 og 4). Vælg en anden fremgangsmåde for området, eller udelad det.");
    }

    /** Refuses sub-agreements under a framework that does not last until the order's deadline. */
    void requireModesUntil(LocalDate deadline, String jobcentreId, AreaModes modes) {
        requireModes(jobcentreId, modes);
        for (String area : modes.areas(Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK)) {
            LocalDate last = frameworks.openUntil(jobcentreId, area).orElseThrow();
            Require.that(
                    !last.isBefore(deadline),
                    "Rammeaftalen udløber den %s, før pålæggets frist. Vælg en tidligere frist eller en anden fremgangsmåde (§ 9, stk. 3 og 4)."
                            .formatted(Danish.date(last)));
        }
    }
}
