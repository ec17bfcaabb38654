package dk.raadslag.law.guard;

import dk.raadslag.engine.WithoutAuthorization;
import dk.raadslag.law.LawTable;
import dk.raadslag.law.gate.Gate;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.refusal.Require;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** A deletion puts no older version in force that takes part in the law: the gate has not judged it beside the others. */
record SuccessorRule(LawTable table) implements Rule {

    @Override
    public Check before(CommandContext context) {
        return result -> check(context);
    }

    private void check(CommandContext context) {
        Set<String> deleted = new ChangedEntities(context).deletedModels();
        List<ProcessDefinition> all = WithoutAuthorization.ask(context, () -> all(context));
        Map<String, ProcessDefinition> newest = newest(all);
        List<ProcessDefinitionEntity> successors =
                newest(all.stream()
                                .filter(process -> !deleted.contains(process.getId()))
                                .toList())
                        .values()
                        .stream()
                        .filter(process -> newest.get(process.getKey()) != process)
                        .map(process -> DeployedModels.version(process.getId()))
                        .toList();
        Require.that(
                successors.isEmpty()
                        || new Gate(table)
                                .ofTheLaw(new DeployedModels().with(successors)).all().stream()
                                        .noneMatch(successors::contains),
                "Den ældre version, som så ville gælde, har del i lovens processer og er ikke prøvet mod dem, der gælder nu (§§ 7-13). Læg den ind igen som en ny version i stedet.");
    }

    /** Asked of the manager, since the query itself reads the model of every process for its documentation. */
    private static List<ProcessDefinition> all(CommandContext context) {
        ProcessDefinitionQueryImpl query = new ProcessDefinitionQueryImpl();
        query.withoutTenantId();
        return context.getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(query, null);
    }

    private static Map<String, ProcessDefinition> newest(List<ProcessDefinition> processes) {
        return processes.stream()
                .collect(Collectors.toMap(
                        ProcessDefinition::getKey,
                        process -> process,
                        BinaryOperator.maxBy(Comparator.comparingInt(ProcessDefinition::getVersion))));
    }
}
