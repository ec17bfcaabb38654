package dk.raadslag.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Looks at all there is, whoever asks: the law is the same for people of one region, and a case waits for others than its reader. */
public final class WithoutAuthorization {

    private WithoutAuthorization() {}

    /** What the question answers without regard to the rights and the region of the person who acts. */
    public static <T> T ask(CommandContext context, Callable<T> question) {
        boolean checksTenants = context.isTenantCheckEnabled();
        context.disableTenantCheck();
        try {
            return context.runWithoutAuthorization(question);
        } finally {
            if (checksTenants) {
                context.enableTenantCheck();
            }
        }
    }
}
