package dk.raadslag.agreement;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.agreement.Round.Negotiation;
import dk.raadslag.agreement.Round.PartyAnswer;
import dk.raadslag.authorities.Actor;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class ImprovementAgreementTest {

    private static final String JOBCENTRE = "JC-0851";
    private static final String STATE_AREA = "DAGPENGE";
    private static final String MUNICIPAL_AREA = "SYGEDAGPENGE";

    @Autowired
    Office office;

    @Autowired
    AgreementTable table;

    @Autowired
    CouncilRoom council;

    @Autowired
    Agreements agreements;

    @Autowired
    Documents documents;

    @Autowired
    ImprovementAgreements improvementAgreements;

    @Autowired
    Offers offers;

    @Autowired
    Signatures signatures;

    @Autowired
    AgreementPapers papers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private ProcessInstance negotiation;

    @Test
    void anAgreementIsInForceWhenCouncilPartyAndDirectorHaveDoneTheirPart() {
        negotiate(MUNICIPAL_AREA);

        table.conclude(number, MUNICIPAL_AREA);

        assertThat(office.hasEnded(negotiation)).isTrue();
        assertThat(office.path(number)).contains("endEvent_signed", "serviceTask_fileAgreement");
        assertThat(office.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
        assertThat(office.variable(negotiation, "refusedKinds")).isEqualTo("");
        var agreement = improvementAgreements.agreement(agreementId());
        assertThat(agreement.status()).isEqualTo(ImprovementAgreement.Status.ACTIVE);
        assertThat(agreement.draft().howText()).contains("ugentlig opfølgning");
        assertThat(agreements.requireSigned(agreementId())).isEqualTo(agreement.signedAt());
        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "MUNICIPAL");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("agreement-offer", "improvement-agreement");
        assertThat(letters())
                .contains(
                        "agreement-offer jc-municipal-0851",
                        "agreement-signed jc-municipal-0851",
                        "agreement-signed council-NJ");
        assertThat(agreements.facts(CaseNumber.of(number)).reached()).isTrue();
    }

    @Test
    @Tag("E-21")
    void onlyTheStateSignsWhereOnlyTheStateEffortFails() {
        negotiate(STATE_AREA);
        table.offer(number, STATE_AREA);

        assertThat(office.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-state-0851]");
        table.accept(number, STATE);
        assertThat(office.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-state-0851]");
        table.sign(number, STATE);
        table.signAsDirector(number);

        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "STATE");
    }

    @Test
    @Tag("S-07")
    void bothPartiesSignWhereBothEffortsFail() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);
        table.accept(number, STATE);

        table.sign(number, STATE);
        assertThat(office.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-municipal-0851]");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "MUNICIPAL", "STATE");
        assertThat(office.hasEnded(negotiation)).isTrue();
    }

    @Test
    void onlyThePartyOfTheAgreedAreasSignsWhereTheAgreementLeavesTheOtherEffortOut() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);

        table.offer(number, MUNICIPAL_AREA);

        assertThat(office.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-municipal-0851]");
    }

    @Test
    @Tag("INV-09")
    void aRequirementWithoutBaselineIsRefused() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);

        refused("Udgangspunkt", () -> requirement("baseline", null));
        refused("Indikator", () -> requirement("indicator", null));
        refused("Mål", () -> requirement("target", null));
        refused("Frist", () -> requirement("dueDate", null));
        refused("Datakilde", () -> requirement("dataSource", null));
        refused("Enhed", () -> requirement("unit", " "));
        refused("Retning", () -> requirement("direction", "SIDEWAYS"));
        assertThat(count("result_requirement r JOIN raadslag.improvement_agreement a ON a.id = r.agreement_id"))
                .isZero();
    }

    @Test
    void aRequirementMustBeAnImprovementInTheAgreementPeriodAndInAnAgreedArea() {
        negotiate(MUNICIPAL_AREA, "FLEKSJOB");
        table.draft(number, MUNICIPAL_AREA);

        refused("skal være en forbedring", () -> requirement("target", 60));
        refused("skal være en forbedring", () -> requirement("direction", "LOWER"));
        refused("aftaleperioden", () -> requirement("dueDate", office.today().plusYears(2)));
        refused("skal ligge efter", () -> requirement("dueDate", office.today().minusDays(1)));
        refused("Indsatsområde", () -> requirement("area", "FLEKSJOB"));
        refused("må højst være 999.999.999,9999", () -> requirement("target", "99999999999999"));
        refused("skal være et tal", () -> requirement("target", "mange"));
    }

    @Test
    @Tag("E-30")
    void aComplianceIndicatorMayBeRequired() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);

        requirement("indicator", "Andel sygedagpengesager, der er fulgt op inden for lovens frist");

        assertThat(office.openTasks(number)).containsExactly("userTask_offerConsultancy @ [rd-NJ]");
    }

    @Test
    @Tag("INV-09")
    void requirementsAreNotDoneBeforeEachAreaHasOne() {
        negotiate(MUNICIPAL_AREA, "FLEKSJOB");
        table.draft(number, MUNICIPAL_AREA, "FLEKSJOB");

        refused("Der mangler resultatkrav for", () -> table.require(number, MUNICIPAL_AREA, "DONE"));
        refused("Der mangler resultatkrav for", () -> step("NO_MORE"));
        table.require(number, MUNICIPAL_AREA, "ADD_ANOTHER");
        assertThat(office.openTasks(number)).containsExactly("userTask_setRequirement @ [region-NJ]");
        table.require(number, "FLEKSJOB", "ADD_ANOTHER");
        step("NO_MORE");

        assertThat(office.openTasks(number)).containsExactly("userTask_offerConsultancy @ [rd-NJ]");
    }

    @Test
    void theRegionMayStartOverWithTheDraft() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        table.require(number, MUNICIPAL_AREA, "ADD_ANOTHER");

        step("START_OVER");

        assertThat(office.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        assertThat(
                        count(
                                "result_requirement r JOIN raadslag.improvement_agreement a ON a.id = r.agreement_id AND r.withdrawn_at IS NULL"))
                .isZero();
        table.conclude(number, MUNICIPAL_AREA);
        assertThat(office.path(number)).contains("endEvent_signed");
    }

    @Test
    void theDraftRefusesWhatCannotStandInAnAgreement() {
        negotiate(MUNICIPAL_AREA);

        refused("findes ikke", () -> table.draft(number, "FLEKSJOB"));
        refused("mindst én mulighed", () -> table.draft(number));
        refused("skal ligge efter", () -> draft("endDate", office.today()));
        refused("skal ligge efter", () -> draft("startDate", office.today().minusDays(1)));
        refused("for langt ude", () -> draft("endDate", "9999-01-01"));
        refused("skal være en dato", () -> draft("endDate", "i morgen"));
        refused("højst fylde 4000 tegn", () -> draft("how", "x".repeat(20_000)));
        refused("HTML-koder", () -> draft("byWhen", "<script>alert(1)</script>"));
        refused("skal udfyldes", () -> draft("followUp", " "));
        assertThat(count("improvement_agreement a")).isZero();
    }

    @Test
    void theCouncilIsAskedAgainWhenTheDraftHasChangedAfterACounterProposal() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);

        table.counter(number, MUNICIPAL);

        assertThat(office.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        table.draft(number, MUNICIPAL_AREA);
        step("NO_MORE");
        table.rd(number).complete(number, "userTask_offerConsultancy", "consultancyChoice", "NONE");
        assertThat(office.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(
                        count(
                                "council_involvement i JOIN raadslag.improvement_agreement a ON i.number = a.case_number AND i.stage = 'AGREEMENT'"))
                .isEqualTo(2);
        assertThat(office.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
    }

    @Test
    void whenTheRoundsAreUsedTheDirectorDecides() {
        negotiate(MUNICIPAL_AREA);
        for (int round = 1; round <= 3; round++) {
            table.offer(number, MUNICIPAL_AREA);
            table.counter(number, MUNICIPAL);
        }

        assertThat(office.openTasks(number)).containsExactly("userTask_recordNoAgreement @ [rd-NJ]");
        table.recordNoAgreement(number, "NOT_REACHED");
        assertThat(office.variable(negotiation, "agreementResult")).isEqualTo("NOT_REACHED");
    }

    @Test
    @Tag("E-03")
    void aPartyThatTookPartInDialogueMayStillRefuse() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);

        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(office.hasEnded(negotiation)).isTrue();
        assertThat(office.path(number)).contains("endEvent_notReached");
        var facts = agreements.facts(CaseNumber.of(number));
        assertThat(facts.offered()).isTrue();
        assertThat(facts.reached()).isFalse();
        assertThat(facts.establishedAt()).isNotNull();
        assertThat(letters()).contains("agreement-not-reached jc-municipal-0851", "agreement-not-reached council-NJ");
        assertThatThrownBy(() -> agreements.requireSigned(facts.agreementId())).isInstanceOf(Refusal.class);
    }

    @Test
    void aPartyAnswersOnlyWithAReasonOrACounterProposal() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);

        refused("Begrundelse", () -> answer("jc-municipal-0851", "answer", "REFUSE"));
        refused("Modforslag", () -> answer("jc-municipal-0851", "answer", "COUNTER"));
        refused("svar", () -> answer("jc-municipal-0851", "answer", "MAYBE"));
        assertThat(count("agreement_party_answer p JOIN raadslag.improvement_agreement a ON a.id = p.agreement_id"))
                .isZero();
    }

    @Test
    void noPartyAnswersOrSignsForAnother() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);

        denied(() -> answer("jc-state-0851", "answer", "ACCEPT"));
        denied(() -> answer("jc-municipal-0810", "answer", "ACCEPT"));
        denied(() -> answer("jc-municipal-0751", "answer", "ACCEPT"));
        denied(() -> answer("rd-NJ", "answer", "ACCEPT"));
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);
        denied(() -> table.sign(number, STATE));
        denied(() -> office.as("region-NJ").complete(number, "userTask_signByResponsible", "signed", true));

        assertThat(roles()).containsExactly("STATE");
    }

    @Test
    void whoeverAModelLetsInOnlyThePartyOfTheEffortAnswersAndSigns() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        Actor stranger = new Actor("x", "jc-state-0851");
        Actor municipality = new Actor("y", "jc-municipal-0851");

        refused("de ansvarlige", () -> act(() -> offers.answer(agreementId(), PartyAnswer.ACCEPT, null, stranger)));
        act(() -> offers.answer(agreementId(), PartyAnswer.ACCEPT, null, municipality));
        refused(
                "allerede svaret",
                () -> act(() -> offers.answer(agreementId(), PartyAnswer.REFUSE, "Nej", municipality)));
        refused("de ansvarlige", () -> act(() -> signatures.signAsResponsible(agreementId(), true, stranger)));
        act(() -> signatures.signAsResponsible(agreementId(), true, municipality));
        refused(
                "allerede underskrevet",
                () -> act(() -> signatures.signAsResponsible(agreementId(), true, municipality)));
        refused(
                "regionsdirektøren",
                () -> act(() -> signatures.signAsDirector(agreementId(), true, new Actor("z", "rd-HS"))));
        refused("regionsdirektøren", () -> act(() -> signatures.signAsDirector(agreementId(), true, municipality)));

        assertThat(roles()).containsExactly("MUNICIPAL");
    }

    @Test
    void filingTwiceFilesOnce() {
        negotiate(MUNICIPAL_AREA);
        table.conclude(number, MUNICIPAL_AREA);

        act(() -> papers.fileAgreement(agreementId()));

        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .containsOnlyOnce("improvement-agreement");
    }

    @Test
    @Tag("INV-01")
    void theDirectorCannotSendTheOfferBeforeTheCouncilIsInvolved() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        table.require(number, MUNICIPAL_AREA, "DONE");

        refused("§ 11, stk. 1 og 3", () -> office.forceTo(number, "userTask_sendOffer"));
    }

    @Test
    @Tag("INV-01")
    void theDirectorCannotSignBeforeTheCouncilIsInvolved() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        cancelCouncil();
        refused("§ 11, stk. 1 og 3", () -> office.forceTo(number, "userTask_signByDirector"));
    }

    @Test
    void theDirectorCannotSignBeforeThePartiesHave() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);

        moveTo("userTask_signByResponsible#multiInstanceBody", "userTask_signByDirector");

        refused("skal underskrive før regionsdirektøren", () -> table.signAsDirector(number));
    }

    @Test
    @Tag("INV-01")
    void aChangeOfTheDraftMakesTheCouncilsInvolvementOutOfDate() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        table.counter(number, MUNICIPAL);
        table.draft(number, MUNICIPAL_AREA);
        table.require(number, MUNICIPAL_AREA, "DONE");

        moveTo("userTask_offerConsultancy", "userTask_sendOffer");

        refused("§ 11, stk. 3", () -> table.send(number));
    }

    @Test
    void againstTheCouncilTheDirectorGoesOnWithAReason() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        council.involve(number, "AGAINST");

        refused("Rådet er imod", () -> table.send(number));
        table.rd(number).complete(number, "userTask_sendOffer", "decision", "SEND", "reason", "Resultaterne haster.");

        assertThat(office.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-municipal-0851]");
    }

    @Test
    void theDirectorMayHaveTheDraftChanged() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        council.involve(number, "MIXED");

        refused("Begrundelse", () -> table.rd(number).complete(number, "userTask_sendOffer", "decision", "REVISE"));
        table.rd(number).complete(number, "userTask_sendOffer", "decision", "REVISE", "reason", "Målet er for lavt.");

        assertThat(office.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        assertThat(agreements.facts(CaseNumber.of(number)).offered()).isFalse();
    }

    @Test
    @Tag("INV-18")
    void anotherRegionsDirectorCannotActOnTheAgreement() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        council.involve(number, "FOR");

        denied(() -> office.as("rd-HS").complete(number, "userTask_sendOffer", "decision", "SEND"));
        assertThat(agreements.facts(CaseNumber.of(number)).offered()).isFalse();
    }

    @Test
    @Tag("E-04")
    void whenOnlyOnePartyAcceptsTheAgreementIsMadeForItsEffortAlone() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        table.refuse(number, MUNICIPAL);

        table.recordNoAgreement(number, "PARTIAL");
        assertThat(office.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-state-0851]");
        table.sign(number, STATE);
        table.signAsDirector(number);

        assertThat(office.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
        assertThat(office.variable(negotiation, "refusedKinds")).isEqualTo("MUNICIPAL");
        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "STATE");
        assertThat(areas()).containsExactly(STATE_AREA);
        assertThat(letters()).contains("agreement-part-refused jc-municipal-0851", "agreement-signed jc-state-0851");
        assertThat(letters()).doesNotContain("agreement-signed jc-municipal-0851");
    }

    @Test
    void theCaseThatIsSplitOffHasTheFactsOfTheRefusedOffer() {
        whenOnlyOnePartyAcceptsTheAgreementIsMadeForItsEffortAlone();
        String sibling = office.openCase(JOBCENTRE, MUNICIPAL_AREA);
        jdbc.sql("UPDATE raadslag.intervention_case SET split_from = ? WHERE case_number = ?")
                .params(number, sibling)
                .update();

        var facts = agreements.facts(CaseNumber.of(sibling));

        assertThat(facts.offered()).isTrue();
        assertThat(facts.reached()).isFalse();
        assertThat(facts.establishedAt()).isNotNull();
        assertThat(agreements.facts(CaseNumber.of(number)).reached()).isTrue();
    }

    @Test
    void thereIsNoPartialAgreementWhenNobodyAccepts() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.refuse(number, STATE);
        table.refuse(number, MUNICIPAL);

        refused("én part accepterer", () -> table.recordNoAgreement(number, "PARTIAL"));
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(office.path(number)).contains("endEvent_notReached");
    }

    @Test
    @Tag("E-02")
    void silenceDecidesNothingByItself() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);

        office.fireTimer(number, "boundaryEvent_negotiationOver");

        assertThat(office.openTasks(number)).containsExactly("userTask_recordNoAgreement @ [rd-NJ]");
        assertThat(agreements.facts(CaseNumber.of(number)).establishedAt()).isNull();
        table.recordNoAgreement(number, "PARTIAL");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);
        assertThat(office.variable(negotiation, "refusedKinds")).isEqualTo("STATE");
    }

    @Test
    void aPartyThatDoesNotSignInTimeLeavesTheDecisionToTheDirector() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);

        office.fireTimer(number, "boundaryEvent_signatureOverdue");
        table.recordNoAgreement(number, "PARTIAL");

        assertThat(office.openTasks(number)).containsExactly("userTask_signByDirector @ [rd-NJ]");
        table.signAsDirector(number);
        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "STATE");
        assertThat(office.variable(negotiation, "refusedKinds")).isEqualTo("MUNICIPAL");
    }

    @Test
    void aNewOfferMustBeAnsweredAndSignedAnew() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);
        office.fireTimer(number, "boundaryEvent_signatureOverdue");

        table.recordNoAgreement(number, "NEW_OFFER");
        table.conclude(number, STATE_AREA, MUNICIPAL_AREA);

        assertThat(roles()).containsExactlyInAnyOrder("STATE", "DIRECTOR", "MUNICIPAL", "STATE");
        assertThat(office.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
    }

    @Test
    void anAgreementIsNotSignedByAnEmptyBox() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);

        refused(
                "Sæt kryds",
                () -> table.party(number, MUNICIPAL).complete(number, "userTask_signByResponsible", "signed", false));
        assertThat(roles()).isEmpty();
    }

    @Test
    void anAgreementThatHasRunOutCannotBeSigned() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);

        office.setToday(office.today().plusYears(2));

        refused("udløbet", () -> table.signAsDirector(number));
    }

    @Test
    void assistanceThatThePartyAcceptsStartsWithTheSignature() {
        offerWithConsultancy("FLEKSJOB");

        answer("jc-municipal-0851", "answer", "ACCEPT", "consultancyAnswer", "ACCEPT");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(office.path(number)).contains("serviceTask_startConsultancy", "endEvent_signed");
        assertThat(office.openTasks(number)).contains("userTask_selectConsultant @ [region-NJ]");
    }

    @Test
    @Tag("E-26")
    void anAgreementStandsWithoutTheAssistanceThatThePartyDeclines() {
        offerWithConsultancy("FLEKSJOB");

        refused("konsulentbistand", () -> answer("jc-municipal-0851", "answer", "ACCEPT"));
        answer("jc-municipal-0851", "answer", "ACCEPT", "consultancyAnswer", "DECLINE");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(office.path(number)).contains("endEvent_signed").doesNotContain("serviceTask_startConsultancy");
        assertThat(agreements.facts(CaseNumber.of(number)).reached()).isTrue();
    }

    @Test
    void assistanceStaysWithThePartThatIsAgreed() {
        offerWithConsultancy(STATE_AREA, "FLEKSJOB");
        answer("jc-state-0851", "answer", "ACCEPT", "consultancyAnswer", "ACCEPT");
        table.refuse(number, MUNICIPAL);

        table.recordNoAgreement(number, "PARTIAL");
        table.sign(number, STATE);
        table.signAsDirector(number);

        assertThat(office.path(number)).contains("serviceTask_startConsultancy", "endEvent_signed");
    }

    @Test
    void twoPartiesMayAnswerAtTheSameTime() throws Exception {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        UUID id = agreementId();

        var both = List.of(new Actor("x", "jc-state-0851"), new Actor("y", "jc-municipal-0851")).parallelStream()
                .map(party -> transaction.execute(status -> offers.answer(id, PartyAnswer.ACCEPT, null, party)))
                .toList();

        assertThat(both).containsExactlyInAnyOrder(Negotiation.OPEN, Negotiation.ACCEPTED);
    }

    @Test
    void nothingIsAgreedOnAClosedCase() {
        negotiate(MUNICIPAL_AREA);
        jdbc.sql("UPDATE raadslag.intervention_case SET status = 'CLOSED', closed_at = now() WHERE case_number = ?")
                .param(number)
                .update();

        assertThatThrownBy(() -> table.draft(number, MUNICIPAL_AREA)).isInstanceOf(Refusal.class);
    }

    @Test
    @Tag("E-27")
    void withoutMoneyForConsultantsTheAgreementStandsWithoutThem() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        table.require(number, MUNICIPAL_AREA, "DONE");

        refused(
                "",
                () -> table.rd(number)
                        .complete(
                                number,
                                "userTask_offerConsultancy",
                                "consultancyChoice",
                                "OFFER",
                                "consultancyType",
                                "ADVICE",
                                "consultancyPurpose",
                                "Bedre tilrettelæggelse.",
                                "consultancyCeiling",
                                999_999_999));
        table.rd(number).complete(number, "userTask_offerConsultancy", "consultancyChoice", "NONE");
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(office.path(number)).contains("endEvent_signed").doesNotContain("serviceTask_startConsultancy");
    }

    @Test
    void anAgreementThatSomebodyElseHasChangedIsNotOverwritten() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        ImprovementAgreement stale = improvementAgreements.agreement(agreementId());
        act(() -> improvementAgreements.save(stale));

        assertThatThrownBy(() -> act(() -> improvementAgreements.save(stale)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void anAgreementIsChangedOnlyInTheTransactionOfAnAct() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        ImprovementAgreement draft = improvementAgreements.agreement(agreementId());

        assertThatThrownBy(() -> improvementAgreements.save(draft))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> improvementAgreements.locked(draft.id()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void negotiate(String... areas) {
        number = office.openCase(JOBCENTRE, areas);
        negotiation = office.call("improvement-agreement", number, "partyKinds", "STATE,MUNICIPAL");
    }

    private void offerWithConsultancy(String... areas) {
        office.setToday(LocalDate.of(2029, 3, 1));
        negotiate(areas);
        jdbc.sql(
                        "INSERT INTO raadslag.consultant_budget (region_code, year, number, amount) VALUES ('NJ', 2029, ?, 1000000) ON CONFLICT DO NOTHING")
                .param(number)
                .update();
        table.draft(number, areas);
        table.require(number, areas[0], "ADD_ANOTHER");
        table.require(number, areas[areas.length - 1], "DONE");
        table.rd(number)
                .complete(
                        number,
                        "userTask_offerConsultancy",
                        "consultancyChoice",
                        "OFFER",
                        "consultancyType",
                        "ADVICE",
                        "consultancyPurpose",
                        "Bedre tilrettelæggelse.",
                        "consultancyCeiling",
                        "50000");
        council.involve(number, "FOR");
        table.send(number);
    }

    private void draft(String field, Object value) {
        table.region(number)
                .complete(
                        number,
                        "userTask_draftAgreement",
                        changed(
                                List.of(
                                        "how",
                                        "Sådan.",
                                        "byWhen",
                                        "Inden et år.",
                                        "areas",
                                        List.of(MUNICIPAL_AREA),
                                        "startDate",
                                        office.today(),
                                        "endDate",
                                        office.today().plusYears(1),
                                        "followUp",
                                        "Hvert kvartal."),
                                field,
                                value));
    }

    private void requirement(String field, Object value) {
        table.region(number)
                .complete(
                        number,
                        "userTask_setRequirement",
                        changed(
                                List.of(
                                        "step", "DONE",
                                        "indicator", "Andel rettidige samtaler",
                                        "area", MUNICIPAL_AREA,
                                        "baseline", "60",
                                        "target", "90.5",
                                        "direction", "HIGHER",
                                        "unit", "procent",
                                        "dueDate", office.today().plusMonths(6),
                                        "dataSource", "RESULTATREVISION"),
                                field,
                                value));
    }

    private void step(String step) {
        table.region(number).complete(number, "userTask_setRequirement", "step", step);
    }

    private void answer(String group, Object... fields) {
        office.as(group).complete(number, "userTask_respondToAgreement", fields);
    }

    private static Object[] changed(List<Object> fields, String field, Object value) {
        Object[] all = fields.toArray();
        for (int i = 0; i < all.length; i += 2) {
            if (all[i].equals(field)) {
                all[i + 1] = value;
            }
        }
        return all;
    }

    private void refused(String part, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(part);
    }

    private void denied(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfAny(Refusal.class, ProcessEngineException.class);
    }

    private void act(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    private void moveTo(String from, String to) {
        office.forceTo(number, to);
        office.takeAway(number, from);
    }

    private void cancelCouncil() {
        office.forceTo(number, "userTask_draftAgreement");
        office.takeAway(number, "callActivity_councilAgreement");
    }

    private UUID agreementId() {
        return jdbc.sql("SELECT id FROM raadslag.improvement_agreement WHERE case_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private List<String> roles() {
        return strings(
                "SELECT s.role FROM raadslag.agreement_signature s JOIN raadslag.improvement_agreement a ON a.id = s.agreement_id WHERE a.case_number = ?");
    }

    private List<String> areas() {
        return strings(
                "SELECT effort_area FROM raadslag.agreement_area WHERE case_number = ? AND withdrawn_at IS NULL");
    }

    private List<String> letters() {
        return strings("SELECT template || ' ' || recipient_group FROM raadslag.letter WHERE number = ?");
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).param(number).query(String.class).list();
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM raadslag." + from + " WHERE a.case_number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
