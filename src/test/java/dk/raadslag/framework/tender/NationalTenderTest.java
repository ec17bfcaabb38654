package dk.raadslag.framework.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.form.AgreeCooperationForm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A national tender needs all four councils and all four directors (notes to § 9). */
@RaadslagTest
class NationalTenderTest extends ProcessTest {

    private static final List<String> CRITERIA = List.of("SPECIAL_PROBLEMS", "SPREAD", "SPECIALISED");

    /** Two of these are more than a variable of the engine holds. */
    private static final String LONG = "Målgruppen er også vores. ".repeat(90).strip();

    @Autowired
    TenderDesk tenders;

    @Test
    @Tag("S-17")
    @Tag("E-23")
    @Tag("INV-10")
    void threeOfFourAreNotEnoughAndTheFourthIsWaitedFor() {
        String number = tenders.proposeNational();
        tenders.cooperate(number, "HS", "AGREED", LONG);
        council.involve(number, "FOR");
        Instant due = jobs.due(number, "boundaryEvent_cooperationLate");
        clock.setTo(clock.today().plusDays(5));
        tenders.cooperate(number, "SD", "AGREED", LONG);
        assertThat(jobs.due(number, "boundaryEvent_cooperationLate")).isEqualTo(due);
        String last = tenders.participation(number, "NJ");

        assertThat(progress.the("framework-tender", number)).isWaitingAt("receiveTask_cooperation");
        assertThat(progress.openTasks(number)).isEmpty();
        jobs.fireTimer(number, "boundaryEvent_cooperationLate");
        council.involve(last, "AGAINST");
        jobs.fireTimer(last, "boundaryEvent_answerLate");
        assertThat(file.letters(number))
                .contains("framework-cooperation-waits ams", "framework-cooperation-waits rd-MJ");
        assertThat(letter(number, "framework-cooperation-waits"))
                .contains("Hovedstaden og Sjælland: samarbejder om rammeudbuddet.", "Nordjylland: har ikke svaret.");
        assertThat(file.letters(last))
                .contains("framework-cooperation-reminder ams", "framework-cooperation-reminder rd-NJ");
        assertThat(progress.openTasks(number)).isEmpty();
        forbidden(() -> office.as("rd-MJ").complete(last, new AgreeCooperationForm().decision("AGREED")));
        refused("Rådet er imod rammeudbuddet", () -> tenders.answerCooperation(last, "NJ", "AGREED", null));
        tenders.answerCooperation(last, "NJ", "AGREED", "Målgruppen er også vores.");

        assertThat(progress.openTasks(number)).containsExactly("userTask_decideFrameworkTender @ [rd-MJ]");
        tenders.decide(number, "SEND", null);
        assertThat(progress.title(number))
                .isEqualTo("Rammeudbud: Ledige akademikere, landsdækkende (Beskæftigelsesregion Midtjylland)");
        tenders.answer(number, "APPROVE", null);
        tenders.evaluated(number);
        tenders.award(number, tenders.bids(number), null);

        assertThat(told(last))
                .contains("er tildelt")
                .startsWith("Fra den udbydende region (sag " + number + "): Rammeaftalen »Ledige akademikere« ");
        assertThat(progress.the("framework-tender", number))
                .isEnded()
                .hasPassed("serviceTask_askOtherRegions", "endEvent_cooperationReminded", "endEvent_frameworkInForce");
        assertThat(progress.the("framework-tender-participation", last))
                .isEnded()
                .hasPassed("endEvent_directorReminded", "endEvent_cooperationAnswered");
        assertThat(file.paper(number, "framework-agreement"))
                .contains(
                        "inddragelse af de fire regionale beskæftigelsesråd", "Nordjylland: imod", "Midtjylland: for");
        assertThat(file.paper(last, "framework-proposal")).contains("De fire regionale beskæftigelsesråd drøfter det");
        assertThat(letter(number, "framework-approval-asked"))
                .contains("»Rammeudbud: Ledige akademikere«", "De fire regionale beskæftigelsesråd er inddraget")
                .doesNotContain("Det regionale beskæftigelsesråd");
        assertThat(letter(number, "framework-in-force"))
                .contains("inddragelse af de fire regionale beskæftigelsesråd og");
        assertThat(file.documents(last)).containsExactly("framework-proposal", "council-brief", "council-opinion");
        assertThat(file.value("""
                SELECT a.scope || coalesce(a.region_code, '') FROM raadslag.framework_agreement a
                JOIN raadslag.framework_tender t ON t.id = a.tender_id WHERE t.number = ?""", number)).isEqualTo("NATIONAL");
        assertThat(file.letters(number))
                .contains(
                        "framework-in-force jc-municipal-0851",
                        "framework-in-force jc-state-0101",
                        "framework-awarded council-NJ",
                        "framework-awarded rd-HS");
        assertThat(file.value(
                        "SELECT DISTINCT subject FROM raadslag.letter WHERE number = ? AND template = 'framework-awarded'",
                        number))
                .isEqualTo("Rammeaftale tildelt i sag " + number);
    }

