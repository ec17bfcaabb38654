package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.model.Elements;
import dk.raadslag.refusal.Require;
import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A process of the law that is not startable in Tasklist begins only as a step of a case. */
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
                process.isStartableInTasklist() || !table.processes().contains(process.getKey()),
                "%s kan ikke begynde for sig selv, men kun som et trin i en sag (§§ 7-13)."
                        .formatted(Elements.label(process)));
    }
}
