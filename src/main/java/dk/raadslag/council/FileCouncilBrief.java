package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.BRIEF_DOCUMENT_ID;
import static dk.raadslag.council.CouncilProcess.BRIEF_ID;

import dk.raadslag.engine.CaseProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the approved brief (§ 8, stk. 3). */
@Component
class FileCouncilBrief implements JavaDelegate {

    private final BriefProcedure briefs;

    FileCouncilBrief(BriefProcedure briefs) {
        this.briefs = briefs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = briefs.file(CaseProcess.id(execution, BRIEF_ID));
        execution.setVariable(BRIEF_DOCUMENT_ID, document.toString());
    }
}
