package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.Draft;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.authorities.EffortArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Fills the form with the draft as it is, or with the agreement that is to be amended, so that nothing is typed twice. */
@Component
class PresentDraft implements TaskListener {

    /** Read by timers of later steps. Until a draft and an offer set them they are today, so that no step stands without its timer. */
    private static final List<String> DAYS_OF_TIMERS =
            List.of(AgreementProcess.AGREEMENT_END, AgreementProcess.SIGNATURE_DEADLINE);

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Clock clock;

    PresentDraft(ImprovementAgreements agreements, AgreementContents contents, Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution process = task.getExecution();
        for (String day : DAYS_OF_TIMERS) {
            if (!process.hasVariable(day)) {
                process.setVariable(day, LocalDate.now(clock).toString());
            }
        }
        Optional<UUID> negotiated = AgreementProcess.id(task, AgreementProcess.AGREEMENT_ID);
        negotiated
                .or(() -> AgreementProcess.id(task, AgreementProcess.AMENDS_AGREEMENT_ID))
                .ifPresent(id -> present(agreements.agreement(id), negotiated.isEmpty(), task));
    }

    private void present(ImprovementAgreement agreement, boolean amended, DelegateTask task) {
        Draft words = agreement.draft();
        task.setVariableLocal(AgreementProcess.HOW, words.howText());
        task.setVariableLocal(AgreementProcess.BY_WHEN, words.whenText());
        task.setVariableLocal(AgreementProcess.FOLLOW_UP, words.followUpText());
        task.setVariableLocal(
                AgreementProcess.START_DATE, amended ? null : words.validFrom().toString());
        task.setVariableLocal(AgreementProcess.END_DATE, words.validTo().toString());
        var codes =
                contents.of(agreement).areas().stream().map(EffortArea::code).toList();
        task.setVariableLocal(AgreementProcess.AREAS, Spin.JSON(new ArrayList<>(codes)));
    }
}
