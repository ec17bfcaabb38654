package dk.raadslag.intervention;

/** The grounds on which a result problem is serious (§ 11, stk. 1). Either is enough. */
enum Ground {
    LEGAL_REQUIREMENT("Indsatsen opfylder ikke lovgivningens krav"),
    SIGNIFICANT_DEVIATION("Resultaterne afviger væsentligt fra resultater i sammenlignelige jobcentre"),
    BOTH(
            "Indsatsen opfylder ikke lovgivningens krav, og resultaterne afviger væsentligt fra sammenlignelige jobcentre");

    private final String danish;

    Ground(String danish) {
        this.danish = danish;
    }

    /** In Danish, without a full stop. */
    String danish() {
        return danish;
    }

    boolean isBreachOfLaw() {
        return this != SIGNIFICANT_DEVIATION;
    }

    boolean isDeviation() {
        return this != LEGAL_REQUIREMENT;
    }
}
