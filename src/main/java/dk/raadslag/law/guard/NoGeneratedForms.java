package dk.raadslag.law.guard;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.engine.FormEngine;
import org.jspecify.annotations.Nullable;

/** Makes no HTML of the fields or templates of a model, into which a script could be written. */
final class NoGeneratedForms implements FormEngine {

    /** The engine's only form engine, which it looks up without a name. */
    static Map<@Nullable String, FormEngine> engines() {
        Map<@Nullable String, FormEngine> engines = new HashMap<>();
        engines.put(null, new NoGeneratedForms());
        return engines;
    }

    @Override
    public @Nullable String getName() {
        return null;
    }

    @Override
    public @Nullable Object renderStartForm(StartFormData form) {
        return null;
    }

    @Override
    public @Nullable Object renderTaskForm(TaskFormData form) {
        return null;
    }
}
