package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AnswerAgreementEndForm;
import dk.raadslag.support.form.ChooseNextStepForm;
import dk.raadslag.support.form.WithdrawCaseForm;
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
class CaseWithdrawalTest extends ProcessTest {

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    IdentityService identityService;

    @Test
    void aCaseInWhichNoAgreementIsNeededYetIsWithdrawnAtOnce() {
        String number = desk.reacted("JC-0185", "SYGEDAGPENGE");
        ProcessInstance withdrawal = withdraw("rd-HS", number, "CASE");

        assertThat(progress.openTasks(number)).isEmpty();
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawal).isEnded().hasPassed("endEvent_withdrawn").hasNotPassed("callActivity_councilWithdrawal");
        assertThat(progress.the("intervention", number))
                .isEnded()
                .hasPassedInOrder("serviceTask_releaseConsultancy", "endEvent_caseWithdrawn");
        assertThat(file.letters(number))
                .contains(
                        "case-withdrawn council-HS",
                        "case-withdrawn jc-municipal-0185",
                        "case-withdrawn guest-municipality-0155");
        assertThat(letter(number, "case-withdrawn"))
                .contains("Begrundelsen er: Forholdene er ændret.")
                .contains("Ingen aftale om at forbedre indsatsen er i kraft");
        assertThat(progress.variable(withdrawal, "reason")).isNull();
        assertThat(desk.document("JC-0185", "SYGEDAGPENGE")).isNotEqualTo(number);
    }

    @Test
    @Tag("INV-03")
    void aNeedForAnAgreementIsNotLeftWithoutTheCouncil() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        withdraw("rd-NJ", number, "CASE");

        assertThat(progress.openTasks(number))
                .containsExactlyInAnyOrder(
                        "userTask_draftAgreement @ [region-NJ]", "userTask_prepareCouncilBrief @ [secretariat-NJ]");
        assertThat(cases.requireOpen(CaseNumber.of(number))).isNotNull();
        council.involve(number, "AGAINST");
        director.decideWithdrawal(number, true);

        file.assertEnded(number, "WITHDRAWN", "CASE_WITHDRAWN");
        assertThat(file.stages(number)).containsExactly("REACTION", "REACTION");
        assertThat(letter(number, "case-withdrawn")).contains("Begrundelsen er: Kommunerne lægges sammen");
    }

    @Test
    void theCouncilMayMakeTheDirectorGoOn() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        ProcessInstance withdrawal = withdraw("rd-NJ", number, "CASE");
        council.involve(number, "AGAINST");
        director.decideWithdrawal(number, false);

        assertThat(withdrawal).isEnded().hasPassed("endEvent_goesOn");
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
    }

    @Test
    void anAgreementInForceEndsWithTheCaseOnlyIfAllItsPartiesAgree() {
        String number = inForce();
        withdraw("rd-NJ", number, "CASE");
        council.involve(number, "FOR");
        assertThat(file.letters(number))
                .contains("agreement-end-asked jc-municipal-0851", "agreement-end-asked jc-state-0851");
        answer("jc-state-0851", number, "ACCEPT");
        answer("jc-municipal-0851", number, "REFUSE");

        refused("ikke alle parter er enige i, at den ophører", () -> director.decideWithdrawal(number, true));
        director.decideWithdrawal(number, false);
        assertThat(file.agreements(number)).containsExactly("ACTIVE");

        withdraw("rd-NJ", number, "CASE");
        council.involve(number, "FOR");
        answer("jc-state-0851", number, "ACCEPT");
        answer("jc-municipal-0851", number, "ACCEPT");
        director.decideWithdrawal(number, true);

        assertThat(file.agreements(number)).containsExactly("ENDED");
        file.assertEnded(number, "WITHDRAWN", "CASE_WITHDRAWN");
        assertThat(letter(number, "case-withdrawn"))
                .containsPattern("Aftalen af \\d.* er ophørt, fordi parterne er enige");
    }

    @Test
    void aPartysSilenceEndsNoAgreement() {
        String number = inForce();
        withdraw("rd-NJ", number, "CASE");
        council.involve(number, "FOR");
        answer("jc-state-0851", number, "ACCEPT");
        jobs.fireTimer(number, "boundaryEvent_noAnswer");

        refused("ikke alle parter er enige i, at den ophører", () -> director.decideWithdrawal(number, true));
        director.decideWithdrawal(number, false);
        assertThat(file.agreements(number)).containsExactly("ACTIVE");
        director.settle(number, 95, 95);
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
    }

    @Test
    void aCaseThatEndsWhileOthersAreHeardIsNotWithdrawn() {
        String number = inForce();
        withdraw("rd-NJ", number, "CASE");
        council.involve(number, "FOR");
        answer("jc-state-0851", number, "ACCEPT");
        answer("jc-municipal-0851", number, "ACCEPT");
        director.settle(number, 95, 95);

        refused("er ikke åben", () -> director.decideWithdrawal(number, true));
        director.decideWithdrawal(number, false);
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
    }

    @Test
    void aWithdrawalThatComesTooLateChangesNothing() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        ProcessInstance first = request(number);
        ProcessInstance second = request(number);
        jobs.run();

        boolean firstInTime = Boolean.TRUE.equals(progress.variable(first, "inTime"));
        assertThat(progress.variable(second, "inTime")).isEqualTo(!firstInTime);
        assertThat(firstInTime ? first : second).hasPassed("endEvent_withdrawn").hasNotPassed("endEvent_tooLate");
        assertThat(firstInTime ? second : first).hasPassed("endEvent_tooLate").hasNotPassed("endEvent_withdrawn");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(file.letters(number))
                .filteredOn("withdrawal-too-late rd-NJ"::equals)
                .hasSize(1);
    }

    @Test
    void onlyTheOwnDirectorWithdrawsAnOpenCase() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");

        refused("egen region", () -> withdraw("rd-HS", number, "CASE"));
        forbidden(() -> withdraw("region-NJ", number, "CASE"));
        refused("findes ikke", () -> withdraw("rd-NJ", "INT-NJ-1999-0001", "CASE"));
        refused("Sagen findes ikke. Kontrollér sagsnummeret", () -> withdraw("rd-NJ", "sagen om Aalborg", "CASE"));
        refused("Valget i feltet »Hvad trækkes tilbage?« findes ikke", () -> withdraw("rd-NJ", number, "MINISTER"));
        assertThat(cases.requireOpen(CaseNumber.of(number))).isNotNull();

        withdraw("rd-NJ", number, "CASE");
        refused("ikke åben", () -> withdraw("rd-NJ", number, "CASE"));
    }

    @Test
    void aCaseThatIsNotConfirmedIsRejectedRatherThanWithdrawn() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");

        refused("er ikke åben", () -> withdraw("rd-NJ", number, "CASE"));
        assertThat(progress.openTasks(number)).containsExactly("userTask_confirmFinding @ [rd-NJ]");
    }

    @Test
    @Tag("E-13")
    void aRecommendationIsWithdrawnWhileTheMinisterHasNotDecided() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        refused("ingen indstilling hos ministeren", () -> withdraw("rd-NJ", number, "RECOMMENDATION"));
        atTheMinister(number);

        refused("Træk først indstillingen tilbage", () -> withdraw("rd-NJ", number, "CASE"));
        withdraw("rd-NJ", number, "RECOMMENDATION");

        assertThat(progress.openTasks(number)).containsExactly("userTask_chooseNextStep @ [rd-NJ]");
        office.as("rd-NJ")
                .complete(
                        number,
                        new ChooseNextStepForm().choice("NEW_AGREEMENT").reason("Kommunen vil nu indgå en aftale."));
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
    }

    @Test
    @Tag("E-13")
    void anOrderOfTheMinisterCannotBeWithdrawnByTheDirector() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        atTheMinister(number);
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");

        refused("Ministeren har givet pålæg i sagen", () -> withdraw("rd-NJ", number, "CASE"));
        refused("ingen indstilling hos ministeren", () -> withdraw("rd-NJ", number, "RECOMMENDATION"));
    }

    private String inForce() {
        String number = desk.toAgreement("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        table.conclude(number, "DAGPENGE", "SYGEDAGPENGE");
        return number;
    }

    private void answer(String party, String number, String answer) {
        office.as(party).complete(number, new AnswerAgreementEndForm().endAnswer(answer));
    }

    private String letter(String number, String template) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = ? ORDER BY written_at DESC LIMIT 1",
                number,
                template);
    }

    private void atTheMinister(String number) {
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, EffortKind.MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        orders.draft(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.decideToSend(number);
    }

    private ProcessInstance withdraw(String group, String number, String what) {
        return office.as(group)
                .start(
                        "case-withdrawal",
                        new WithdrawCaseForm()
                                .caseNumber(number)
                                .withdrawn(what)
                                .reason("Forholdene er ændret."));
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
