package dk.raadslag.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what is wrong in the request is the fault of who sent it. */
class FaultTest {

    @Test
    void whatTheEngineRefusesIsTheRequestsFault() {
        assertThat(status(new ProcessEngineException("x"))).isEqualTo(400);
        assertThat(status(new NullValueException("task is null"))).isEqualTo(404);
        assertThat(status(new ProcessEngineException("ENGINE-13034 it belongs to no authenticated tenant")))
                .isEqualTo(403);
    }

    @Test
    void whatRaadslagFailsInIsItsOwn() {
        assertThat(status(new IllegalStateException("a bug"))).isEqualTo(500);
        assertThat(status(new ProcessEngineException("wrapped", new IllegalStateException("a bug"))))
                .isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "22021, 400",
        "23505, 400",
        "08006, 503",
        "53300, 503",
        "57P01, 503",
        "25P03, 503",
        "25P02, 500",
        "42601, 500"
    })
    void theDatabaseSaysWhoseFaultItIs(String state, int status) {
        assertThat(status(new ProcessEngineException("wrapped", new SQLException("x", state))))
                .isEqualTo(status);
    }

    private static int status(Throwable failure) {
        return new Fault(failure).status(500);
    }
}
