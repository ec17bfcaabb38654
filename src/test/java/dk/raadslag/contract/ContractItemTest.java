package dk.raadslag.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An item of a contract in words, as the council approves it and both sign it. */
class ContractItemTest {

    @Test
    void anItemTellsItsAreaAndWhereTheMoneyComesFrom() {
        assertThat(function(new BigDecimal("2000000")).danish()).isEqualTo("""
                        1. Specialfunktion (Handicap): Rådgivning
                        Rådgivning af jobcentre.
                        Beløb: 2.000.000,00 kr.
                        Finansiering: Statens bevilling.""");
        assertThat(function(null).danish()).endsWith("\nFinansiering: Statens bevilling.");
    }

    private static ContractItem function(@Nullable BigDecimal amount) {
        return new ContractItem(
                UUID.randomUUID(),
                1,
                ContractItem.Type.SPECIALIST_FUNCTION,
                "Rådgivning",
                "Rådgivning af jobcentre.",
                null,
                "HANDICAP",
                "Handicap",
                null,
                amount,
                "Statens bevilling.");
    }
}
