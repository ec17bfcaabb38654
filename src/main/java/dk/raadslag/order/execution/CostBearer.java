package dk.raadslag.order.execution;

/** Bearers of the costs of an order (§ 11, stk. 4). */
public enum CostBearer {
    STATE("staten"),
    MUNICIPALITY("kommunen");

    private final String danish;

    CostBearer(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
