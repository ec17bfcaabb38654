package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.order.execution.MinisterOrder;
import dk.raadslag.order.execution.MinisterOrders;
import dk.raadslag.order.execution.OrderExecutionProcess;
import dk.raadslag.order.execution.OrderedAreas;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom recommendations and orders concern, as models need it. */
@Component("orderScope")
public class OrderScope {

    private final OrderRecommendations recommendations;
    private final OrderedAreas orderedAreas;
    private final MinisterOrders orders;
    private final RecommendationOverview overview;
    private final Authorities authorities;

    OrderScope(
            OrderRecommendations recommendations,
            OrderedAreas orderedAreas,
            MinisterOrders orders,
            RecommendationOverview overview,
            Authorities authorities) {
        this.recommendations = recommendations;
        this.orderedAreas = orderedAreas;
        this.orders = orders;
        this.overview = overview;
        this.authorities = authorities;
    }

    /** The names of those whom the order binds. */
    public String addressees(String orderId) {
        MinisterOrder order = orders.order(UUID.fromString(orderId));
        OrderRecommendation followed =
                recommendations.findById(order.recommendationId()).orElseThrow();
        return String.join("; ", overview.responsible(followed, orderedAreas.of(order.id())));
    }

    /** The effort kinds of the areas of an order, with commas between. */
    public String orderedKinds(String orderId) {
        return OrderExecutionProcess.kinds(orderedAreas.of(UUID.fromString(orderId)));
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
}
