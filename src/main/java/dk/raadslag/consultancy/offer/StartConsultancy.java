package dk.raadslag.consultancy.offer;

import static dk.raadslag.consultancy.ConsultancyProcess.AGREED;
import static dk.raadslag.consultancy.ConsultancyProcess.AGREEMENT_ID;
import static dk.raadslag.consultancy.ConsultancyProcess.CASE_NUMBER;
import static dk.raadslag.consultancy.ConsultancyProcess.COMMITMENT_ID;
import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_ACCEPTED;
import static dk.raadslag.consultancy.ConsultancyProcess.JOBCENTRE_ID;
import static dk.raadslag.consultancy.ConsultancyProcess.PARTY_KINDS;
import static dk.raadslag.consultancy.ConsultancyProcess.REGION_CODE;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the assistance that the signed agreement promises (§ 12), if it promises any. */
@Component
class StartConsultancy implements JavaDelegate {

    private static final List<String> HANDED_ON =
            List.of(CASE_NUMBER, REGION_CODE, JOBCENTRE_ID, PARTY_KINDS, AGREEMENT_ID, COMMITMENT_ID);

    @Override
    public void execute(DelegateExecution execution) {
        if (!Boolean.TRUE.equals(execution.getVariable(CONSULTANCY_ACCEPTED))) {
            return;
        }
        var message = execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(AGREED)
                .processInstanceBusinessKey(caseNumber(execution).value());
        HANDED_ON.forEach(name -> message.setVariable(name, execution.getVariable(name)));
        message.correlateStartMessage();
    }
}
