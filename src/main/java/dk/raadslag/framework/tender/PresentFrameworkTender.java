package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Fills the form with the proposal as it is, so that nothing is typed twice. */
@Component
class PresentFrameworkTender implements TaskListener {

    private final FrameworkTenders tenders;
    private final TenderForm form;

    PresentFrameworkTender(FrameworkTenders tenders, TenderForm form) {
        this.tenders = tenders;
        this.form = form;
    }

    @Override
    public void notify(DelegateTask task) {
        form.filled(tenders.latest(CaseProcess.caseNumber(task)).terms())
                .forEach((field, value) ->
                        task.setVariableLocal(field, value instanceof List<?> ticked ? Spin.JSON(ticked) : value));
    }
}
