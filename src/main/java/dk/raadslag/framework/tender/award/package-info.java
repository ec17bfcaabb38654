/** An approved framework tender: publication, bids and award (§ 9, stk. 1); for demo and tests, framework agreements with a made-up tender behind them. */
@NullMarked
package dk.raadslag.framework.tender.award;

import org.jspecify.annotations.NullMarked;
