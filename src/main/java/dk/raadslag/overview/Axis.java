package dk.raadslag.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The round numbers at the side of a chart, from the lowest to the highest. */
record Axis(List<BigDecimal> ticks) {

    private static final int MOST_STEPS = 6;
    private static final BigDecimal ROOM = BigDecimal.valueOf(5);
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    /** The axis for values between the two, with some room below, so that no line lies on the periods. */
    static Axis over(BigDecimal lowest, BigDecimal highest) {
        BigDecimal step = step(highest.subtract(lowest));
        BigDecimal room =
                lowest.signum() > 0 ? lowest.subtract(step.divide(ROOM)).max(BigDecimal.ZERO) : lowest;
        BigDecimal first = room.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal end =
                highest.divide(step, 0, RoundingMode.CEILING).multiply(step).max(first.add(step));
        return new Axis(Stream.iterate(first, tick -> tick.compareTo(end) <= 0, tick -> tick.add(step))
                .toList());
    }

    /** The smallest of 0,1 – 0,2 – 0,5 – 1 – 2 – 5 – 10 … that does not need too many steps. */
    private static BigDecimal step(BigDecimal length) {
        for (int power = -1; ; power++) {
            for (BigDecimal round : ROUND) {
                BigDecimal step = round.scaleByPowerOfTen(power);
                if (step.multiply(BigDecimal.valueOf(MOST_STEPS - 1)).compareTo(length) >= 0) {
                    return step;
                }
            }
        }
    }

    /** How far up a value lies, from 0 to 1. */
    double share(BigDecimal value) {
        double lowest = ticks.get(0).doubleValue();
        double highest = ticks.get(ticks.size() - 1).doubleValue();
        return (value.doubleValue() - lowest) / (highest - lowest);
    }
}
