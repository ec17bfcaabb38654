package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The director withdraws a case or a recommendation (§ 11, stk. 1 and 2). */
@RaadslagTest
class CaseWithdrawalTest {

    @Autowired
    Office office;

    @Autowired
    CaseDesk desk;

    @Autowired
    AgreementTable table;

    @Autowired
    OrderDesk orders;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    IdentityService identityService;

    @Test
    void theDirectorWithdrawsTheCaseWhereverItStands() {
        String number = desk.toAgreement("JC-0185", "SYGEDAGPENGE");
        ProcessInstance withdrawal = withdraw("rd-HS", number, "CASE");

        assertThat(office.openTasks(number)).isEmpty();
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(office.path(number))
                .contains("serviceTask_releaseConsultancy", "endEvent_caseWithdrawn", "endEvent_withdrawn");
        assertThat(orders.letters(number))
                .contains(
                        "case-withdrawn council-HS",
                        "case-withdrawn jc-municipal-0185",
                        "case-withdrawn guest-municipality-0155");
        assertThat(office.variable(withdrawal, "reason")).isNull();
        assertThat(desk.document("JC-0185", "SYGEDAGPENGE")).isNotEqualTo(number);
    }

    @Test
    void aWithdrawalThatComesTooLateChangesNothing() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        ProcessInstance first = request(number);
        ProcessInstance second = request(number);
        office.runJobs();

        assertThat(List.of(office.variable(first, "inTime"), office.variable(second, "inTime")))
                .containsExactlyInAnyOrder(true, false);
        assertThat(office.path(number)).contains("endEvent_withdrawn", "endEvent_tooLate");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void onlyTheOwnDirectorWithdrawsAnOpenCase() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");

        assertThatThrownBy(() -> withdraw("rd-HS", number, "CASE"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("egen region");
        assertThatThrownBy(() -> withdraw("region-NJ", number, "CASE")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> withdraw("rd-NJ", "INT-NJ-1999-0001", "CASE"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("findes ikke");
        assertThatThrownBy(() -> withdraw("rd-NJ", "sagen om Aalborg", "CASE")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> withdraw("rd-NJ", number, "MINISTER")).isInstanceOf(Refusal.class);
        assertThat(cases.requireOpen(CaseNumber.of(number))).isNotNull();

        withdraw("rd-NJ", number, "CASE");
        assertThatThrownBy(() -> withdraw("rd-NJ", number, "CASE"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ikke åben");
    }

    @Test
    void aCaseThatIsNotConfirmedIsRejectedRatherThanWithdrawn() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");

        assertThatThrownBy(() -> withdraw("rd-NJ", number, "CASE")).isInstanceOf(Refusal.class);
        assertThat(office.openTasks(number)).containsExactly("userTask_confirmFinding @ [rd-NJ]");
    }

    @Test
    @Tag("E-13")
    void aRecommendationIsWithdrawnWhileTheMinisterHasNotDecided() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        assertThatThrownBy(() -> withdraw("rd-NJ", number, "RECOMMENDATION"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ingen indstilling hos ministeren");
        atTheMinister(number);

        assertThatThrownBy(() -> withdraw("rd-NJ", number, "CASE"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Træk først indstillingen tilbage");
        withdraw("rd-NJ", number, "RECOMMENDATION");

        assertThat(office.openTasks(number)).containsExactly("userTask_chooseNextStep @ [rd-NJ]");
        office.as("rd-NJ")
                .complete(
                        number,
                        "userTask_chooseNextStep",
                        "choice",
                        "NEW_AGREEMENT",
                        "reason",
                        "Kommunen vil nu indgå en aftale.");
        assertThat(office.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
    }

    @Test
    @Tag("E-13")
    void anOrderOfTheMinisterCannotBeWithdrawnByTheDirector() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        atTheMinister(number);
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");

        for (String what : List.of("CASE", "RECOMMENDATION")) {
            assertThatThrownBy(() -> withdraw("rd-NJ", number, what)).isInstanceOf(Refusal.class);
        }
    }

    private void atTheMinister(String number) {
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, EffortKind.MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.decideToSend(number);
        orders.director(number).complete(number, "userTask_submitRecommendation");
    }

    private ProcessInstance withdraw(String group, String number, String what) {
        return office.as(group)
                .start("case-withdrawal", "caseNumber", number, "withdrawn", what, "reason", "Forholdene er ændret.");
    }

    private ProcessInstance request(String number) {
        identityService.setAuthentication("test-rd-NJ", List.of("rd-NJ"), List.of("NJ"));
        try {
            return runtimeService.startProcessInstanceByKey(
                    "case-withdrawal",
                    Map.of("caseNumber", number, "withdrawn", "CASE", "reason", "Forholdene er ændret."));
        } finally {
            identityService.clearAuthentication();
        }
    }
}
