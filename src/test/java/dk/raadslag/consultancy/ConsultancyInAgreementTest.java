package dk.raadslag.consultancy;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** § 12: consultant assistance is offered, answered and promised as part of the agreement, and never without it. */
@RaadslagTest
class ConsultancyInAgreementTest {

    private static final String STATE_AREA = "DAGPENGE";
    private static final String MUNICIPAL_AREA = "SYGEDAGPENGE";

    @Autowired
    ApplicationContext context;

    @Autowired
    Office office;

    @Autowired
    AgreementTable table;

    @Autowired
    CouncilRoom council;

    @Autowired
    ConsultantCommitments commitments;

    ConsultancyDesk desk;
    String number;
    ProcessInstance negotiation;

    @BeforeEach
    void draftAnAgreement() {
        desk = new ConsultancyDesk(context);
        desk.budget("500000");
        number = desk.openCase();
        negotiation = office.call("improvement-agreement", number, "partyKinds", "STATE,MUNICIPAL");
        draft();
    }

    @Test
    void whatAllPartiesAcceptIsPromisedWithTheSignatureAndPaidToTheEnd() {
        offer("200000");
        assertThat(desk.budget().reserved()).isEqualByComparingTo("200000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "ACCEPT");
        assertThat(commitment().status()).isEqualTo(Status.ACCEPTED);
        sign();

        assertThat(office.path(number)).contains("endEvent_signed", "serviceTask_startConsultancy");
        assertThat(commitment().status()).isEqualTo(Status.COMMITTED);
        assertThat(desk.budget().committed()).isEqualByComparingTo("200000");
        assertThat(desk.budget().reserved()).isEqualByComparingTo("0");
        office.as("region-HS")
                .complete(
                        number,
                        "userTask_selectConsultant",
                        "consultantKind",
                        "JOBCENTRE",
                        "peerJobcentre",
                        "JC-0751",
                        "agreedPrice",
                        120000);
        office.as("rd-HS").complete(number, "userTask_approveCommitment", "commitmentDecision", "APPROVE");
        office.as("jc-municipal-0751")
                .complete(
                        number,
                        "userTask_deliverAssistance",
                        "deliveryReport",
                        "Vi har gennemgået 40 sager.",
                        "deliveredOn",
                        office.today());
        office.as("region-HS").complete(number, "userTask_acceptDeliverable", "deliverableDecision", "ACCEPT");
        office.as("region-HS")
                .complete(
                        number,
                        "userTask_approveInvoice",
                        "invoiceDecision",
                        "APPROVE_LAST",
                        "invoiceNumber",
                        "1",
                        "invoiceAmount",
                        120000);

        assertThat(office.path(number)).contains("endEvent_finished");
        assertThat(commitment().status()).isEqualTo(Status.PAID);
        assertThat(desk.budget().paid()).isEqualByComparingTo("120000");
        assertThat(desk.budget().left()).isEqualByComparingTo("380000");
    }

    @Test
    @Tag("E-26")
    void whereThePartyDeclinesTheAgreementStandsWithoutAssistance() {
        offer("200000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "DECLINE");
        sign();

        assertThat(office.path(number)).contains("endEvent_signed").doesNotContain("serviceTask_startConsultancy");
        assertThat(commitment().status()).isEqualTo(Status.DECLINED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void thePartyThatAcceptsTheAgreementMustAnswerTheOfferToo() {
        offer("200000");
        send();

        assertThatThrownBy(() -> table.accept(number, STATE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("onsulentbistand");
    }

    @Test
    @Tag("E-27")
    void whereTheBudgetIsExhaustedTheDirectorLowersTheOffer() {
        assertThatThrownBy(() -> offer("500000.01")).isInstanceOf(Refusal.class).hasMessageContaining("500.000,00 kr.");
        offer("500000");

        assertThat(desk.budget().left()).isEqualByComparingTo("0");
    }

    @Test
    @Tag("E-27")
    void whereTheBudgetIsExhaustedTheAgreementStandsWithoutAssistance() {
        assertThatThrownBy(() -> offer("500000.01")).isInstanceOf(Refusal.class);
        offerNone();
        send();
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        sign();

        assertThat(office.path(number)).contains("endEvent_signed");
        assertThat(commitments.ofCase(CaseNumber.of(number))).isEmpty();
    }

    @Test
    void whereNoAgreementIsReachedTheMoneyIsReleased() {
        offer("200000");
        send();
        table.refuse(number, STATE);
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(office.path(number)).contains("endEvent_notReached");
        assertThat(commitment().status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void whereOnePartyRefusesTheOtherKeepsTheAssistanceItAccepted() {
        offer("200000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "PARTIAL");
        table.sign(number, STATE);
        table.signAsDirector(number);

        assertThat(office.path(number)).contains("endEvent_signed", "serviceTask_startConsultancy");
        assertThat(commitment().status()).isEqualTo(Status.COMMITTED);
    }

    @Test
    void aNewRoundWithANewOfferReplacesTheOldOne() {
        offer("200000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        table.counter(number, MUNICIPAL);
        draft();
        offer("150000");

        assertThat(commitments.ofCase(CaseNumber.of(number)))
                .extracting(ConsultantCommitment::status)
                .containsExactlyInAnyOrder(Status.RELEASED, Status.OFFERED);
        assertThat(desk.budget().reserved()).isEqualByComparingTo("150000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "ACCEPT");
        sign();
        assertThat(desk.budget().committed()).isEqualByComparingTo("150000");
    }

    @Test
    void aNewRoundWithoutAnOfferReleasesTheOldOne() {
        offer("200000");
        send();
        table.refuse(number, STATE);
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NEW_OFFER");
        assertThat(desk.budget().reserved()).isEqualByComparingTo("200000");
        draft();
        offerNone();

        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
        assertThat(office.variable(negotiation, "consultancyOffered")).isEqualTo(false);
    }

    @Test
    void theDirectorOfAnotherRegionCannotOffer() {
        assertThatThrownBy(() ->
                        office.as("rd-NJ").complete(number, "userTask_offerConsultancy", "consultancyChoice", "NONE"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whenTheAgreementRunsOutTheAssistanceEndsAndTheRestIsReleased() {
        promise("200000");
        followUp();

        evaluate();

        assertThat(office.path(number)).contains("endEvent_allMet", "endEvent_released");
        assertThat(commitment().status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void assistanceUnderAnAgreementThatIsReplacedGoesOnUntilTheNewOneEnds() {
        promise("200000");
        followUp();
        office.fireTimer(number, "intermediateEvent_followUpDue");
        office.fireTimer(number, "boundaryEvent_statusOverdue");
        table.region(number)
                .complete(number, "userTask_writeFollowUp", "finding", "DEVIATION", "note", "Det går for langsomt.");
        table.region(number)
                .complete(number, "userTask_followUpMeeting", "minutes", "Vi ændrer aftalen.", "decision", "AMEND");
        table.conclude(number, STATE_AREA, MUNICIPAL_AREA);

        assertThat(commitment().status()).isEqualTo(Status.COMMITTED);
        evaluate();
        assertThat(commitment().status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    private void promise(String ceiling) {
        offer(ceiling);
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "ACCEPT");
        sign();
    }

    private void followUp() {
        office.call(
                "agreement-follow-up",
                number,
                "partyKinds",
                "STATE,MUNICIPAL",
                "agreementId",
                commitment().agreementId().toString());
    }

    private void evaluate() {
        table.expire(number);
        while (table.region(number).has(number, "userTask_documentResult")) {
            table.document(number, 90);
        }
        table.evaluate(number);
    }

    private void draft() {
        table.draft(number, STATE_AREA, MUNICIPAL_AREA);
        for (String area : List.of(STATE_AREA, MUNICIPAL_AREA)) {
            table.require(number, area, area.equals(MUNICIPAL_AREA) ? "DONE" : "ADD_ANOTHER");
        }
    }

    private void offer(String ceiling) {
        table.rd(number)
                .complete(
                        number,
                        "userTask_offerConsultancy",
                        "consultancyChoice",
                        "OFFER",
                        "consultancyType",
                        "CAUSE_ANALYSIS",
                        "consultancyPurpose",
                        "Find årsagerne.",
                        "consultancyCeiling",
                        Double.parseDouble(ceiling));
    }

    private void offerNone() {
        table.rd(number).complete(number, "userTask_offerConsultancy", "consultancyChoice", "NONE");
    }

    private void send() {
        council.involve(number, "FOR");
        table.send(number);
    }

    private void respond(EffortKind kind, String answer, String consultancyAnswer) {
        table.party(number, kind)
                .complete(
                        number,
                        "userTask_respondToAgreement",
                        "answer",
                        answer,
                        "consultancyAnswer",
                        consultancyAnswer);
    }

    private void sign() {
        table.sign(number, STATE);
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);
    }

    private ConsultantCommitment commitment() {
        List<ConsultantCommitment> all = commitments.ofCase(CaseNumber.of(number));
        return all.get(all.size() - 1);
    }
}
