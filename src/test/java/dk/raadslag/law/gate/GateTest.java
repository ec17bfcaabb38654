package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void theGateAcceptsTheShippedModels() {
        assertThat(new Gate(LawTable.read()).violationsIn(Parser.shipped()))
                .extracting(Violation::inWords)
                .isEmpty();
    }
}
