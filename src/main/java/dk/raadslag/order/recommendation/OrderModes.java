package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.AreaModes;
import dk.raadslag.order.execution.Mode;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The areas that can be recommended and ordered, by the way in which they are carried out, as models and forms need them. Each is chosen
 * in one way (§ 11, stk. 2). The texts {@code allowed} and {@code suggested} are what {@link ModesByArea} reads.
 */
@Component("orderModes")
public class OrderModes {

    private final Recommendable recommendable;
    private final OrderRecommendations recommendations;
    private final RecommendedAreas recommendedAreas;
    private final Consents consents;

    OrderModes(
            Recommendable recommendable,
            OrderRecommendations recommendations,
            RecommendedAreas recommendedAreas,
            Consents consents) {
        this.recommendable = recommendable;
        this.recommendations = recommendations;
        this.recommendedAreas = recommendedAreas;
        this.consents = consents;
    }

    /** The codes of the areas that may be recommended now. */
    public List<String> recommendable(String caseNumber) {
        return codes(recommendable.areas(CaseNumber.of(caseNumber)));
    }

    /** The areas that may be recommended in the mode, as choices of a form. */
    public Object recommendableIn(String caseNumber, String allowed, String mode) {
        return choices(recommendable.areas(CaseNumber.of(caseNumber)), allowed, mode);
    }

    /** The areas that a new draft proposes in the mode: those of the last draft as it was, if that is still possible, else as suggested. */
    public Object proposedIn(String caseNumber, String allowed, String suggested, String mode) {
        Optional<AreaModes> last = recommendations
                .latest(CaseNumber.of(caseNumber))
                .map(OrderRecommendation::id)
                .map(recommendedAreas::modes);
        ModesByArea possible = ModesByArea.read(allowed);
        ModesByArea proposal = ModesByArea.read(suggested);
        return Options.chosen(recommendable(caseNumber).stream()
                .filter(area -> last.map(draft -> draft.areas().contains(area)).orElse(true))
                .filter(area -> last.map(draft -> draft.byArea().get(area))
                        .filter(before -> possible.has(area, before))
                        .map(before -> before == Mode.valueOf(mode))
                        .orElseGet(() -> proposal.has(area, Mode.valueOf(mode))))
                .toList());
    }

    /**
     * The areas that the minister may order in the mode, as choices of a form: what is recommended, the integration effort only where the
     * integration minister agrees. Refused where nothing is recommended.
     */
    public Object orderableIn(String caseNumber, String allowed, String mode) {
        return choices(orderable(recommended(caseNumber)), allowed, mode);
    }

    /** The areas among them that are recommended in the mode. */
    public Object recommendedIn(String caseNumber, String mode) {
        OrderRecommendation recommendation = recommended(caseNumber);
        List<String> inMode = recommendedAreas.modes(recommendation.id()).areas(Mode.valueOf(mode));
        return Options.chosen(codes(orderable(recommendation)).stream()
                .filter(inMode::contains)
                .toList());
    }

    private OrderRecommendation recommended(String caseNumber) {
        return recommendations
                .latest(CaseNumber.of(caseNumber))
                .orElseThrow(
                        () -> new Refusal(
                                "§ 11, stk. 2: Ministeren kan kun give pålæg efter indstilling fra regionsdirektøren. Der er ingen indstilling på sagen."));
    }

    private List<EffortArea> orderable(OrderRecommendation recommendation) {
        boolean agreed =
                consents.of(recommendation.id()).filter(Consent::isGiven).isPresent();
        return recommendedAreas.of(recommendation.id()).stream()
                .filter(area -> agreed || !area.integration())
                .toList();
    }

    private static Object choices(List<EffortArea> areas, String allowed, String mode) {
        ModesByArea possible = ModesByArea.read(allowed);
        return Options.of(areas.stream()
                .filter(area -> possible.has(area.code(), Mode.valueOf(mode)))
                .map(area -> new Option(area.code(), area.name()))
                .toList());
    }

    private static List<String> codes(List<EffortArea> areas) {
        return areas.stream().map(EffortArea::code).toList();
    }
}
