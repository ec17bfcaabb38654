package dk.raadslag.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.DecideSpecialistFunctionForm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specialist functions are agreed after the council and with the minister's approval (§ 10). */
@RaadslagTest
class SpecialistFunctionTest extends ProcessTest {

    @Test
    @Tag("INV-12")
    void aFunctionIsAgreedAfterTheCouncilAndWithTheMinistersApproval() {
        String number = specialists.propose();
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);
        specialists.answer(number, "APPROVE", null);
        specialists.sign(number);
        assertThat(jobs.due(number, "timerEvent_functionEnding"))
                .isEqualTo(clock.today()
                        .plusYears(2)
                        .minusMonths(6)
                        .atTime(16, 0)
                        .atZone(clock.getZone())
                        .toInstant());
        jobs.fireTimer(number, "timerEvent_functionEnding");

        assertThat(progress.the("specialist-function", number))
                .isEnded()
                .hasPassedInOrder(
                        "callActivity_councilSpecialist",
                        "userTask_decideSpecialistFunction",
                        "userTask_approveSpecialistFunction",
                        "userTask_signSpecialistAgreement",
                        "endEvent_functionEnding")
                .hasNotPassed("userTask_takeOnSpecialistFunction");
        assertThat(file.stages(number)).containsExactly("SPECIALIST");
        assertThat(file.documents(number))
                .containsExactly("specialist-draft", "council-brief", "council-opinion", "specialist-agreement");
        assertThat(file.paper(number, "specialist-agreement"))
                .contains(
                        "Viden om hjerneskade",
                        "Videnscenter Nord (en institution)",
                        "1.250.000,00 kr.",
                        "Rådets stilling: for");
        assertThat(file.record(number))
                .contains(
                        "describeSpecialistFunction region-NJ (§ 10)",
                        "discussInCouncil council-chair-NJ (§ 10)",
                        "decideSpecialistFunction rd-NJ (§ 10)",
                        "approveSpecialistFunction minister (§ 10)",
                        "signSpecialistAgreement rd-NJ (§ 10)");
        assertThat(file.values("SELECT title FROM raadslag.specialist_function WHERE number = ?", number))
                .containsExactly("Viden om hjerneskade");
        assertThat(file.letters(number))
                .contains(
                        "council-brief council-NJ",
                        "specialist-approval-asked minister",
                        "specialist-agreed jc-municipal-0851",
                        "specialist-agreed jc-state-0860",
                        "specialist-agreed council-NJ")
                .contains("specialist-ending rd-NJ", "specialist-ending region-NJ", "specialist-ending council-NJ")
                .doesNotContain("specialist-agreed jc-municipal-0101");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'specialist-ending' LIMIT 1",
                        number))
                .contains("specialfunktionen »Viden om hjerneskade« udløber den ");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'council-brief' LIMIT 1",
                        number))
                .contains("i sagen om Specialfunktion: Viden om hjerneskade, jf. § 10.");
    }

    @Test
    @Tag("S-20")
    @Tag("INV-12")
    @Tag("R-122")
    void aSignedContractThatHasTheFunctionIsTheMinistersApprovalAsFarAsItsAmountGoes() {
        clock.setTo(LocalDate.of(2147, 3, 1));
        contracts.announced(2147);
        String early = specialists.propose();
        council.involve(early, "FOR");
        String contract = contracts.signed("NJ", 2147);
        assertThat(contracts.taking(contract, "Viden om hjerneskade"))
                .as("the matter that was begun before takes the item up")
                .isEqualTo(early);
        specialists.decide(early, "SEND", null);
        assertThat(progress.openTasks(early)).containsExactly("userTask_signSpecialistAgreement @ [rd-NJ]");
        specialists.sign(early);

        assertThat(progress.the("specialist-function", early))
                .hasPassedInOrder(
                        "callActivity_councilSpecialist",
                        "userTask_decideSpecialistFunction",
                        "serviceTask_approveByContract",
                        "userTask_signSpecialistAgreement",
                        "serviceTask_announceSpecialistFunction")
                .hasNotPassed("userTask_approveSpecialistFunction", "serviceTask_askMinister");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'approveByContract'", early))
                .contains("kontrakten for 2147 (sag " + contract + ", punkt 6, »Viden om hjerneskade«)");
        assertThat(file.paper(early, "specialist-agreement"))
                .contains("Ministeren har godkendt aftalen i kontrakten for 2147");
        assertThat(file.letters(early)).doesNotContain("specialist-approval-asked minister");

        String second = specialists.propose();
        council.involve(second, "FOR");
        specialists.decide(second, "SEND", null);
        assertThat(progress.openTasks(second))
                .as("what is left of the amount does not cover it")
                .containsExactly("userTask_approveSpecialistFunction @ [minister]");
        String other = specialists.start(specialists
                .form()
                .regionCode("NJ")
                .functionTitle("Viden om ordblindhed")
                .amount(1_000));
        council.involve(other, "FOR");
        specialists.decide(other, "SEND", null);
        assertThat(progress.openTasks(other)).containsExactly("userTask_approveSpecialistFunction @ [minister]");
    }

    @Test
    @Tag("INV-12")
    void withoutASignatureOfTheYearTheMinisterIsAsked() {
        clock.setTo(LocalDate.of(2148, 3, 1));
        contracts.announced(2148);
        contracts.approve(contracts.contract("NJ", 2148));
        String number = specialists.propose();
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);

        assertThat(progress.openTasks(number)).containsExactly("userTask_approveSpecialistFunction @ [minister]");
        refused("Ingen underskrevet kontrakt dækker", () -> backDoor.forceTo(number, "serviceTask_approveByContract"));
    }

    @Test
    @Tag("INV-12")
    void aJobcentreThatDeclinesFreesTheAmountOfTheContract() {
        clock.setTo(LocalDate.of(2149, 3, 1));
        contracts.announced(2149);
        contracts.signed("NJ", 2149);
        String number = specialists.proposeJobcentre();
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);
        specialists.takeOn(number, false, "Vi mangler medarbejdere.");
        specialists.revise(number, 1_400_000, false);
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);

        assertThat(progress.openTasks(number)).containsExactly("userTask_signSpecialistAgreement @ [rd-NJ]");
        assertThat(file.values(
                        "SELECT status FROM raadslag.specialist_proposal WHERE number = ? ORDER BY revision", number))
                .containsExactly("DECLINED", "APPROVED");
    }

    @Test
    @Tag("S-20")
    @Tag("INV-12")
    void theFourPredefinedFunctionsAreThereInEveryRegionFromTheFirstDay() {
        assertThat(file.values("""
                SELECT region_code || ' ' || string_agg(area, ',' ORDER BY area) FROM raadslag.specialist_function
                WHERE pre_allocated AND valid_from = '2007-01-01' GROUP BY region_code ORDER BY 1"""))
                .containsExactly(
                        "HS ETHNIC,GENDER_EQUALITY,HANDICAP,INTERNATIONAL_PLACEMENT",
                        "MJ ETHNIC,GENDER_EQUALITY,HANDICAP,INTERNATIONAL_PLACEMENT",
                        "NJ ETHNIC,GENDER_EQUALITY,HANDICAP,INTERNATIONAL_PLACEMENT",
                        "SD ETHNIC,GENDER_EQUALITY,HANDICAP,INTERNATIONAL_PLACEMENT");
    }

    @Test
    void aJobcentreOfAnotherRegionTakesTheTaskOnItself() {
        String number = specialists.proposeJobcentre();
        council.involve(number, "MIXED");
        specialists.decide(number, "SEND", null);
        specialists.answer(number, "APPROVE", null);

        assertThat(file.letters(number)).contains("specialist-task-offered jc-municipal-0169");
        jobs.fireTimer(number, "boundaryEvent_providerLate");
        assertThat(file.letters(number))
                .contains("specialist-task-reminder jc-municipal-0169", "specialist-task-reminder rd-NJ");
        assertThat(progress.openTasks(number))
                .containsExactly("userTask_takeOnSpecialistFunction @ [jc-municipal-0169]");
        specialists.takeOn(number, false, "Vi mangler medarbejdere.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_reviseSpecialistFunction @ [region-NJ]");
        specialists.revise(number, 900_000, true);
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);
        specialists.answer(number, "APPROVE", "Godkendt for perioden.");
        specialists.takeOn(number, true, null);
        specialists.sign(number);

        assertThat(file.stages(number)).containsExactly("SPECIALIST", "SPECIALIST");
        assertThat(file.paper(number, "specialist-agreement")).contains("Jobcenter Høje-Taastrup", "900.000,00 kr.");
        assertThat(progress.the("specialist-function", number))
                .isWaitingAt("timerEvent_functionEnding")
                .hasPassed("endEvent_providerReminded");
    }

    @Test
    @Tag("INV-12")
    void nothingIsSignedForAJobcentreThatHasNotAnswered() {
        String number = specialists.proposeJobcentre();
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);
        specialists.answer(number, "APPROVE", null);
        backDoor.forceTo(number, "userTask_signSpecialistAgreement");

        refused("Jobcenteret har ikke påtaget sig opgaven", () -> specialists.sign(number));
    }

    @Test
    void againstTheCouncilTheDirectorGoesOnOnlyWithAReason() {
        String number = specialists.propose();
        council.involve(number, "AGAINST");

        refused("Rådet er imod specialfunktionen", () -> specialists.decide(number, "SEND", null));
        refused("Begrund beslutningen", () -> specialists.decide(number, "DROP", null));
        specialists.decide(number, "DROP", "Rådets indvendinger er rigtige.");

        assertThat(progress.the("specialist-function", number)).isEnded().hasPassed("endEvent_dropped");
        assertThat(file.letters(number)).contains("specialist-dropped council-NJ");
    }

    @Test
    void theMinisterAsksAgainRejectsAndIsRemindedButSilenceApprovesNothing() {
        String number = specialists.propose();
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);
        jobs.fireTimer(number, "boundaryEvent_approvalLate");

        assertThat(file.letters(number))
                .contains("specialist-approval-reminder minister", "specialist-approval-reminder rd-NJ");
        assertThat(progress.openTasks(number)).containsExactly("userTask_approveSpecialistFunction @ [minister]");
        refused("Begrund afgørelsen", () -> specialists.answer(number, "RETURN", null));
        specialists.answer(number, "RETURN", "Hvad koster det?");
        specialists.revise(number, 1_000_000, false);
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);
        specialists.answer(number, "REJECT", "Der er ingen midler.");

        assertThat(progress.the("specialist-function", number))
                .isEnded()
                .hasPassed("endEvent_ministerReminded", "endEvent_rejected");
        assertThat(file.letters(number)).contains("specialist-rejected council-NJ", "specialist-rejected region-NJ");
        assertThat(file.values(
                        "SELECT status FROM raadslag.specialist_proposal WHERE number = ? ORDER BY revision", number))
                .containsExactly("RETURNED", "REJECTED");
    }

    @Test
    @Tag("INV-18")
    void onlyTheRegionsOwnPeopleDecide() {
        refused(
                "Kun regionens eget kontor",
                () -> office.as("region-HS")
                        .start("specialist-function", specialists.form().regionCode("NJ")));
        String number = specialists.propose();
        council.involve(number, "FOR");

        forbidden(() -> office.as("rd-HS").complete(number, new DecideSpecialistFunctionForm().decision("SEND")));
        forbidden(() -> office.as("region-NJ").complete(number, new DecideSpecialistFunctionForm().decision("SEND")));
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        refused(
                "Aftalens sidste dag skal ligge efter den første",
                () -> specialists.start(specialists
                        .form()
                        .regionCode("NJ")
                        .lastDay(clock.today().plusDays(2))));
        refused(
                "Vælg mindst én mulighed i feltet »Opgaver«",
                () -> specialists.start(specialists.form().regionCode("NJ").functionTasks(List.of())));
    }
}
