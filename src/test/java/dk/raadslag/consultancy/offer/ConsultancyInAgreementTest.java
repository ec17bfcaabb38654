package dk.raadslag.consultancy.offer;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AcceptDeliverableForm;
import dk.raadslag.support.form.ApproveCommitmentForm;
import dk.raadslag.support.form.ApproveInvoiceForm;
import dk.raadslag.support.form.CommentDeliverableForm;
import dk.raadslag.support.form.DeliverAssistanceForm;
import dk.raadslag.support.form.FollowUpMeetingForm;
import dk.raadslag.support.form.OfferConsultancyForm;
import dk.raadslag.support.form.RespondToAgreementForm;
import dk.raadslag.support.form.SelectConsultantForm;
import dk.raadslag.support.form.WriteFollowUpForm;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** § 12: consultant assistance is offered, answered and promised as part of the agreement, and never without it. */
@RaadslagTest
class ConsultancyInAgreementTest extends ProcessTest {

    private static final String STATE_AREA = "DAGPENGE";
    private static final String MUNICIPAL_AREA = "SYGEDAGPENGE";

    @Autowired
    ApplicationContext context;

    @Autowired
    ConsultantCommitments commitments;

    ConsultancyDesk consultancy;
    String number;
    ProcessInstance negotiation;

    @BeforeEach
    void draftAnAgreement() {
        consultancy = new ConsultancyDesk(context);
        consultancy.budget("500000");
        number = consultancy.openCase();
        negotiation = fixtures.call("improvement-agreement", number, Map.of("partyKinds", "STATE,MUNICIPAL"));
        draft();
    }

