package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.MinisterOrder;
import dk.raadslag.order.execution.MinisterOrders;
import dk.raadslag.order.execution.Mode;
import dk.raadslag.order.execution.OrderedAreas;
import dk.raadslag.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The areas, kinds and modes of recommendations and orders, as models and forms need them. */
@Component("orderScope")
public class OrderScope {

    private final Recommendable recommendable;
    private final OrderRecommendations recommendations;
    private final RecommendedAreas recommendedAreas;
    private final OrderedAreas orderedAreas;
    private final Consents consents;
    private final MinisterOrders orders;
    private final RecommendationOverview overview;
    private final Authorities authorities;

    OrderScope(
            Recommendable recommendable,
            OrderRecommendations recommendations,
            RecommendedAreas recommendedAreas,
            OrderedAreas orderedAreas,
            Consents consents,
            MinisterOrders orders,
            RecommendationOverview overview,
            Authorities authorities) {
        this.recommendable = recommendable;
        this.recommendations = recommendations;
        this.recommendedAreas = recommendedAreas;
        this.orderedAreas = orderedAreas;
        this.consents = consents;
        this.orders = orders;
        this.overview = overview;
        this.authorities = authorities;
    }

    /** The areas that may be recommended now, as choices of a form. */
    public Object recommendableAreas(String caseNumber) {
        return choices(recommendable.areas(CaseNumber.of(caseNumber)));
    }

    /**
     * The areas that the minister may order, as choices of a form: what is recommended, the integration effort only where the
     * integration minister agrees. Refused where nothing is recommended.
     */
    public Object orderableAreas(String caseNumber) {
        UUID recommendation = recommendations
                .latest(CaseNumber.of(caseNumber))
                .map(OrderRecommendation::id)
                .orElseThrow(
                        () -> new Refusal(
                                "§ 11, stk. 2: Ministeren kan kun give pålæg efter indstilling fra regionsdirektøren. Der er ingen indstilling på sagen."));
        boolean agreed = consents.of(recommendation).filter(Consent::isGiven).isPresent();
        return choices(recommendedAreas.of(recommendation).stream()
                .filter(area -> agreed || !area.integration())
                .toList());
    }

    /** The names of those whom the order binds. */
    public String addressees(String orderId) {
        MinisterOrder order = orders.order(UUID.fromString(orderId));
        OrderRecommendation followed =
                recommendations.findById(order.recommendationId()).orElseThrow();
        return String.join("; ", overview.responsible(followed, orderedAreas.of(order.id())));
    }

    /** The areas of an order, as choices of a form. */
    public Object orderedAreaOptions(String orderId) {
        return choices(orderedAreas.of(UUID.fromString(orderId)));
    }

    /** The codes of the areas of an order. */
    public List<String> orderedAreas(String orderId) {
        return orderedAreas.of(UUID.fromString(orderId)).stream()
                .map(EffortArea::code)
                .toList();
    }

    /** The modes as choices of a form; given and separated by commas. */
    public Object modes(String allowed) {
        return Options.of(Arrays.stream(allowed.split(","))
                .map(Mode::valueOf)
                .map(mode -> new Option(mode.name(), mode.danish()))
                .toList());
    }

    /** Effort kinds given with commas between, one by one. */
    public List<String> kinds(String kinds) {
        return List.of(kinds.split(","));
    }

    /** The group responsible for an area in the jobcentre. */
    public String responsible(String jobcentreId, String areaCode) {
        return authorities.responsibleGroup(
                jobcentreId, authorities.effortArea(areaCode).kind());
    }

    /** The Danish name of an area. */
    public String nameOf(String areaCode) {
        return authorities.effortArea(areaCode).name();
    }

    private static Object choices(List<EffortArea> areas) {
        return Options.of(
                areas.stream().map(area -> new Option(area.code(), area.name())).toList());
    }
}
