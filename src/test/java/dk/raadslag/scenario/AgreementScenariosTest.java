package dk.raadslag.scenario;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.OfferConsultancyForm;
import dk.raadslag.support.form.ReportStatusForm;
import dk.raadslag.support.form.SetRequirementsForm;
import dk.raadslag.support.form.WriteFollowUpForm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases that end with an agreement on improving the effort (§ 11, stk. 1; § 12). */
@RaadslagTest
class AgreementScenariosTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String SIGNATURES = """
            SELECT s.role FROM raadslag.agreement_signature s JOIN raadslag.improvement_agreement a ON a.id = s.agreement_id
            WHERE a.case_number = ? ORDER BY s.signed_at, s.role""";
    private static final String MONEY =
            "SELECT reserved || ' ' || committed || ' ' || paid FROM raadslag.consultant_budget WHERE region_code = 'HS' AND year = ?";

    @Test
    @Tag("S-06")
    @Tag("INV-01")
    @Tag("INV-09")
    void insufficientInitiativesLeadToASignedAgreementWithRequirements() {
        String number = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        refused(
                "Resultatkrav 1: Angiv et tal i feltet »Udgangspunkt«",
                () -> table.region(number)
                        .complete(
                                number,
                                new SetRequirementsForm()
                                        .step("DONE")
                                        .requirements(List.of(table.requirement("SYGEDAGPENGE")
                                                .baseline(null)))));
        table.require(number, "SYGEDAGPENGE");
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        assertThat(file.agreements(number)).containsExactly("OFFERED");
        table.signAsDirector(number);

        assertThat(file.agreements(number)).containsExactly("ACTIVE");
        assertThat(file.values(SIGNATURES, number)).containsExactlyInAnyOrder("MUNICIPAL", "DIRECTOR");
        assertThat(file.value("""
                        SELECT (how_text <> '' AND when_text <> '') || ' ' || baseline::int || ' ' || target::int || ' ' || data_source
                        FROM raadslag.improvement_agreement a JOIN raadslag.result_requirement r ON r.agreement_id = a.id
                        WHERE case_number = ?""", number)).isEqualTo("true 60 90 JOBINDSATS");

        director.settle(number, 95);

        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
        assertThat(file.stages(number)).containsExactly("REACTION", "AGREEMENT");
        assertThat(file.record(number))
                .containsSubsequence(
                        "assessNeedForAgreement rd-NJ (§ 11, stk. 1 og 3)",
                        "draftAgreement region-NJ (§ 11, stk. 1)",
                        "setRequirements region-NJ (§ 11, stk. 1)",
                        "discussInCouncil council-chair-NJ (§ 11, stk. 3)",
                        "checkLegality rd-NJ (§ 8, stk. 3)",
                        "sendOffer rd-NJ (§ 11, stk. 1 og 3)",
                        "respondToAgreement jc-municipal-0851 (§ 11, stk. 1)",
                        "signByResponsible jc-municipal-0851 (§ 11, stk. 1 og 3)",
                        "signByDirector rd-NJ (§ 11, stk. 1 og 3)",
                        "documentResult region-NJ (§ 8, stk. 2, og § 11, stk. 1)",
                        "finalEvaluation rd-NJ (§ 11, stk. 1 og 2)");
        assertThat(file.documents(number))
                .containsSubsequence("council-opinion", "agreement-offer", "improvement-agreement", "final-evaluation");
        assertThat(file.letters(number))
                .contains(
                        "agreement-offer jc-municipal-0851",
                        "agreement-signed jc-municipal-0851",
                        "agreement-signed council-NJ",
                        "agreement-fulfilled council-NJ");
    }

    @Test
    @Tag("S-07")
    @Tag("E-20")
    void onlyTheMunicipalitySignsForItsEffortAndItsPartnersInTheSharedJobcentreAreTold() {
        String number = desk.toAgreement("JC-0185", "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");

        assertThat(file.values(SIGNATURES, number)).containsExactlyInAnyOrder("MUNICIPAL", "DIRECTOR");
        director.settle(number, 95);

        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
        assertThat(file.record(number))
                .contains(
                        "respondToAgreement jc-municipal-0185 (§ 11, stk. 1)",
                        "signByResponsible jc-municipal-0185 (§ 11, stk. 1 og 3)")
                .noneMatch(entry -> entry.contains("jc-state"));
        assertThat(file.letters(number))
                .contains(
                        "result-problem-confirmed guest-municipality-0155",
                        "dialogue-invitation guest-municipality-0155",
                        "agreement-offer guest-municipality-0155",
                        "agreement-signed guest-municipality-0155")
                .noneMatch(letter -> letter.contains("jc-state"));
    }

    @Test
    @Tag("S-07")
    void stateAndMunicipalitySignWhereBothEffortsFail() {
        String number = desk.reacted(AALBORG, "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-state-0851", "ACCEPT");
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        table.offer(number, "DAGPENGE", "SYGEDAGPENGE");
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);
        backDoor.forceTo(number, "userTask_signByDirector");
        refused("skal underskrive før regionsdirektøren", () -> table.signAsDirector(number));
        backDoor.takeAway(number, "userTask_signByDirector");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(file.values(SIGNATURES, number)).containsExactlyInAnyOrder("STATE", "MUNICIPAL", "DIRECTOR");
        director.settle(number, 95, 95);
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
    }

    @Test
    @Tag("S-08")
    @Tag("INV-08")
    void consultantsAreFundedOnlyUnderASignedAgreement() {
        clock.setTo(LocalDate.of(2181, 6, 1));
        assistance.budget("HS", 2181, 500_000);
        String number = desk.toAgreement("JC-0169", "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        table.require(number, "SYGEDAGPENGE");
        refused("Der er kun 500.000,00 kr. tilbage", () -> assistance.offer(number, 500_001));
        assistance.offer(number, 200_000);
        council.involve(number, "FOR");
        table.send(number);
        assistance.accept(number, MUNICIPAL, "ACCEPT");
        assertThat(file.value(MONEY, 2181)).isEqualTo("200000.00 0.00 0.00");
        assertThatThrownBy(() -> promiseWithoutSignature(number)).hasMessageContaining("agreement");

        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);
        assertThat(file.value(MONEY, 2181)).isEqualTo("0.00 200000.00 0.00");
        assistance.choose(number, "JC-0751", 120_000);
        assistance.deliverAndPay(number, "jc-municipal-0751", 120_000);

        assertThat(file.value(MONEY, 2181)).isEqualTo("0.00 0.00 120000.00");
        assertThat(file.value("""
                        SELECT cost_bearer || ' ' || amount FROM raadslag.consultant_payment p
                        JOIN raadslag.consultant_commitment c ON c.id = p.commitment_id WHERE case_number = ?""", number)).isEqualTo("REGION 120000.00");
        director.settle(number, 95);
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
        assertThat(file.documents(number)).contains("consultancy-commitment");
        assertThat(file.record(number)).contains("approveCommitment rd-HS (§ 12)");
    }

    @Test
    @Tag("S-08")
    void workDeliveredUnderTheAgreementIsPaidAfterTheCaseIsClosed() {
        String number = draftedWithAssistance(2185);
        council.involve(number, "FOR");
        table.send(number);
        assistance.accept(number, MUNICIPAL, "ACCEPT");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);
        assistance.choose(number, "JC-0751", 120_000);
        assistance.deliver(number, "jc-municipal-0751");

        director.settle(number, 95);

        assertThat(file.value(MONEY, 2185)).isEqualTo("0.00 120000.00 0.00");
        assertThat(file.letters(number)).contains("consultancy-ended jc-municipal-0751");
        assistance.acceptAndPay(number, 120_000);
        assertThat(file.value(MONEY, 2185)).isEqualTo("0.00 0.00 120000.00");
        assertThat(file.letters(number)).contains("consultancy-accepted jc-municipal-0751");
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
    }

    @Test
    @Tag("S-08")
    @Tag("E-26")
    void theAgreementStandsWithoutTheConsultantsThatThePartyDeclines() {
        String number = draftedWithAssistance(2182);
        council.involve(number, "FOR");
        table.send(number);
        assistance.accept(number, MUNICIPAL, "DECLINE");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(file.value(MONEY, 2182)).isEqualTo("0.00 0.00 0.00");
        assertThat(progress.the("improvement-agreement", number)).hasNotPassed("serviceTask_startConsultancy");
        director.settle(number, 95);
        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
    }

    @Test
    void aWithdrawnCaseReleasesTheMoneyReservedForConsultants() {
        String number = draftedWithAssistance(2183);
        assertThat(file.value(MONEY, 2183)).isEqualTo("200000.00 0.00 0.00");

        council.involve(number, "FOR");
        director.withdrawAfterTheCouncil(number, "FOR");

        assertThat(file.value(MONEY, 2183)).isEqualTo("0.00 0.00 0.00");
        file.assertEnded(number, "WITHDRAWN", "CASE_WITHDRAWN");
        assertThat(file.letters(number)).contains("case-withdrawn council-HS", "case-withdrawn jc-municipal-0169");
    }

    @Test
    @Tag("S-09")
    void anAgreementThatIsFollowedUpAndFulfilledEndsTheCase() {
        String number = desk.toAgreement(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        table.conclude(number, "SYGEDAGPENGE", "FLEKSJOB");
        followUp(number);
        followUp(number);

        director.settle(number, 95, 90);

        file.assertEnded(number, "CLOSED", "AGREEMENT_FULFILLED");
        assertThat(progress.the("agreement-follow-up", number)).hasPassed("endEvent_allMet");
        assertThat(progress.the("intervention", number))
                .hasPassed("endEvent_agreementFulfilled")
                .hasNotPassed("callActivity_orderRecommendation", "userTask_chooseNextStep");
        assertThat(file.agreements(number)).containsExactly("EVALUATED");
        assertThat(file.values("""
                        SELECT cycle || ' ' || deviation FROM raadslag.follow_up f
                        JOIN raadslag.improvement_agreement a ON a.id = f.agreement_id WHERE case_number = ? ORDER BY cycle""", number)).containsExactly("1 false", "2 false");
        assertThat(file.values("""
                        SELECT outcome || ' ' || (evidence <> '') FROM raadslag.result_requirement r
                        JOIN raadslag.improvement_agreement a ON a.id = r.agreement_id WHERE case_number = ?""", number)).containsExactly("MET true", "MET true");
        assertThat(file.record(number))
                .containsSubsequence(
                        "signByDirector rd-NJ (§ 11, stk. 1 og 3)",
                        "reportStatus jc-municipal-0851 (§ 11, stk. 1)",
                        "writeFollowUp region-NJ (§ 11, stk. 1)",
                        "reportStatus jc-municipal-0851 (§ 11, stk. 1)",
                        "writeFollowUp region-NJ (§ 11, stk. 1)",
                        "finalEvaluation rd-NJ (§ 11, stk. 1 og 2)");
        assertThat(file.letters(number)).noneMatch(letter -> letter.endsWith(" minister"));
    }

    private void followUp(String number) {
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        table.party(number, MUNICIPAL)
                .complete(number, new ReportStatusForm().status("Vi har ansat to sagsbehandlere."));
        table.region(number)
                .complete(
                        number,
                        new WriteFollowUpForm().note("Tallene er gennemgået.").finding("AS_AGREED"));
    }

    private void promiseWithoutSignature(String number) {
        file.change(
                "UPDATE raadslag.consultant_commitment SET status = 'COMMITTED', committed = ceiling WHERE case_number = ?",
                number);
    }

    /** A draft of an agreement that includes assistance from the budget of the year; returns the case number. */
    private String draftedWithAssistance(int year) {
        clock.setTo(LocalDate.of(year, 6, 1));
        assistance.budget("HS", year, 500_000);
        String number = desk.toAgreement("JC-0169", "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        table.require(number, "SYGEDAGPENGE");
        assistance.offer(number, 200_000);
        return number;
    }
}
