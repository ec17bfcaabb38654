package dk.raadslag.law;

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
class GateAtDeployment implements Deployer {

    private final LawTable table = LawTable.read();
    private final Gate gate = new Gate(table);
    private final NamedBeans namedBeans;
    private final ModelsInForce modelsInForce = new ModelsInForce();

    GateAtDeployment(BeanFactory beans) {
        this.namedBeans = new NamedBeans(table, beans::containsBean);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ProcessDefinitionEntity> deployed = deployed(deployment);
        try {
            List<Objection> objections = new ArrayList<>();
            deployment.getResources().values().forEach(file -> objections.addAll(objectionsTo(file, deployed)));
            objections.addAll(objectionsTo(deployed, deployment));
            Gate.refuse(objections);
        } catch (RuntimeException | Error refused) {
            forget(deployed);
            throw refused;
        }
    }

    /** Objections to the models with which the law has to do, alone and beside the versions by which cases run. */
    private List<Objection> objectionsTo(List<ProcessDefinitionEntity> deployed, DeploymentEntity deployment) {
        Models withRunning = gate.ofTheLaw(modelsInForce.withRunning(deployed));
        List<ProcessDefinitionEntity> ofTheLaw =
                deployed.stream().filter(withRunning.all()::contains).toList();
        if (ofTheLaw.isEmpty()) {
            return List.of();
        }
        List<Objection> objections =
                new ArrayList<>(gate.objections(gate.ofTheLaw(modelsInForce.with(deployed)), ofTheLaw));
        ofTheLaw.stream()
                .map(process -> deployment.getResource(process.getResourceName()))
                .distinct()
                .forEach(file -> objections.addAll(OwnCase.objections(file.getName(), file.getBytes())));
        return objections.isEmpty()
                ? gate.newObjections(gate.ofTheLaw(modelsInForce.withRunning(List.of())), withRunning)
                : objections;
    }

    private List<Objection> objectionsTo(ResourceEntity file, List<ProcessDefinitionEntity> deployed) {
        if (!StringUtil.hasAnySuffix(file.getName(), BpmnDeployer.BPMN_RESOURCE_SUFFIXES)
                && !StringUtil.hasAnySuffix(file.getName(), DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES)) {
            return List.of();
        }
        List<Place> places = deployed.stream()
                .filter(process -> process.getResourceName().equals(file.getName()))
                .flatMap(process -> Places.in(process).stream())
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
