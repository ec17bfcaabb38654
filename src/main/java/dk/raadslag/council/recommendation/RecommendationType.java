package dk.raadslag.council.recommendation;

/** The types of recommendations of a council to the regional director. It never addresses the minister. */
enum RecommendationType {
    AGREEMENT("§ 11, stk. 1", "at der indgås en aftale om forbedring af indsatsen"),
    ORDER("§ 11, stk. 2", "at der gives pålæg om at benytte andre aktører");

    private final String paragraph;
    private final String danish;

    RecommendationType(String paragraph, String danish) {
        this.paragraph = paragraph;
        this.danish = danish;
    }

    /** The paragraph that speaks of it, for example {@code § 11, stk. 1}. */
    String paragraph() {
        return paragraph;
    }

    /** For example {@code at der indgås en aftale om forbedring af indsatsen}. */
    String danish() {
        return danish;
    }
}
