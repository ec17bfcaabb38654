package dk.raadslag.law.expression;

import dk.raadslag.refusal.Refusal;
import javax.script.ScriptEngine;
import org.camunda.bpm.engine.impl.scripting.engine.CamundaScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;

/** Resolver that refuses every script language: the gate can check expressions, not scripts. */
public final class NoScriptEngines extends DefaultScriptEngineResolver {

    public NoScriptEngines() {
        super(new CamundaScriptEngineManager());
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new Refusal("Modeller må ikke bruge scripts (%s). Brug et udtryk i stedet.".formatted(language));
    }
}
