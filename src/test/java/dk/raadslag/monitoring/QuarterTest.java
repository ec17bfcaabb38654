package dk.raadslag.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Refusals;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({"2007-01-01, 1", "2007-03-31, 1", "2007-04-01, 2", "2007-09-30, 3", "2007-12-31, 4"})
    void aDayIsInItsQuarter(LocalDate day, int number) {
        assertThat(Quarter.containing(day)).isEqualTo(Quarter.of(2007, number));
    }

    @Test
    void aQuarterKnowsItsDaysAndItsNeighbours() {
        Quarter quarter = Quarter.of(2008, 1);

        assertThat(quarter.last()).isEqualTo("2008-03-31");
        assertThat(quarter.back(5)).isEqualTo(Quarter.of(2006, 4));
        assertThat(quarter.back(5).danish()).isEqualTo("4. kvartal 2006");
    }

    @Test
    void aDayInTheMiddleBeginsNoQuarter() {
        Refusals.refused("Et kvartal begynder", () -> new Quarter(LocalDate.of(2007, 2, 1)));
    }
}
