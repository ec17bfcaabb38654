package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.NestedExceptionUtils;

/**
 * Says that a deployed file cannot be used, where the engine would answer with a fault of its own. What its parser says about the elements
 * of a diagram stays, for Modeler shows it there.
 */
class UnreadableFilesInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException fault) {
            throw command instanceof DeployCmd && isOfTheFiles(fault)
                    ? new Refusal(
                            "Filerne kan ikke læses. Ret dem, for eksempel i Camunda Modeler, og læg dem ind igen. Procesmotoren siger: "
                                    + NestedExceptionUtils.getMostSpecificCause(fault)
                                            .getMessage())
                    : fault;
        }
    }

    /** For rights, the database, an unknown deployment and what is wrong with an element the engine has kinds of their own. */
    private static boolean isOfTheFiles(ProcessEngineException fault) {
        return fault.getClass() == ProcessEngineException.class;
    }
}
