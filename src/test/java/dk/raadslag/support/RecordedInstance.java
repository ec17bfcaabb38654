package dk.raadslag.support;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A process instance as the history has it, so that assertions can be made on one that has ended. */
record RecordedInstance(HistoricProcessInstance recorded) implements ProcessInstance {

    @Override
    public String getId() {
        return recorded.getId();
    }

    @Override
    public String getProcessInstanceId() {
        return recorded.getId();
    }

    @Override
    public String getRootProcessInstanceId() {
        return recorded.getRootProcessInstanceId();
    }

    @Override
    public String getProcessDefinitionId() {
        return recorded.getProcessDefinitionId();
    }

    @Override
    public String getProcessDefinitionKey() {
        return recorded.getProcessDefinitionKey();
    }

    @Override
    public String getBusinessKey() {
        return recorded.getBusinessKey();
    }

    @Override
    public String getCaseInstanceId() {
        return recorded.getCaseInstanceId();
    }

    @Override
    public String getTenantId() {
        return recorded.getTenantId();
    }

    @Override
    public boolean isEnded() {
        return recorded.getEndTime() != null;
    }

    @Override
    public boolean isSuspended() {
        return HistoricProcessInstance.STATE_SUSPENDED.equals(recorded.getState());
    }
}
