package dk.raadslag.monitoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a jobcentre beside those of comparable jobcentres (§ 11, stk. 1).
 *
 * @param effortArea the part of the effort that the figure is about
 * @param population number of persons behind the figure; null where nobody has told
 * @param peerMean the mean of the peers' figures, each jobcentre counting once; null without peers
 * @param peerCount how many comparable jobcentres have a figure that counts
 * @param deviation in per cent of the peers' mean, above zero where the jobcentre does worse; null where nothing can be compared
 * @param badQuarters how many quarters in a row, up to this one, the figure has been bad
 * @param breach whether the figure shows that the statutory requirement of timeliness is not met
 */
public record Comparison(
        String jobcentreId,
        String effortArea,
        String benefitGroup,
        String groupName,
        String indicator,
        String indicatorName,
        Kind kind,
        Standing standing,
        @Nullable BigDecimal value,
        @Nullable Integer population,
        @Nullable BigDecimal peerMean,
        int peerCount,
        @Nullable BigDecimal deviation,
        int badQuarters,
        boolean breach) {

    /** What an indicator tells of: results and effects are compared with peers, timeliness with the statutory requirement. */
    public enum Kind {
        RESULT,
        EFFECT,
        COMPLIANCE
    }

    /** Whether the figure can be used, and if not, why. */
    public enum Standing {
        COUNTS,
        TOO_FEW,
        MISSING
    }

    /** Tells whether the jobcentre does worse than its peers, however little. */
    public boolean isWorse() {
        return deviation != null && deviation.signum() > 0;
    }

    /** Tells whether the figure is wanting: nobody has told it, or there is nothing to compare it with. Too few persons are no want. */
    public boolean isGap() {
        return standing == Standing.MISSING
                || standing == Standing.COUNTS && kind != Kind.COMPLIANCE && deviation == null;
    }
}