    @Test
    void whatAllPartiesAcceptIsPromisedWithTheSignatureAndPaidToTheEnd() {
        offer("200000");
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("200000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "ACCEPT");
        assertThat(commitment().status()).isEqualTo(Status.ACCEPTED);
        sign();

        assertThat(negotiation).hasPassedInOrder("serviceTask_startConsultancy", "endEvent_signed");
        assertThat(commitment().status()).isEqualTo(Status.COMMITTED);
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("200000");
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("0");
        office.as("region-HS")
                .complete(
                        number,
                        new SelectConsultantForm()
                                .consultantKind("JOBCENTRE")
                                .peerJobcentre("JC-0751")
                                .agreedPrice(120000));
        office.as("rd-HS").complete(number, new ApproveCommitmentForm().commitmentDecision("APPROVE"));
        office.as("jc-municipal-0751")
                .complete(
                        number,
                        new DeliverAssistanceForm()
                                .deliveryReport("Vi har gennemgået 40 sager.")
                                .deliveredOn(clock.today()));
        for (String party : List.of("jc-state-0169", "jc-municipal-0169")) {
            office.as(party).complete(number, new CommentDeliverableForm().deliverableOpinion("AS_AGREED"));
        }
        office.as("region-HS").complete(number, new AcceptDeliverableForm().deliverableDecision("ACCEPT"));
        office.colleague("region-HS")
                .complete(
                        number,
                        new ApproveInvoiceForm()
                                .invoiceDecision("APPROVE_LAST")
                                .invoiceNumber("1")
                                .invoiceAmount(120000)
                                .invoiceReceivedOn(clock.today()));

        assertThat(progress.the("consultant-assistance", number)).hasPassed("endEvent_finished");
        assertThat(commitment().status()).isEqualTo(Status.PAID);
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("120000");
        assertThat(consultancy.budget().left()).isEqualByComparingTo("380000");
    }

    @Test
    @Tag("E-26")
    void whereThePartyDeclinesTheAgreementStandsWithoutAssistance() {
        offer("200000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "DECLINE");
        sign();

        assertThat(negotiation).hasPassed("endEvent_signed").hasNotPassed("serviceTask_startConsultancy");
        assertThat(commitment().status()).isEqualTo(Status.DECLINED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void thePartyThatAcceptsTheAgreementMustAnswerTheOfferToo() {
        offer("200000");
        send();

        refused("onsulentbistand", () -> table.accept(number, STATE));
    }

    @Test
    @Tag("E-27")
    void whereTheBudgetIsExhaustedTheDirectorLowersTheOffer() {
        refused("500.000,00 kr.", () -> offer("500000.01"));
        offer("500000");

        assertThat(consultancy.budget().left()).isEqualByComparingTo("0");
    }

    @Test
    @Tag("E-27")
    void whereTheBudgetIsExhaustedTheAgreementStandsWithoutAssistance() {
        refused("Der er kun 500.000,00 kr. tilbage", () -> offer("500000.01"));
        offerNone();
        send();
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        sign();

        assertThat(negotiation).hasPassed("endEvent_signed");
        assertThat(commitments.ofCase(CaseNumber.of(number))).isEmpty();
    }

    @Test
    void whereNoAgreementIsReachedTheMoneyIsReleased() {
        offer("200000");
        send();
        table.refuse(number, STATE);
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(negotiation).hasPassed("endEvent_notReached");
        assertThat(commitment().status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void whereOnePartyRefusesTheAssistanceIsOfferedAnewToTheOther() {
        offer("200000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "PARTIAL");
        table.draft(number, STATE_AREA);
        table.keepRequirements(number);
        offer("150000");
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("150000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        table.sign(number, STATE);
        table.signAsDirector(number);

        assertThat(negotiation).hasPassedInOrder("serviceTask_startConsultancy", "endEvent_signed");
        assertThat(commitments.ofCase(CaseNumber.of(number)))
                .extracting(ConsultantCommitment::status)
                .containsExactlyInAnyOrder(Status.RELEASED, Status.COMMITTED);
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("150000");
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
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("150000");
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "ACCEPT");
        sign();
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("150000");
    }

    @Test
    void aNewRoundWithoutAnOfferReleasesTheOldOne() {
        offer("200000");
        send();
        table.refuse(number, STATE);
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NEW_OFFER");
        assertThat(consultancy.budget().reserved()).isEqualByComparingTo("200000");
        draft();
        offerNone();

        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
        assertThat(progress.variable(negotiation, "consultancyOffered")).isEqualTo(false);
    }

    @Test
    void theDirectorOfAnotherRegionCannotOffer() {
        forbidden(() -> office.as("rd-NJ").complete(number, new OfferConsultancyForm().consultancyChoice("NONE")));
    }

    @Test
    void whenTheAgreementRunsOutTheAssistanceEndsAndTheRestIsReleased() {
        promise("200000");
        followUp();

        evaluate();

        assertThat(progress.the("agreement-follow-up", number)).hasPassed("endEvent_allMet");
        assertThat(progress.the("consultant-assistance", number)).hasPassed("endEvent_endTold");
        assertThat(commitment().status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void assistanceUnderAnAgreementThatIsReplacedGoesOnUntilTheNewOneEnds() {
        promise("200000");
        followUp();
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        jobs.fireTimer(number, "boundaryEvent_statusOverdue");
        table.region(number)
                .complete(number, new WriteFollowUpForm().finding("DEVIATION").note("Det går for langsomt."));
        table.region(number)
                .complete(
                        number,
                        new FollowUpMeetingForm().minutes("Vi ændrer aftalen.").decision("AMEND"));
        table.conclude(number, STATE_AREA, MUNICIPAL_AREA);

        assertThat(commitment().status()).isEqualTo(Status.COMMITTED);
        evaluate();
        assertThat(commitment().status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    private void promise(String ceiling) {
        offer(ceiling);
        send();
        respond(STATE, "ACCEPT", "ACCEPT");
        respond(MUNICIPAL, "ACCEPT", "ACCEPT");
        sign();
    }

    private void followUp() {
        fixtures.call(
                "agreement-follow-up",
                number,
                Map.of(
                        "partyKinds",
                        "STATE,MUNICIPAL",
                        "agreementId",
                        commitment().basis().agreementId().toString()));
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
        table.require(number, STATE_AREA, MUNICIPAL_AREA);
    }

    private void offer(String ceiling) {
        table.rd(number)
                .complete(
                        number,
                        new OfferConsultancyForm()
                                .consultancyChoice("OFFER")
                                .consultancyType("CAUSE_ANALYSIS")
                                .consultancyPurpose("Find årsagerne.")
                                .consultancyCeiling(Double.parseDouble(ceiling)));
    }

    private void offerNone() {
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
    }

    private void send() {
        council.involve(number, "FOR");
        table.send(number);
    }

    private void respond(EffortKind kind, String answer, String consultancyAnswer) {
        table.party(number, kind)
                .complete(number, new RespondToAgreementForm().answer(answer).consultancyAnswer(consultancyAnswer));
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
