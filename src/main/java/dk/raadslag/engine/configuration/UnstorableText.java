package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** A text of a deployed file that no limit names is too long for the database, or has characters that it does not store. */
final class UnstorableText implements RefusalTranslation.Rule {

    private static final String DATA_EXCEPTION = "22";

    @Override
    public Optional<Refusal> translate(Command<?> command, Throwable failure) {
        boolean unstorable = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state != null && state.startsWith(DATA_EXCEPTION));
        return command instanceof DeployCmd && unstorable
                ? Optional.of(
                        new Refusal(
                                "En tekst i filerne er for lang eller har tegn, der ikke kan gemmes. Navne, id'er og frister må højst fylde 255 tegn. Ret filerne, og læg dem ind igen."))
                : Optional.empty();
    }
}
