package dk.raadslag.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Decision tables for work that asks one very often, and keeps itself what it asked and was answered: the engine's history gets nothing. */
@Component
public class DecisionTables {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repositoryService;

    DecisionTables(ProcessEngineConfigurationImpl engine, RepositoryService repositoryService) {
        this.engine = engine;
        this.repositoryService = repositoryService;
    }

    /** The version of the table that is in force now. */
    public Version inForce(String key) {
        DecisionDefinition newest = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        return version(newest.getId(), key);
    }

    /** The version with the id, which may be an old one. */
    public Version version(String id, String key) {
        DmnEngine dmn = engine.getDmnEngine();
        return new Version(
                id,
                dmn,
                engine.getCommandExecutorTxRequired()
                        .execute(context -> dmn.parseDecision(key, repositoryService.getDecisionModel(id))));
    }

    /** One version of a decision table, for one piece of work: what was asked before is not evaluated again. */
    public static final class Version {

        private final String id;
        private final DmnEngine dmn;
        private final DmnDecision table;
        private final Map<Map<String, Object>, Map<String, Object>> answers = new HashMap<>();

        private Version(String id, DmnEngine dmn, DmnDecision table) {
            this.id = id;
            this.dmn = dmn;
            this.table = table;
        }

        /** The id, which stays what it is for ever. */
        public String id() {
            return id;
        }

        /** The outputs of the first rule that fits; nothing where none does. */
        public Map<String, Object> ask(Map<String, Object> inputs) {
            return answers.computeIfAbsent(inputs, this::evaluate);
        }

        private Map<String, Object> evaluate(Map<String, Object> inputs) {
            List<Map<String, Object>> fitting =
                    dmn.evaluateDecisionTable(table, inputs).getResultList();
            return fitting.isEmpty() ? Map.of() : fitting.get(0);
        }
    }
}
