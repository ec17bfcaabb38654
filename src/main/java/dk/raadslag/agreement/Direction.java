package dk.raadslag.agreement;

import java.math.BigDecimal;

/** Which way a result must move to be an improvement. */
enum Direction {
    HIGHER("mindst"),
    LOWER("højst");

    private final String bound;

    Direction(String bound) {
        this.bound = bound;
    }

    /** {@code mindst} or {@code højst}. */
    String bound() {
        return bound;
    }

    boolean isImprovement(BigDecimal from, BigDecimal to) {
        return this == HIGHER ? to.compareTo(from) > 0 : to.compareTo(from) < 0;
    }
}
