package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.council.Statement;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.CostLine;
import dk.raadslag.order.execution.CostLines;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a recommendation consists of and rests on, in Danish, as the papers and the forms of those who decide show it. */
@Component
@PartOfAnAct
class RecommendationOverview {

    private final RecommendedAreas recommendedAreas;
    private final CostLines costLines;
    private final HearingAnswers answers;
    private final Involvements involvements;
    private final Consents consents;
    private final Cases cases;
    private final Authorities authorities;

    RecommendationOverview(
            RecommendedAreas recommendedAreas,
            CostLines costLines,
            HearingAnswers answers,
            Involvements involvements,
            Consents consents,
            Cases cases,
            Authorities authorities) {
        this.recommendedAreas = recommendedAreas;
        this.costLines = costLines;
        this.answers = answers;
        this.involvements = involvements;
        this.consents = consents;
        this.cases = cases;
        this.authorities = authorities;
    }

    /** The recommended areas, in the register's order. */
    List<EffortArea> areas(OrderRecommendation recommendation) {
        return recommendedAreas.of(recommendation.id());
    }

    /** The recommended areas, each with the proposed way to carry it out. */
    List<String> modes(OrderRecommendation recommendation) {
        return recommendedAreas.modes(recommendation.id()).danish(areas(recommendation));
    }

    /** Who would bear the costs of the areas. */
    List<String> costs(OrderRecommendation recommendation, List<EffortArea> covered) {
        List<EffortKind> kinds = kinds(covered);
        return costLines.of(recommendation.id()).stream()
                .filter(line -> kinds.contains(line.effortKind()))
                .map(CostLine::danish)
                .toList();
    }

    /** Those who are responsible for the areas in the case's jobcentre. */
    List<String> responsible(OrderRecommendation recommendation, List<EffortArea> covered) {
        String jobcentre = cases.caseOf(recommendation.caseNumber()).jobcentreId();
        return kinds(covered).stream()
                .map(kind -> authorities.responsibleName(jobcentre, kind))
                .distinct()
                .toList();
    }

    /** The answers of those who were heard. */
    List<String> comments(OrderRecommendation recommendation) {
        return answers.of(recommendation.id()).stream()
                .map(answer -> "%s: %s"
                        .formatted(
                                authorities.roleName(answer.partyGroup()),
                                answer.comment() == null ? "Ingen bemærkninger." : answer.comment()))
                .toList();
    }

    /** The opinion of the council on this very draft, if it has discussed it. */
    Optional<Statement> council(OrderRecommendation recommendation) {
        return involvements
                .latest(recommendation.caseNumber(), Stage.RECOMMENDATION)
                .filter(involvement -> Objects.equals(involvement.draftDocumentId(), recommendation.draftDocumentId()))
                .map(Involvement::opinionId)
                .map(involvements::statement);
    }

    /** The integration minister's answer, if there is one. */
    Optional<Consent> integrationMinister(OrderRecommendation recommendation) {
        return consents.of(recommendation.id());
    }

    private static List<EffortKind> kinds(List<EffortArea> areas) {
        return areas.stream().map(EffortArea::kind).distinct().toList();
    }
}
