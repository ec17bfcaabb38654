package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.OwnForms;
import dk.raadslag.law.model.ProcessModels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.form.deployer.CamundaFormDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.StringUtil;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Deployer that runs after the engine's own and refuses a deployment with violations. Definitions that are only reloaded into the
 * cache are not checked again, so that a stricter table does not strand running cases.
 */
@Component
public class GateDeployer implements Deployer {

    private final Gate gate;
    private final AllowedBeansCheck allowedBeans;
    private final CaseIdentityCheck caseIdentity;
    private final LetterCheck letters;
    private final DeployedModels models = new DeployedModels();

    GateDeployer(LawTable table, BeanFactory beans) {
        this.gate = new Gate(table);
        this.allowedBeans = new AllowedBeansCheck(table, beans::containsBean);
        this.letters = new LetterCheck(table.letters());
        this.caseIdentity = new CaseIdentityCheck(table.saidByActs());
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ProcessDefinitionEntity> deployed = processesOf(deployment);
        try {
            List<Violation> violations = new ArrayList<>();
            deployment.getResources().values().forEach(file -> violations.addAll(violationsInFile(file, deployed)));
            deployed.stream().flatMap(GateDeployer::foreignForms).forEach(violations::add);
            violations.addAll(letters.violations(deployed));
            violations.addAll(violationsInProcesses(deployed, deployment));
            Gate.refuse(violations);
        } catch (RuntimeException | Error refused) {
            removeFromCache(deployed);
            throw refused;
        }
    }

    private List<Violation> violationsInFile(ResourceEntity file, List<ProcessDefinitionEntity> deployed) {
        if (StringUtil.hasAnySuffix(file.getName(), CamundaFormDefinitionDeployer.FORM_RESOURCE_SUFFIXES)) {
            return List.of();
        }
        if (!StringUtil.hasAnySuffix(file.getName(), BpmnDeployer.BPMN_RESOURCE_SUFFIXES)
                && !StringUtil.hasAnySuffix(file.getName(), DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES)) {
            return List.of(noModel(file));
        }
        List<ProcessDefinitionEntity> inFile = deployed.stream()
                .filter(process -> process.getResourceName().equals(file.getName()))
                .toList();
        return allowedBeans.violations(file.getName(), file.getBytes(), BeanReferences.in(inFile));
    }

    private static Violation noModel(ResourceEntity file) {
        return new Violation(
                null,
                "Filen %s er hverken en proces (.bpmn), en beslutningstabel (.dmn) eller et skema (.form). Læg kun modeller og skemaer ind."
                        .formatted(file.getName()));
    }

    private static Stream<Violation> foreignForms(ProcessDefinitionEntity process) {
        return OwnForms.foreignAt(process).stream()
                .map(element -> new Violation(
                        null,
                        "%s i %s nævner en anden slags skema. Brug et skema fra Camunda Modeler, og nævn det ved dets id (Form reference)."
                                .formatted(element, Elements.label(process))));
    }

    /**
     * The violations of the processes that take part in the law by this deployment, in the newest models and beside those of running
     * cases. A helper that was there before takes part once it is called.
     */
    private List<Violation> violationsInProcesses(List<ProcessDefinitionEntity> deployed, DeploymentEntity deployment) {
        ProcessModels withRunning = gate.ofTheLaw(models.withRunning(deployed));
        if (deployed.stream().noneMatch(withRunning.all()::contains)) {
            return List.of();
        }
        ProcessModels before = gate.ofTheLaw(models.withRunning(List.of()));
        ProcessModels after = gate.ofTheLaw(models.with(deployed));
        List<ProcessDefinitionEntity> joining = withRunning.all().stream()
                .filter(process -> !before.all().contains(process))
                .toList();
        List<Violation> violations = new ArrayList<>(gate.violationsAfterDeploying(joining, after));
        joining.forEach(process ->
                violations.addAll(caseIdentity.violations(process.getResourceName(), fileOf(process, deployment))));
        return violations.isEmpty() ? gate.violationsAddedForRunningCases(before, withRunning) : violations;
    }

    private static byte[] fileOf(ProcessDefinitionEntity process, DeploymentEntity deployment) {
        String name = process.getResourceName();
        ResourceEntity file = process.getDeploymentId().equals(deployment.getId())
                ? deployment.getResource(name)
                : Context.getCommandContext()
                        .getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(process.getDeploymentId(), name);
        return file.getBytes();
    }

    private static List<ProcessDefinitionEntity> processesOf(DeploymentEntity deployment) {
        List<ProcessDefinitionEntity> deployed = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        return deployed == null ? List.of() : deployed;
    }

    private static void removeFromCache(List<ProcessDefinitionEntity> refused) {
        refused.forEach(process ->
                Context.getProcessEngineConfiguration().getDeploymentCache().removeProcessDefinition(process.getId()));
    }
}
