package dk.raadslag.law.expression;

import dk.raadslag.refusal.Refusal;
import javax.script.ScriptEngine;
import org.camunda.bpm.engine.impl.scripting.engine.CamundaScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;

/** Finds no language of scripts, for the gate reads only expressions. */
public final class NoScriptEngines extends DefaultScriptEngineResolver {

    public NoScriptEngines() {
        super(new CamundaScriptEngineManager());
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new Refusal("Modeller må ikke bruge scripts (%s). Brug et udtryk i stedet.".formatted(language));
    }
}
