package dk.raadslag.law.expression;

import dk.raadslag.refusal.Refusal;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * What an expression passes to a free helper. A parameter that has the name of a variable of the case's identity, such as
 * {@code caseNumber}, gets that of the expression's own case; and what the helper cannot use is refused.
 */
record HelperCall(ELContext context, String helper, Method method) {

    private static final String CASE_NUMBER = "caseNumber";

    /** The class of SQL states of values that cannot be stored or compared. */
    private static final String BAD_DATA = "22";

    private static final Set<Class<? extends RuntimeException>> UNUSABLE = Set.of(
            IllegalArgumentException.class,
            DateTimeException.class,
            ArithmeticException.class,
            ClassCastException.class,
            NoSuchElementException.class,
            NullPointerException.class,
            ELException.class);

    /** Calls the helper, or refuses what it is given. */
    Object with(@Nullable Object[] arguments, Set<String> caseVariables, Supplier<Object> call) {
        Parameter[] parameters = method.getParameters();
        for (int at = 0; at < parameters.length; at++) {
            String name = parameters[at].getName();
            if (caseVariables.contains(name) && !isOwn(name, arguments[at])) {
                throw new Refusal(
                        "Et udtryk i modellen spørger %s.%s om en anden sag end sin egen. Skriv %s i udtrykket, eller bed en administrator om det."
                                .formatted(helper, method.getName(), name));
            }
        }
        try {
            return call.get();
        } catch (RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private boolean isOwn(String name, @Nullable Object value) {
        Object own = context.getELResolver().getValue(context, null, name);
        return Objects.equals(own == null && name.equals(CASE_NUMBER) ? businessKey() : own, value);
    }

    private @Nullable String businessKey() {
        return context.getELResolver().getValue(context, null, "execution") instanceof DelegateExecution execution
                ? execution.getProcessBusinessKey()
                : null;
    }

    private RuntimeException refusal(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        Throwable cause = root;
        boolean unusable = UNUSABLE.stream().anyMatch(type -> type.isInstance(cause))
                || cause instanceof SQLException refused
                        && String.valueOf(refused.getSQLState()).startsWith(BAD_DATA);
        return Refusal.in(failure)
                .<RuntimeException>map(refused -> refused)
                .orElseGet(() -> unusable ? unusable() : failure);
    }

    private Refusal unusable() {
        return new Refusal(
                "Et udtryk i modellen giver %s.%s noget, som den ikke kan bruge. Ret udtrykket, eller bed en administrator om det."
                        .formatted(helper, method.getName()));
    }

    /** The method of the name and number of parameters that our own class declares. */
    static @Nullable Method find(Class<?> type, String name, int count) {
        return Arrays.stream(type.getMethods())
                .filter(own -> own.getDeclaringClass().getName().startsWith("dk.raadslag."))
                .filter(own -> own.getName().equals(name) && own.getParameterCount() == count)
                .findFirst()
                .orElse(null);
    }
}
