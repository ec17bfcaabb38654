package dk.raadslag.engine.access;

import static dk.raadslag.engine.command.CommandKind.JOB_CHANGE;
import static dk.raadslag.engine.command.CommandKind.JOB_DELETION;
import static dk.raadslag.engine.command.CommandKind.JOB_EXECUTION;
import static dk.raadslag.engine.command.CommandKind.JOB_FAILURE;
import static dk.raadslag.engine.command.CommandKind.JOB_READING;

import dk.raadslag.engine.command.CommandKind;
import dk.raadslag.engine.command.PrivateField;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Keeps background jobs, among them the deadlines of cases, to administrators. A supervisor sees them and gives failed ones new tries.
 * The engine does not check authorizations on jobs without a process instance, and decrements a job's retries when its execution by
 * hand is refused.
 */
final class JobAccess implements AccessRule {

    @Override
    public Set<CommandKind> kinds() {
        return Set.of(JOB_READING, JOB_CHANGE, JOB_DELETION, JOB_EXECUTION, JOB_FAILURE);
    }

    @Override
    public <T> Command<T> checked(Command<T> command, CommandKind kind, Optional<SignedIn> person) {
        if (person.isPresent() && kind == JOB_FAILURE) {
            return context -> null;
        }
        if (person.isPresent() && !mayRun(command, kind, person.get())) {
            throw new AuthorizationException(
                    "Systemet passer selv sagernes frister og det, der venter i baggrunden. Kun en administrator kan ændre dem; tilsynet kan lade det, der fejlede, prøve igen.");
        }
        return command;
    }

    private static boolean mayRun(Command<?> command, CommandKind kind, SignedIn person) {
        return person.isAdministrator() || person.isSupervisor() && (kind == JOB_READING || givesNewTries(command));
    }

    /** Tells whether the command does no more than give failed jobs new tries: it neither takes tries away nor moves the due date. */
    private static boolean givesNewTries(Command<?> command) {
        return command instanceof SetJobRetriesCmd
                && !PrivateField.MOVES_DUE_DATE.<Boolean>of(command)
                && PrivateField.NEW_TRIES.<Integer>of(command) > 0;
    }
}
