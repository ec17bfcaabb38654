package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Requirement;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.engine.form.ListRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills the form with the result requirements as they stand: as they were sent last, or those of the agreement that is to be amended.
 * Those of areas that the draft no longer covers are left out; one that no longer fits otherwise is there to be mended.
 */
@Component
class PresentRequirements implements TaskListener {

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;

    PresentRequirements(ImprovementAgreements agreements, AgreementContents contents) {
        this.agreements = agreements;
        this.contents = contents;
    }

    @Override
    public void notify(DelegateTask task) {
        var sent = ListRows.in(task.getVariable(AgreementProcess.REQUIREMENTS));
        ImprovementAgreement draft = agreements.agreement(AgreementProcess.agreementId(task));
        List<String> areas =
                contents.of(draft).areas().stream().map(EffortArea::code).toList();
        task.setVariableLocal(
                AgreementProcess.REQUIREMENTS,
                Spin.JSON(sent.orElseGet(() -> agreed(draft)).stream()
                        .filter(row -> areas.contains(row.get("area")))
                        .toList()));
    }

    private List<Map<String, @Nullable Object>> agreed(ImprovementAgreement draft) {
        ImprovementAgreement source = draft.amends() == null ? draft : agreements.agreement(draft.amends());
        return contents.of(source).requirements().stream()
                .map(PresentRequirements::row)
                .toList();
    }

    private static Map<String, @Nullable Object> row(Requirement requirement) {
        Requirement.Measure measure = requirement.measure();
        return Map.of(
                "indicator", measure.indicator(),
                "area", requirement.effortArea(),
                "baseline", plain(measure.baseline()),
                "target", plain(measure.target()),
                "direction", measure.direction().name(),
                "unit", measure.unit(),
                "dueDate", measure.dueDate().toString(),
                "dataSource", measure.dataSource().name());
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
