package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.NewVersions;
import dk.raadslag.support.Office;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ConfirmFindingForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An act is done in the case of its task, whatever an edited form asks for. */
@RaadslagTest
class CaseOfTheActTest {

    @Autowired
    NewVersions versions;

    @Autowired
    CaseDesk desk;

    @Autowired
    Office office;

    @Autowired
    Progress progress;

    @AfterEach
    void theFormIsTakenBack() {
        versions.remove();
    }

    /** Nor whom it is about, or which record. */
    @ParameterizedTest
    @ValueSource(strings = {"partyGroup", "requirementId", "agreementId", "deliveringGroup"})
    void aTypedRoleOrRecordIsRefused(String mark) {
        versions.deployForm("confirm-finding", """
                {"type": "textfield", "id": "textfield_mark", "key": "%s", "label": "x"}""".formatted(mark));
        String own = desk.document("JC-0851", "SYGEDAGPENGE");
        var confirmation = new ConfirmFindingForm().decision("CONFIRMED");

        assertThatThrownBy(() -> office.as("rd-NJ").complete(own, confirmation.with(mark, "camunda-admin")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Skemaet må ikke ændre " + mark);
        versions.remove();
        office.as("rd-NJ").complete(own, new ConfirmFindingForm().decision("CONFIRMED"));
    }

    @Test
    void aTypedCaseNumberDoesNotMoveTheActToAnotherCase() {
        String other = desk.document("JC-0860", "SYGEDAGPENGE");
        versions.deployForm("confirm-finding", """
                {"type": "textfield", "id": "textfield_number", "key": "caseNumber", "label": "Sag"}""");
        String own = desk.document("JC-0851", "SYGEDAGPENGE");
        var director = office.as("rd-NJ");
        var confirmation = new ConfirmFindingForm().decision("CONFIRMED");

        assertThatThrownBy(() -> director.complete(own, confirmation.with("caseNumber", other)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Skemaet må ikke ændre caseNumber, for opgaven gælder altid sagen selv. Bed procesejeren rette skemaet.");
        assertThat(progress.openTasks(own)).containsExactly("userTask_confirmFinding @ [rd-NJ]");
        director.complete(own, confirmation.with("caseNumber", own));
        assertThat(progress.openTasks(other)).containsExactly("userTask_confirmFinding @ [rd-NJ]");
    }
}
