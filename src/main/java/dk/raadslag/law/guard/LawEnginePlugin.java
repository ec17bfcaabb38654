package dk.raadslag.law.guard;

import dk.raadslag.engine.command.CommandKinds;
import dk.raadslag.law.LawTable;
import dk.raadslag.law.expression.NoScriptEngines;
import dk.raadslag.law.expression.SandboxedExpressionManager;
import dk.raadslag.law.expression.SandboxedFeelEngine;
import dk.raadslag.law.gate.GateDeployer;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Adds the gate, the expression sandbox and, as the last interceptor, the guard to the engine. No setting removes them. */
@Component
class LawEnginePlugin extends AbstractProcessEnginePlugin {

    private final LawTable table;
    private final GateDeployer gate;
    private final CommandKinds kinds;
    private final BeanFactory beans;

    LawEnginePlugin(LawTable table, GateDeployer gate, CommandKinds kinds, BeanFactory beans) {
        this.table = table;
        this.gate = gate;
        this.kinds = kinds;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>(List.of(gate));
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        engine.setCustomPostDeployers(deployers);
        engine.setCustomPreCommandInterceptorsTxRequired(withGuard(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuard(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setCustomBatchJobHandlers(List.of(new GuardedMigrationJobHandler(table)));
        engine.setExpressionManager(new SandboxedExpressionManager(table, beans));
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setFormEngines(NoGeneratedForms.engines());
        engine.setDmnEngineConfiguration(SandboxedFeelEngine.configuration());
        // Otherwise an error that nobody catches ends a process as if it had done its work.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Case models (CMMN) could begin processes in ways that the gate does not follow.
        engine.setCmmnEnabled(false);
    }

    private List<CommandInterceptor> withGuard(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(new GuardInterceptor(table, kinds));
        return all;
    }
}
