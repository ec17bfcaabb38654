package dk.raadslag.law.gate;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReference;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.model.ProcessModels;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.StringUtil;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Stands at the end of every deployment, whichever way it comes. What is only loaded again has passed before. */
@Component
public class GateDeployer implements Deployer {

    private final LawTable table = LawTable.read();
    private final Gate gate = new Gate(table);
    private final AllowedBeansCheck namedBeans;
    private final DeployedModels modelsInForce = new DeployedModels();

    GateDeployer(BeanFactory beans) {
        this.namedBeans = new AllowedBeansCheck(table, beans::containsBean);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ProcessDefinitionEntity> deployed = deployed(deployment);
        try {
            List<Violation> objections = new ArrayList<>();
            deployment.getResources().values().forEach(file -> objections.addAll(objectionsTo(file, deployed)));
            objections.addAll(objectionsTo(deployed, deployment));
            Gate.refuse(objections);
        } catch (RuntimeException | Error refused) {
            forget(deployed);
            throw refused;
        }
    }

    /** Objections to the models with which the law has to do, alone and beside the versions by which cases run. */
    private List<Violation> objectionsTo(List<ProcessDefinitionEntity> deployed, DeploymentEntity deployment) {
        ProcessModels withRunning = gate.ofTheLaw(modelsInForce.withRunning(deployed));
        List<ProcessDefinitionEntity> ofTheLaw =
                deployed.stream().filter(withRunning.all()::contains).toList();
        if (ofTheLaw.isEmpty()) {
            return List.of();
        }
        List<Violation> objections =
                new ArrayList<>(gate.objections(gate.ofTheLaw(modelsInForce.with(deployed)), ofTheLaw));
        ofTheLaw.stream()
                .map(process -> deployment.getResource(process.getResourceName()))
                .distinct()
                .forEach(file -> objections.addAll(CaseIdentityCheck.objections(file.getName(), file.getBytes())));
        return objections.isEmpty()
                ? gate.newObjections(gate.ofTheLaw(modelsInForce.withRunning(List.of())), withRunning)
                : objections;
    }

    private List<Violation> objectionsTo(ResourceEntity file, List<ProcessDefinitionEntity> deployed) {
        if (!StringUtil.hasAnySuffix(file.getName(), BpmnDeployer.BPMN_RESOURCE_SUFFIXES)
                && !StringUtil.hasAnySuffix(file.getName(), DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES)) {
            return List.of();
        }
        List<BeanReference> places = deployed.stream()
                .filter(process -> process.getResourceName().equals(file.getName()))
                .flatMap(process -> BeanReferences.in(process).stream())
                .toList();
        return namedBeans.objections(file.getName(), file.getBytes(), places);
    }

    private static List<ProcessDefinitionEntity> deployed(DeploymentEntity deployment) {
        List<ProcessDefinitionEntity> deployed = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        return deployed == null ? List.of() : deployed;
    }

    private static void forget(List<ProcessDefinitionEntity> refused) {
        refused.forEach(process ->
                Context.getProcessEngineConfiguration().getDeploymentCache().removeProcessDefinition(process.getId()));
    }
}
