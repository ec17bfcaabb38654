package dk.raadslag.refusal;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RequireTest {

    @Test
    void noCitizensNumberIsStored() {
        for (String number :
                new String[] {"010190-1234", "010190–1234", "010190 - 1234", "010190−1234", "010190 1234"}) {
            refused(
                    "Feltet »Spørgsmål« indeholder et CPR-nummer. Skriv teksten uden det, for det, der er sendt, kan ikke slettes igen.",
                    () -> Require.text("Spørgsmål", "Hvad gør vi ved " + number + "?"));
        }
        for (String other : new String[] {
            "DEL-NJ-2026-0001",
            "320190-1234",
            "011390-1234",
            "1010190-1234",
            "ab010190-1234-4f00",
            "3112051234",
            "98 12 34 56",
            "310125/1234",
            "12.05.2026-1234",
            "311205.1234"
        }) {
            assertThat(Require.text("Spørgsmål", other)).isEqualTo(other);
        }
    }

    @Test
    void whatWasRecordedForADayToComeBoundsNothing() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        String sentence = "Ikke før den %s.";

        Require.notBefore(today, today, today, sentence);
        refused("Ikke før den 24. november 2026.", () -> Require.notBefore(today.minusDays(1), today, today, sentence));
        Require.notBefore(today.minusDays(1), today.plusYears(10), today, sentence);
    }
}
