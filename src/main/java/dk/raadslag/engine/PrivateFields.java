package dk.raadslag.engine;

import org.springframework.beans.DirectFieldAccessor;

/** What the engine's commands carry and keep to themselves. */
public final class PrivateFields {

    private PrivateFields() {}

    /** The value of the command's field. */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object command, String field) {
        return (T) new DirectFieldAccessor(command).getPropertyValue(field);
    }
}
