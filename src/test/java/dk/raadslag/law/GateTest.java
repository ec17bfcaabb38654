package dk.raadslag.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void theGateAcceptsTheShippedModels() {
        assertThat(new Gate(LawTable.read()).objections(Parser.shipped()))
                .extracting(Objection::inWords)
                .isEmpty();
    }
}
