package dk.raadslag.order;

/** Who pays for what an order brings with it (§ 11, stk. 4). */
enum CostBearer {
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
