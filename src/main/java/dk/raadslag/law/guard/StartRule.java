package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.model.Elements;
import dk.raadslag.refusal.Require;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A process that takes part in the law and is not startable in Tasklist begins only as a step of a case, and every process only by its
 * newest version: the gate judges what is in force.
 */
final class StartRule implements Rule {

    private final LawTable table;

    StartRule(LawTable table) {
        this.table = table;
    }

    @Override
    public Check before(CommandContext context) {
        return started -> check((ProcessInstance) Objects.requireNonNull(started));
    }

    private void check(ProcessInstance started) {
        ProcessDefinitionEntity process = DeployedModels.version(started.getProcessDefinitionId());
        Require.that(
                isNewest(process), "%s findes i en nyere version. Begynd med den.".formatted(Elements.label(process)));
        Require.that(
                process.isStartableInTasklist() || !new LawProcesses(table).include(Set.of(process.getKey())),
                "%s kan ikke begynde for sig selv, men kun som et trin i en sag (§§ 7-13)."
                        .formatted(Elements.label(process)));
    }

    private static boolean isNewest(ProcessDefinitionEntity process) {
        ProcessDefinitionEntity newest = Context.getCommandContext()
                .getProcessDefinitionManager()
                .findLatestDefinitionByKeyAndTenantId(process.getKey(), process.getTenantId());
        return newest != null && newest.getId().equals(process.getId());
    }
}
