package dk.raadslag.agreement.negotiation;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.agreement.AgreementPapers;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Round.Negotiation;
import dk.raadslag.agreement.Round.PartyAnswer;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.DraftAgreementForm;
import dk.raadslag.support.form.OfferConsultancyForm;
import dk.raadslag.support.form.RequirementRow;
import dk.raadslag.support.form.RespondToAgreementForm;
import dk.raadslag.support.form.SendOfferForm;
import dk.raadslag.support.form.SetRequirementsForm;
import dk.raadslag.support.form.SignByResponsibleForm;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class ImprovementAgreementTest extends ProcessTest {

    private static final String JOBCENTRE = "JC-0851";
    private static final String STATE_AREA = "DAGPENGE";
    private static final String MUNICIPAL_AREA = "SYGEDAGPENGE";

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
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private ProcessInstance negotiation;

    @Test
    void anAgreementIsInForceWhenCouncilPartyAndDirectorHaveDoneTheirPart() {
        negotiate(MUNICIPAL_AREA);

        table.conclude(number, MUNICIPAL_AREA);

        assertThat(negotiation).isEnded().hasPassedInOrder("serviceTask_fileAgreement", "endEvent_signed");
        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("");
        var agreement = improvementAgreements.agreement(agreementId());
        assertThat(agreement.status()).isEqualTo(ImprovementAgreement.Status.ACTIVE);
        assertThat(agreement.draft().howText()).contains("ugentlig opfølgning");
        assertThat(agreements.requireSigned(agreementId())).isEqualTo(agreement.signedAt());
        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "MUNICIPAL");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("agreement-offer", "improvement-agreement");
        assertThat(file.letters(number))
                .contains(
                        "agreement-offer jc-municipal-0851",
                        "agreement-signed jc-municipal-0851",
                        "agreement-signed council-NJ");
        assertThat(agreements.facts(CaseNumber.of(number)).reached()).isTrue();
    }

    @Test
    @Tag("INV-01")
    void theCouncilDiscussesTheVeryTextThatIsOffered() throws IOException {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        assertThat(paper("agreement-draft"))
                .contains(
                        "Dette er et udkast",
                        "ugentlig opfølgning",
                        "mindst 90 procent",
                        "Parterne mødes hvert kvartal");
        String filed = file.value(
                "SELECT draft_document_id::text FROM raadslag.improvement_agreement WHERE case_number = ?", number);
        assertThat(progress.variable(negotiation, "draftDocumentId")).isEqualTo(filed);
        council.involve(number, "FOR");
        assertThat(file.value(
                        "SELECT draft_document_id::text FROM raadslag.council_brief WHERE number = ? AND stage = 'AGREEMENT'",
                        number))
                .isEqualTo(filed);
        assertThat(file.values(
                        "SELECT annex_id::text FROM raadslag.letter WHERE number = ? AND annex_id IS NOT NULL", number))
                .containsOnly(filed);

        // behind the program's back, so that the draft's own times do not tell
        jdbc.sql("UPDATE raadslag.result_requirement SET target = 61 WHERE agreement_id = ?")
                .param(agreementId())
                .update();
        refused("Det strider mod det, der allerede er registreret", () -> table.send(number));
        jdbc.sql("UPDATE raadslag.result_requirement SET target = 90 WHERE agreement_id = ?")
                .param(agreementId())
                .update();
        table.send(number);
        assertThat(file.agreements(number)).containsExactly("OFFERED");
    }

    @Test
    @Tag("E-21")
    void onlyTheStateSignsWhereOnlyTheStateEffortFails() {
        negotiate(STATE_AREA);
        table.offer(number, STATE_AREA);

        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-state-0851]");
        table.accept(number, STATE);
        assertThat(progress.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-state-0851]");
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
        assertThat(progress.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-municipal-0851]");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "MUNICIPAL", "STATE");
        assertThat(negotiation).isEnded();
    }

    @Test
    void theDraftLeavesNoPartOfTheFailingEffortOut() {
        negotiate(STATE_AREA, MUNICIPAL_AREA, "FLEKSJOB");

        refused(
                "Aftalen skal omfatte alle de dele af indsatsen, hvor resultaterne udebliver. Tilføj: Fleksjob",
                () -> table.draft(number, STATE_AREA, MUNICIPAL_AREA));
        assertThat(count("improvement_agreement a")).isZero();
        table.draft(number, STATE_AREA, MUNICIPAL_AREA, "FLEKSJOB");
        changeDraft(STATE_AREA);
        refused("Tilføj: ", () -> table.draft(number, MUNICIPAL_AREA));

        table.offer(number, STATE_AREA, MUNICIPAL_AREA, "FLEKSJOB");
    }

    @Test
    void anOfferLeavesNothingOutThatWasFoundWhileTheCouncilHadTheDraft() {
        negotiate(STATE_AREA);
        table.prepare(number, STATE_AREA);
        council.involve(number, "FOR");
        fixtures.findToo(number, MUNICIPAL_AREA);

        refused("Tilføj: Opfølgning for modtagere af sygedagpenge", () -> table.send(number));
        table.rd(number).complete(number, new SendOfferForm().decision("REVISE").reason("En del mangler."));

        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
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
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);

        refused("skal være en forbedring", () -> requirement("target", 60));
        refused("skal være en forbedring", () -> requirement("direction", "LOWER"));
        refused("aftaleperioden", () -> requirement("dueDate", clock.today().plusYears(2)));
        refused("skal ligge efter", () -> requirement("dueDate", clock.today().minusDays(1)));
        refused("Indsatsområde", () -> requirement("area", "FLEKSJOB"));
        refused("må højst være 999.999.999,9999", () -> requirement("target", 99999999999999L));
        refused("skal være et tal", () -> requirement("target", "mange"));
    }

    @Test
    @Tag("E-30")
    void aComplianceIndicatorMayBeRequired() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);

        requirement("indicator", "Andel sygedagpengesager, der er fulgt op inden for lovens frist");

        assertThat(progress.openTasks(number)).containsExactly("userTask_offerConsultancy @ [rd-NJ]");
    }

    @Test
    @Tag("INV-09")
    void requirementsAreNotDoneBeforeEachAreaHasOne() {
        negotiate(MUNICIPAL_AREA, "FLEKSJOB");
        table.draft(number, MUNICIPAL_AREA, "FLEKSJOB");

        refused("Der mangler resultatkrav for: Fleksjob", () -> table.require(number, MUNICIPAL_AREA));
        refused("Der mangler resultatkrav for", () -> table.keepRequirements(number));
        assertThat(progress.openTasks(number)).containsExactly("userTask_setRequirements @ [region-NJ]");
        assertThat(requirements()).isEmpty();
        table.require(number, MUNICIPAL_AREA, "FLEKSJOB");

        assertThat(progress.openTasks(number)).containsExactly("userTask_offerConsultancy @ [rd-NJ]");
    }

    @Test
    void theRequirementsStandWhileTheDraftIsChangedAndAreMendedWhereTheyNoLongerFit() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        changeDraft(MUNICIPAL_AREA);
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        assertThat(requirements()).isEmpty();

        draft("endDate", clock.today().plusMonths(6));

        assertThat(shown()).containsExactly("Andel rettidige samtaler, 60 til 90");
        refused("Resultatkrav 1: »Frist« skal ligge i aftaleperioden", () -> table.keepRequirements(number));
        requirement("dueDate", clock.today().plusMonths(5));
        assertThat(requirements()).containsExactly("Andel rettidige samtaler, 60 til 91");
    }

    @Test
    void aRoundOfNegotiationsBeginsFromTheListAsItStands() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        requirements(
                table.requirement(MUNICIPAL_AREA),
                table.requirement(MUNICIPAL_AREA).target(95));
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        council.involve(number, "FOR");
        table.send(number);
        table.counter(number, MUNICIPAL);
        table.draft(number, MUNICIPAL_AREA);
        assertThat(shown())
                .containsExactly("Andel rettidige samtaler, 60 til 90", "Andel rettidige samtaler, 60 til 95");

        requirements(
                table.requirement(MUNICIPAL_AREA).target(80),
                table.requirement(MUNICIPAL_AREA).target(95));

        assertThat(requirements())
                .containsExactly("Andel rettidige samtaler, 60 til 80", "Andel rettidige samtaler, 60 til 95");
        assertThat(file.values(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'setRequirements'", number))
                .hasSize(4)
                .anyMatch(text -> text.startsWith(
                        "Et resultatkrav er taget ud af udkastet: Andel rettidige samtaler: fra 60 til mindst 90"));
    }

    @Test
    void theDraftRefusesWhatCannotStandInAnAgreement() {
        negotiate(MUNICIPAL_AREA);

        refused("findes ikke", () -> table.draft(number, "FLEKSJOB"));
        refused("mindst én mulighed", () -> table.draft(number));
        refused("skal ligge efter", () -> draft("endDate", clock.today()));
        refused("skal ligge efter", () -> draft("startDate", clock.today().minusDays(1)));
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

        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        assertThat(progress.shown(number, "partyAnswers")).contains("Vi foreslår 80 procent.");
        table.draft(number, MUNICIPAL_AREA);
        table.keepRequirements(number);
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(
                        count(
                                "council_involvement i JOIN raadslag.improvement_agreement a ON i.number = a.case_number AND i.stage = 'AGREEMENT'"))
                .isEqualTo(2);
        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
    }

    @Test
    void whenTheRoundsAreUsedTheDirectorDecides() {
        negotiate(MUNICIPAL_AREA);
        for (int round = 1; round <= 3; round++) {
            table.offer(number, MUNICIPAL_AREA);
            table.counter(number, MUNICIPAL);
        }

        assertThat(progress.openTasks(number)).containsExactly("userTask_recordNoAgreement @ [rd-NJ]");
        table.recordNoAgreement(number, "NOT_REACHED");
        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("NOT_REACHED");
    }

    @Test
    @Tag("E-03")
    void aPartyThatTookPartInDialogueMayStillRefuse() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);

        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(negotiation).isEnded().hasPassed("endEvent_notReached");
        var facts = agreements.facts(CaseNumber.of(number));
        assertThat(facts.offered()).isTrue();
        assertThat(facts.reached()).isFalse();
        assertThat(facts.establishedAt()).isNotNull();
        assertThat(file.letters(number))
                .contains("agreement-not-reached jc-municipal-0851", "agreement-not-reached council-NJ");
        refused("Der skal være en underskrevet aftale", () -> agreements.requireSigned(facts.agreementId()));
    }

    @Test
    void aPartyAnswersOnlyWithAReasonOrACounterProposal() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);

        refused("Begrundelse", () -> answer("jc-municipal-0851", new RespondToAgreementForm().answer("REFUSE")));
        refused("Modforslag", () -> answer("jc-municipal-0851", new RespondToAgreementForm().answer("COUNTER")));
        refused("svar", () -> answer("jc-municipal-0851", new RespondToAgreementForm().answer("MAYBE")));
        assertThat(count("agreement_party_answer p JOIN raadslag.improvement_agreement a ON a.id = p.agreement_id"))
                .isZero();
    }

    @Test
    void noPartyAnswersOrSignsForAnother() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);

        forbidden(() -> answer("jc-state-0851", new RespondToAgreementForm().answer("ACCEPT")));
        forbidden(() -> answer("jc-municipal-0810", new RespondToAgreementForm().answer("ACCEPT")));
        forbidden(() -> answer("jc-municipal-0751", new RespondToAgreementForm().answer("ACCEPT")));
        forbidden(() -> answer("rd-NJ", new RespondToAgreementForm().answer("ACCEPT")));
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);
        forbidden(() -> table.sign(number, STATE));
        forbidden(() -> office.as("region-NJ").complete(number, new SignByResponsibleForm().signed(true)));

        assertThat(roles()).containsExactly("STATE");
    }

    @Test
    void whoeverAModelLetsInOnlyThePartyOfTheEffortAnswersAndSigns() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        Actor stranger = new Actor("x", "jc-state-0851");
        Actor municipality = new Actor("y", "jc-municipal-0851");

        refused(
                "de ansvarlige",
                () -> inTransaction(() -> offers.answer(agreementId(), PartyAnswer.ACCEPT, null, stranger)));
        inTransaction(() -> offers.answer(agreementId(), PartyAnswer.ACCEPT, null, municipality));
        refused(
                "allerede svaret",
                () -> inTransaction(() -> offers.answer(agreementId(), PartyAnswer.REFUSE, "Nej", municipality)));
        refused(
                "de ansvarlige",
                () -> inTransaction(() -> signatures.signAsResponsible(agreementId(), true, stranger)));
        inTransaction(() -> signatures.signAsResponsible(agreementId(), true, municipality));
        refused(
                "allerede underskrevet",
                () -> inTransaction(() -> signatures.signAsResponsible(agreementId(), true, municipality)));
        refused(
                "regionsdirektøren",
                () -> inTransaction(() -> signatures.signAsDirector(agreementId(), true, new Actor("z", "rd-HS"))));
        refused(
                "regionsdirektøren",
                () -> inTransaction(() -> signatures.signAsDirector(agreementId(), true, municipality)));

        assertThat(roles()).containsExactly("MUNICIPAL");
    }

    @Test
    void filingTwiceFilesOnce() {
        negotiate(MUNICIPAL_AREA);
        table.conclude(number, MUNICIPAL_AREA);

        inTransaction(() -> papers.fileAgreement(agreementId()));

        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .containsOnlyOnce("improvement-agreement");
    }

    @Test
    @Tag("INV-01")
    void theDirectorCannotSendTheOfferBeforeTheCouncilIsInvolved() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        table.require(number, MUNICIPAL_AREA);

        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_sendOffer"));
    }

    @Test
    @Tag("INV-01")
    void theDirectorCannotSignBeforeTheCouncilIsInvolved() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        cancelCouncil();
        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_signByDirector"));
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
        table.require(number, MUNICIPAL_AREA);

        moveTo("userTask_offerConsultancy", "userTask_sendOffer");

        refused("§ 11, stk. 3", () -> table.send(number));
    }

    @Test
    void againstTheCouncilTheDirectorGoesOnWithAReason() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        council.involve(number, "AGAINST");

        refused("Rådet er imod", () -> table.send(number));
        table.rd(number).complete(number, new SendOfferForm().decision("SEND").reason("Resultaterne haster."));

        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-municipal-0851]");
    }

    @Test
    void theDirectorMayHaveTheDraftChanged() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        council.involve(number, "MIXED");

        refused("Begrundelse", () -> table.rd(number).complete(number, new SendOfferForm().decision("REVISE")));
        table.rd(number).complete(number, new SendOfferForm().decision("REVISE").reason("Målet er for lavt."));
        assertThat(progress.shown(number, "directorRemark"))
                .contains("Regionsdirektøren vil have udkastet ændret: Målet er for lavt.");

        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        assertThat(agreements.facts(CaseNumber.of(number)).offered()).isFalse();
    }

    @Test
    @Tag("INV-18")
    void anotherRegionsDirectorCannotActOnTheAgreement() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        council.involve(number, "FOR");

        forbidden(() -> office.as("rd-HS").complete(number, new SendOfferForm().decision("SEND")));
        assertThat(agreements.facts(CaseNumber.of(number)).offered()).isFalse();
    }

    @Test
    @Tag("E-04")
    void whenOnlyOnePartyAcceptsTheAgreementIsMadeForItsEffortAlone() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        table.refuse(number, MUNICIPAL);

        table.concludeAlone(number, STATE, STATE_AREA);

        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("MUNICIPAL");
        assertThat(roles()).containsExactlyInAnyOrder("DIRECTOR", "STATE");
        assertThat(areas()).containsExactly(STATE_AREA);
        assertThat(file.letters(number))
                .contains("agreement-part-refused jc-municipal-0851", "agreement-signed jc-state-0851");
        assertThat(file.letters(number)).doesNotContain("agreement-signed jc-municipal-0851");
    }

    @Test
    void theCaseThatIsSplitOffHasTheFactsOfTheRefusedOffer() {
        whenOnlyOnePartyAcceptsTheAgreementIsMadeForItsEffortAlone();
        String sibling = fixtures.openCase(JOBCENTRE, MUNICIPAL_AREA);
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

        refused("én part tiltræder tilbuddet", () -> table.recordNoAgreement(number, "PARTIAL"));
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(negotiation).hasPassed("endEvent_notReached");
    }

    @Test
    @Tag("E-02")
    void silenceDecidesNothingByItself() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);

        jobs.fireTimer(number, "boundaryEvent_negotiationOver");

        assertThat(progress.openTasks(number)).containsExactly("userTask_recordNoAgreement @ [rd-NJ]");
        assertThat(agreements.facts(CaseNumber.of(number)).establishedAt()).isNull();
        table.concludeAlone(number, MUNICIPAL, MUNICIPAL_AREA);
        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("STATE");
    }

    @Test
    @Tag("E-04")
    @Tag("INV-01")
    void whereOnlyOnePartySignsTheCouncilDiscussesTheNarrowedTextAndThatPartySignsItAnew() {
        onlyTheStateSigns();

        table.recordNoAgreement(number, "PARTIAL");

        assertThat(areas()).containsExactly(STATE_AREA);
        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("MUNICIPAL");
        assertThat(file.letters(number)).contains("agreement-part-refused jc-municipal-0851");
        table.draft(number, STATE_AREA);
        table.keepRequirements(number);
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        council.involve(number, "FOR");
        table.send(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-state-0851]");
        table.accept(number, STATE);
        backDoor.forceTo(number, "userTask_signByDirector");
        refused("skal underskrive før regionsdirektøren", () -> table.signAsDirector(number));
        backDoor.takeAway(number, "userTask_signByDirector");
        assertThat(progress.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-state-0851]");
        table.sign(number, STATE);
        table.signAsDirector(number);

        assertThat(roles()).containsExactlyInAnyOrder("STATE", "STATE", "DIRECTOR");
        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("MUNICIPAL");
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .filteredOn("agreement-offer"::equals)
                .hasSize(2);
    }

    @Test
    @Tag("INV-01")
    void theNarrowedTextIsNotOfferedOnWhatTheCouncilSaidAboutTheWiderOne() {
        onlyTheStateSigns();
        table.recordNoAgreement(number, "PARTIAL");

        moveTo("userTask_draftAgreement", "userTask_sendOffer");

        refused("§ 11, stk. 3", () -> table.send(number));
    }

    @Test
    void theNarrowedDraftMayBeChangedWithoutThePartyThatRefused() {
        onlyTheStateSigns();
        table.narrow(number, STATE_AREA);
        table.counter(number, STATE);

        table.draft(number, STATE_AREA);
        table.keepRequirements(number);
        offerAndConclude(STATE);

        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("MUNICIPAL");
        assertThat(roles()).containsExactlyInAnyOrder("STATE", "STATE", "DIRECTOR");
    }

    @Test
    void thePartyThatRefusedMayBeAskedAgain() {
        onlyTheStateSigns();
        table.narrow(number, STATE_AREA);
        table.counter(number, STATE);

        table.conclude(number, STATE_AREA, MUNICIPAL_AREA);

        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("");
        assertThat(areas()).containsExactlyInAnyOrder(STATE_AREA, MUNICIPAL_AREA);
    }

    @Test
    void whereThePartyThatIsLeftRefusesTooNoAgreementIsReached() {
        onlyTheStateSigns();
        table.narrow(number, STATE_AREA);
        table.refuse(number, STATE);

        refused("én part tiltræder tilbuddet", () -> table.recordNoAgreement(number, "PARTIAL"));
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("NOT_REACHED");
        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("");
    }

    @Test
    void aNewOfferMustBeAnsweredAndSignedAnew() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);
        jobs.fireTimer(number, "boundaryEvent_signatureOverdue");

        table.recordNoAgreement(number, "NEW_OFFER");
        table.conclude(number, STATE_AREA, MUNICIPAL_AREA);

        assertThat(roles()).containsExactlyInAnyOrder("STATE", "DIRECTOR", "MUNICIPAL", "STATE");
        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
    }

    @Test
    void anAgreementIsNotSignedByAnEmptyBox() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);

        refused(
                "Sæt kryds",
                () -> table.party(number, MUNICIPAL).complete(number, new SignByResponsibleForm().signed(false)));
        assertThat(roles()).isEmpty();
    }

    @Test
    void whereThePeriodRunsOutBeforeTheDirectorSignsThePartiesGetANewOffer() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        LocalDate end = clock.today().plusYears(1);
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);
        table.sign(number, MUNICIPAL);
        assertThat(jobs.due(number, "boundaryEvent_periodOver"))
                .isEqualTo(end.plusDays(1).atStartOfDay(Danish.ZONE).toInstant());
        clock.setTo(end.plusDays(1));
        refused("Parterne skal have et nyt tilbud", () -> table.signAsDirector(number));

        jobs.fireTimer(number, "boundaryEvent_periodOver");

        assertThat(progress.openTasks(number)).containsExactly("userTask_recordNoAgreement @ [rd-NJ]");
        String onlyANewOffer = "aftaleperioden er udløbet. Vælg, at parterne får et nyt tilbud";
        refused(onlyANewOffer, () -> table.recordNoAgreement(number, "NOT_REACHED"));
        refused(onlyANewOffer, () -> table.recordNoAgreement(number, "PARTIAL"));
        refused(onlyANewOffer, () -> table.extend(number, clock.today().plusDays(7)));
        assertThat(agreements.facts(CaseNumber.of(number)).establishedAt()).isNull();
        table.recordNoAgreement(number, "NEW_OFFER");
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        table.conclude(number, STATE_AREA, MUNICIPAL_AREA);
        assertThat(progress.variable(negotiation, "agreementResult")).isEqualTo("SIGNED");
        assertThat(jdbc.sql("SELECT failed_as FROM raadslag.improvement_agreement WHERE case_number = ?")
                        .param(number)
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsOnlyNulls();
    }

    @Test
    void datesThatCannotBeReachedAreNotOffered() {
        negotiate(MUNICIPAL_AREA);
        table.prepare(number, MUNICIPAL_AREA);
        LocalDate end = clock.today().plusYears(1);
        clock.setTo(end.minusWeeks(5));
        council.involve(number, "FOR");

        refused("Datoerne i udkastet kan ikke nås", () -> table.send(number));
        table.rd(number).complete(number, new SendOfferForm().decision("REVISE").reason("Datoerne skal flyttes."));

        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
    }

    @Test
    void datesThatCanNoLongerBeReachedAreNotAccepted() {
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        clock.setTo(clock.today().plusYears(1).minusDays(5));

        refused("Svar med et modforslag", () -> table.accept(number, MUNICIPAL));
        table.counter(number, MUNICIPAL);

        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
    }

    @Test
    void whoHasNotAnsweredGetsMoreTimeAsOftenAsTheDirectorGivesIt() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        jobs.fireTimer(number, "boundaryEvent_negotiationOver");
        LocalDate nextMeeting = clock.today().plusWeeks(4);

        table.extend(number, nextMeeting);

        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-municipal-0851]");
        assertThat(jobs.due(number, "boundaryEvent_negotiationOver"))
                .isEqualTo(nextMeeting.atTime(16, 0).atZone(Danish.ZONE).toInstant());
        assertThat(bodies("agreement-deadline-extended"))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("endnu ikke har svaret på tilbuddet"));
        assertThat(file.values(
                        "SELECT answer_by FROM raadslag.letter WHERE number = ? AND template = 'agreement-deadline-extended'",
                        number))
                .containsOnly(nextMeeting.toString());
        jobs.fireTimer(number, "boundaryEvent_negotiationOver");
        table.extend(number, nextMeeting.plusWeeks(4));
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        table.sign(number, STATE);
        table.signAsDirector(number);
        assertThat(roles()).containsExactlyInAnyOrder("MUNICIPAL", "STATE", "DIRECTOR");
    }

    @Test
    void whoHasNotSignedGetsMoreTimeAndTheOthersAreNotAskedAgain() {
        onlyTheStateSigns();
        LocalDate nextMeeting = clock.today().plusWeeks(4);

        table.extend(number, nextMeeting);

        assertThat(progress.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-municipal-0851]");
        assertThat(jobs.due(number, "boundaryEvent_signatureOverdue"))
                .isEqualTo(nextMeeting.atTime(16, 0).atZone(Danish.ZONE).toInstant());
        assertThat(bodies("agreement-deadline-extended"))
                .allSatisfy(body -> assertThat(body).contains("endnu ikke har underskrevet aftalen", "Begrundelse: "));
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);
        assertThat(roles()).containsExactlyInAnyOrder("MUNICIPAL", "STATE", "DIRECTOR");
    }

    @Test
    void whoRefusedIsNotAskedAgainWhenTheOtherGetsMoreTime() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.refuse(number, STATE);
        jobs.fireTimer(number, "boundaryEvent_negotiationOver");

        table.extend(number, clock.today().plusWeeks(4));
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToAgreement @ [jc-municipal-0851]");
        table.accept(number, MUNICIPAL);
        refused(
                "Alle parter har svaret",
                () -> table.extend(number, clock.today().plusWeeks(4)));

        table.concludeAlone(number, MUNICIPAL, MUNICIPAL_AREA);
        assertThat(progress.variable(negotiation, "refusedKinds")).isEqualTo("STATE");
    }

    @Test
    void aDeadlineIsExtendedToADayThatIsToComeAndLeavesTimeForTheAgreement() {
        onlyTheStateSigns();
        LocalDate end = clock.today().plusYears(1);

        refused("skal ligge efter", () -> table.extend(number, clock.today()));
        refused("skal ligge efter", () -> table.extend(number, clock.today().minusDays(1)));
        refused("Vælg en tidligere frist", () -> table.extend(number, end.plusDays(1)));
        refused("Ny frist", () -> table.recordNoAgreement(number, "EXTEND"));
        table.extend(number, end);

        assertThat(progress.openTasks(number)).containsExactly("userTask_signByResponsible @ [jc-municipal-0851]");
    }

    @Test
    void assistanceThatThePartyAcceptsStartsWithTheSignature() {
        offerWithConsultancy("FLEKSJOB");

        answer(
                "jc-municipal-0851",
                new RespondToAgreementForm().answer("ACCEPT").consultancyAnswer("ACCEPT"));
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(negotiation).hasPassedInOrder("serviceTask_startConsultancy", "endEvent_signed");
        assertThat(progress.openTasks(number)).contains("userTask_selectConsultant @ [region-NJ]");
    }

    @Test
    @Tag("S-08")
    void theAssistanceStandsInTheWrittenOfferAndInTheAgreement() throws IOException {
        offerWithConsultancy("FLEKSJOB");
        String terms =
                "rådgivning om, hvordan indsatsen kan forbedres, for højst 50.000,00 kr. Formål: Bedre tilrettelæggelse.";

        assertThat(paper("agreement-offer"))
                .contains("Som led i aftalen tilbyder beskæftigelsesregionen at finansiere konsulentbistand (§ 12)")
                .contains(terms);
        assertThat(bodies("agreement-offer"))
                .allSatisfy(body -> assertThat(body).contains("konsulentbistand, jf. § 12"));
        answer(
                "jc-municipal-0851",
                new RespondToAgreementForm().answer("ACCEPT").consultancyAnswer("ACCEPT"));
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(paper("improvement-agreement"))
                .contains("Som led i aftalen finansierer beskæftigelsesregionen konsulentbistand (§ 12)")
                .contains(terms);
    }

    @Test
    void whatIsNotOfferedOrWasDeclinedStandsInNoPaper() throws IOException {
        offerWithConsultancy("FLEKSJOB");
        answer(
                "jc-municipal-0851",
                new RespondToAgreementForm().answer("ACCEPT").consultancyAnswer("DECLINE"));
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(paper("improvement-agreement")).doesNotContain("onsulentbistand");
        negotiate(MUNICIPAL_AREA);
        table.offer(number, MUNICIPAL_AREA);
        assertThat(paper("agreement-offer")).doesNotContain("onsulentbistand");
        assertThat(bodies("agreement-offer"))
                .allSatisfy(body -> assertThat(body).doesNotContain("onsulentbistand"));
    }

    @Test
    @Tag("E-26")
    void anAgreementStandsWithoutTheAssistanceThatThePartyDeclines() {
        offerWithConsultancy("FLEKSJOB");

        refused("konsulentbistand", () -> answer("jc-municipal-0851", new RespondToAgreementForm().answer("ACCEPT")));
        answer(
                "jc-municipal-0851",
                new RespondToAgreementForm().answer("ACCEPT").consultancyAnswer("DECLINE"));
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(negotiation).hasPassed("endEvent_signed").hasNotPassed("serviceTask_startConsultancy");
        assertThat(agreements.facts(CaseNumber.of(number)).reached()).isTrue();
    }

    @Test
    void assistanceIsDecidedAnewForThePartThatIsAgreed() {
        offerWithConsultancy(STATE_AREA, "FLEKSJOB");
        answer("jc-state-0851", new RespondToAgreementForm().answer("ACCEPT").consultancyAnswer("ACCEPT"));
        table.refuse(number, MUNICIPAL);

        table.recordNoAgreement(number, "PARTIAL");
        table.draft(number, STATE_AREA);
        table.keepRequirements(number);
        offerConsultancy();
        answer("jc-state-0851", new RespondToAgreementForm().answer("ACCEPT").consultancyAnswer("ACCEPT"));
        table.sign(number, STATE);
        table.signAsDirector(number);

        assertThat(negotiation).hasPassedInOrder("serviceTask_startConsultancy", "endEvent_signed");
    }

    @Test
    void twoPartiesMayAnswerAtTheSameTime() throws Exception {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        UUID id = agreementId();

        var both = List.of(new Actor("x", "jc-state-0851"), new Actor("y", "jc-municipal-0851")).parallelStream()
                .map(party -> inTransaction(
                        () -> offers.answer(id, PartyAnswer.ACCEPT, null, party).negotiation()))
                .toList();

        assertThat(both).containsExactlyInAnyOrder(Negotiation.OPEN, Negotiation.ACCEPTED);
    }

    @Test
    void nothingIsAgreedOnAClosedCase() {
        negotiate(MUNICIPAL_AREA);
        jdbc.sql("UPDATE raadslag.intervention_case SET status = 'CLOSED', closed_at = now() WHERE case_number = ?")
                .param(number)
                .update();

        refused("er ikke åben", () -> table.draft(number, MUNICIPAL_AREA));
    }

    @Test
    @Tag("E-27")
    void withoutMoneyForConsultantsTheAgreementStandsWithoutThem() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        table.require(number, MUNICIPAL_AREA);

        refused(
                "0,00 kr.",
                () -> table.rd(number)
                        .complete(
                                number,
                                new OfferConsultancyForm()
                                        .consultancyChoice("OFFER")
                                        .consultancyType("ADVICE")
                                        .consultancyPurpose("Bedre tilrettelæggelse.")
                                        .consultancyCeiling(999_999_999)));
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(negotiation).hasPassed("endEvent_signed").hasNotPassed("serviceTask_startConsultancy");
    }

    @Test
    void anAgreementThatSomebodyElseHasChangedIsNotOverwritten() {
        negotiate(MUNICIPAL_AREA);
        table.draft(number, MUNICIPAL_AREA);
        ImprovementAgreement stale = improvementAgreements.agreement(agreementId());
        inTransaction(() -> improvementAgreements.save(stale));

        assertThatThrownBy(() -> inTransaction(() -> improvementAgreements.save(stale)))
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

    /** Both parties accept the offer, but only the state has signed it when the time is over. */
    private void onlyTheStateSigns() {
        negotiate(STATE_AREA, MUNICIPAL_AREA);
        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        table.accept(number, MUNICIPAL);
        table.sign(number, STATE);
        jobs.fireTimer(number, "boundaryEvent_signatureOverdue");
    }

    /** From the complete draft to the director's signature, with one party. */
    private void offerAndConclude(EffortKind kind) {
        table.rd(number).complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, kind);
        table.sign(number, kind);
        table.signAsDirector(number);
    }

    private void negotiate(String... areas) {
        number = fixtures.openCase(JOBCENTRE, areas);
        negotiation = fixtures.call("improvement-agreement", number, Map.of("partyKinds", "STATE,MUNICIPAL"));
    }

    private void offerWithConsultancy(String... areas) {
        clock.setTo(LocalDate.of(2029, 3, 1));
        negotiate(areas);
        jdbc.sql(
                        "INSERT INTO raadslag.consultant_budget (region_code, year, number, amount) VALUES ('NJ', 2029, ?, 1000000) ON CONFLICT DO NOTHING")
                .param(number)
                .update();
        table.draft(number, areas);
        table.require(number, areas);
        offerConsultancy();
    }

    /** The director offers advice for up to 50,000 kroner and, once the council has discussed the draft, sends the offer. */
    private void offerConsultancy() {
        table.rd(number)
                .complete(
                        number,
                        new OfferConsultancyForm()
                                .consultancyChoice("OFFER")
                                .consultancyType("ADVICE")
                                .consultancyPurpose("Bedre tilrettelæggelse.")
                                .consultancyCeiling(50_000));
        council.involve(number, "FOR");
        table.send(number);
    }

    /** Sends a good draft in which one field is special. */
    private void draft(String field, Object value) {
        table.region(number)
                .complete(
                        number,
                        new DraftAgreementForm()
                                .how("Sådan.")
                                .byWhen("Inden et år.")
                                .areas(List.of(MUNICIPAL_AREA))
                                .startDate(clock.today())
                                .endDate(clock.today().plusYears(1))
                                .followUp("Hvert kvartal.")
                                .with(field, value));
    }

    /** Sends a good requirement in which one field is special. */
    private void requirement(String field, Object value) {
        requirements(table.requirement(MUNICIPAL_AREA)
                .target(90.5)
                .dueDate(clock.today().plusMonths(6))
                .dataSource("RESULT_AUDIT")
                .with(field, value));
    }

    private void requirements(RequirementRow... rows) {
        table.region(number)
                .complete(number, new SetRequirementsForm().step("DONE").requirements(List.of(rows)));
    }

    /** Types requirements, and goes back to the draft. */
    private void changeDraft(String... areas) {
        table.region(number)
                .complete(
                        number,
                        new SetRequirementsForm()
                                .step("CHANGE_DRAFT")
                                .requirements(
                                        Stream.of(areas).map(table::requirement).toList()));
    }

    /** The requirements that are recorded for the draft, in their order. */
    private List<String> requirements() {
        return jdbc.sql("""
                        SELECT indicator || ', ' || round(baseline) || ' til ' || round(target) FROM raadslag.result_requirement r
                        JOIN raadslag.improvement_agreement a ON a.id = r.agreement_id
                        WHERE a.case_number = ? AND withdrawn_at IS NULL ORDER BY position""").param(number).query(String.class).list();
    }

    /** The requirements that the form shows. */
    private List<String> shown() {
        String task = progress.taskId(number, "userTask_setRequirements");
        SpinList<SpinJsonNode> rows = ((SpinJsonNode) taskService.getVariable(task, "requirements")).elements();
        return rows.stream()
                .map(row -> "%s, %s til %s"
                        .formatted(
                                row.prop("indicator").stringValue(),
                                row.prop("baseline").numberValue(),
                                row.prop("target").numberValue()))
                .toList();
    }

    private void answer(String group, RespondToAgreementForm form) {
        office.as(group).complete(number, form);
    }

    private void moveTo(String from, String to) {
        backDoor.forceTo(number, to);
        backDoor.takeAway(number, from);
    }

    private void cancelCouncil() {
        backDoor.forceTo(number, "userTask_draftAgreement");
        backDoor.takeAway(number, "callActivity_councilAgreement");
    }

    private UUID agreementId() {
        return jdbc.sql("SELECT id FROM raadslag.improvement_agreement WHERE case_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    /** The text of the latest paper of the type. */
    private String paper(String type) throws IOException {
        UUID id = documents.of(CaseNumber.of(number)).stream()
                .filter(document -> document.type().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
        try (PDDocument pdf = Loader.loadPDF(documents.find(id).orElseThrow().content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private List<String> bodies(String letter) {
        return strings("SELECT body FROM raadslag.letter WHERE number = ? AND template = '%s'".formatted(letter));
    }

    private List<String> roles() {
        return strings(
                "SELECT s.role FROM raadslag.agreement_signature s JOIN raadslag.improvement_agreement a ON a.id = s.agreement_id WHERE a.case_number = ?");
    }

    private List<String> areas() {
        return strings(
                "SELECT effort_area FROM raadslag.agreement_area WHERE case_number = ? AND withdrawn_at IS NULL");
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