    @Test
    @Tag("S-17")
    @Tag("R-102")
    void aDirectorWhoDoesNotCooperateStopsTheProposalAndAChangedOneGoesToAllFourCouncils() {
        String number = tenders.proposeNational();
        String first = tenders.participation(number, "SD");
        council.involve(number, "FOR");
        tenders.cooperate(number, "HS", "DECLINED", "Vi har ingen akademikere.");

        assertThat(progress.openTasks(number)).containsExactly("userTask_decideFrameworkTender @ [rd-MJ]");
        refused("alle fire råd er inddraget", () -> tenders.decide(number, "SEND", null));
        tenders.decide(number, "REVISE", "Hovedstaden og Sjælland vil ikke være med.");
        assertThat(progress.the("framework-tender-participation", first))
                .isEnded()
                .hasPassed("endEvent_proposalLapsed");
        assertThat(file.letters(first))
                .contains("framework-participation-lapsed rd-SD", "framework-participation-lapsed council-SD");
        tenders.revise(number, CRITERIA);
        council.involve(number, "FOR");
        List.of("HS", "SD").forEach(region -> tenders.cooperate(number, region, "AGREED", null));
        assertThat(tenders.participation(number, "SD")).isNotEqualTo(first);
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'receiveParticipation'",
                        tenders.participation(number, "SD")))
                .endsWith("Forslaget træder i stedet for det, som regionen fik i sag " + first + ".");
        assertThat(told(first))
                .isEqualTo("Forslaget er afløst af et nyt, som regionen har fået i sag %s."
                        .formatted(tenders.participation(number, "SD")));
        assertThat(file.stages(tenders.participation(number, "HS"))).containsExactly("TENDER");
        String waiting = tenders.participation(number, "NJ");
        assertThat(progress.isRunning(waiting)).isTrue();
        tenders.withdraw(number, "Målgruppen findes ikke længere.");

        assertThat(progress.the("framework-tender", number)).isEnded().hasPassed("endEvent_tenderWithdrawn");
        assertThat(progress.the("framework-tender-participation", waiting))
                .isEnded()
                .hasPassed("endEvent_proposalLapsed")
                .hasNotPassed("endEvent_cooperationAnswered");
        assertThat(file.letters(waiting))
                .contains("framework-participation-lapsed rd-NJ", "framework-participation-lapsed council-NJ");
        assertThat(told(waiting))
                .isEqualTo(told(tenders.participation(number, "HS")))
                .isEqualTo(
                        "Fra den udbydende region (sag %s): Regionsdirektøren har trukket rammeudbuddet tilbage. Begrundelse: Målgruppen findes ikke længere."
                                .formatted(number));
        assertThat(told(first)).contains("afløst");
        assertThat(letter(number, "framework-tender-withdrawn"))
                .contains("Begrundelse: Målgruppen findes ikke længere.");
        assertThat(file.letters(number))
                .contains("framework-tender-withdrawn rd-NJ", "framework-tender-withdrawn council-HS")
                .doesNotContain("framework-tender-withdrawn minister-integration");
    }

    @Test
    @Tag("S-17")
    void whoHasSaidYesIsToldWhenAChangedProposalNoLongerMeetsTheNeed() {
        String number = agreed();
        tenders.decide(number, "REVISE", "Målgruppen er en anden.");
        tenders.revise(number, List.of("SPREAD"));

        assertThat(progress.the("framework-tender", number)).isEnded().hasPassed("endEvent_notAFrameworkTender");
        assertThat(file.letters(number))
                .contains("framework-need-not-met rd-NJ", "framework-need-not-met council-SD")
                .doesNotHaveDuplicates();
        assertThat(told(tenders.participation(number, "NJ"))).contains("ikke");
    }

    @Test
    @Tag("S-17")
    void theOthersReadThatTheMinisterDoesNotApprove() {
        String number = agreed();
        tenders.decide(number, "SEND", null);
        assertThat(told(tenders.participation(number, "SD")))
                .as("without the position of a council that is not the region's own")
                .endsWith(": Regionsdirektøren beder om ministerens godkendelse.");
        tenders.answer(number, "REJECT", "Der er andre tilbud til gruppen.");

        assertThat(told(tenders.participation(number, "SD")))
                .startsWith("Fra den udbydende region (sag " + number + "): ")
                .endsWith("Begrundelse: Der er andre tilbud til gruppen.");
    }

    @Test
    @Tag("S-17")
    void theOthersReadThatThereWereNoBids() {
        String number = agreed();
        tenders.decide(number, "SEND", null);
        tenders.answer(number, "APPROVE", null);
        tenders.publish(number);
        tenders.closeBids(number);
        tenders.allBids(number);
        tenders.evaluate(number, List.of());
        tenders.withoutBids(number, "CLOSE", "Ingen aktører vil byde.");

        assertThat(told(tenders.participation(number, "NJ")))
                .isEqualTo(
                        "Fra den udbydende region (sag %s): Rammeudbuddet er afsluttet uden rammeaftale. Begrundelse: Ingen aktører vil byde."
                                .formatted(number));
    }

    @Test
    @Tag("S-17")
    void whoHasSaidYesIsNotToldThatTheProposalHasLapsed() {
        String number = tenders.proposeNational();
        council.involve(number, "FOR");
        tenders.cooperate(number, "HS", "AGREED", null);
        String third = tenders.participation(number, "SD");
        String last = tenders.participation(number, "NJ");
        council.involve(third, "FOR");
        council.involve(last, "FOR");
        agree(third, "SD");
        jobs.step(third, "serviceTask_tellLeadRegion");
        agree(last, "NJ");
        jobs.step(number, "serviceTask_assessCooperation");
        jobs.run();

        assertThat(file.letters(last)).doesNotContain("framework-participation-lapsed rd-NJ");
        assertThat(progress.the("framework-tender-participation", last))
                .isEnded()
                .hasPassed("endEvent_cooperationAnswered");
        assertThat(progress.openTasks(number)).containsExactly("userTask_decideFrameworkTender @ [rd-MJ]");
    }

    /** A national tender that waits for the decision of its director, because all others cooperate; returns the number. */
    private String agreed() {
        String number = tenders.proposeNational();
        council.involve(number, "FOR");
        List.of("HS", "SD", "NJ").forEach(region -> tenders.cooperate(number, region, "AGREED", null));
        return number;
    }

    /** What the journal of another region's matter says last of the tender. */
    private String told(String participation) {
        return file.value(
                "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'tellOtherRegions' ORDER BY id DESC LIMIT 1",
                participation);
    }

    private String letter(String number, String template) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = ? LIMIT 1", number, template);
    }

    /** The director agrees, and nothing that follows happens yet. */
    private void agree(String participation, String region) {
        office.as("rd-" + region)
                .submit(
                        progress.taskId(participation, "userTask_agreeCooperation"),
                        new AgreeCooperationForm().decision("AGREED"));
    }
}
