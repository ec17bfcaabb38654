package dk.raadslag.consultancy;

import java.math.BigDecimal;

/**
 * The money of a commitment, in DKK.
 *
 * @param committed the amount that the region has promised, paid amounts included
 */
record Promise(BigDecimal committed, BigDecimal paid) {

    static final Promise NONE = new Promise(BigDecimal.ZERO, BigDecimal.ZERO);

    Promise of(BigDecimal amount) {
        return new Promise(amount, paid);
    }

    Promise pay(BigDecimal sum) {
        return new Promise(committed, paid.add(sum));
    }

    /** Nothing is promised beyond what is paid. */
    Promise settled() {
        return new Promise(paid, paid);
    }

    BigDecimal unspent() {
        return committed.subtract(paid);
    }

    boolean isUsed() {
        return paid.signum() > 0;
    }
}
