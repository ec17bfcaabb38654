package dk.raadslag.consultancy;

import static dk.raadslag.consultancy.ConsultancyDesk.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.notification.Letter;
import dk.raadslag.notification.Letters;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** § 12: consultants help a jobcentre as part of a signed agreement, and the region pays. */
@RaadslagTest
class ConsultantAssistanceTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Office office;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConsultantPayments payments;

    @Autowired
    ConsultantInvoices invoices;

    @Autowired
    ConsultancyDeliveries deliveries;

    @Autowired
    ConsultancyOffers offers;

    @Autowired
    Documents documents;

    @Autowired
    Letters letters;

    @Autowired
    CaseRecord record;

    @Autowired
    JdbcClient jdbc;

    ConsultancyDesk desk;
    String caseNumber;

    @BeforeEach
    void openACase() {
        desk = new ConsultancyDesk(context);
        desk.budget("500000");
        caseNumber = desk.openCase();
    }

    @Test
    void theRegionPaysForAConsultantWithinTheCommitment() {
        UUID id = desk.committed(caseNumber, "CAUSE_ANALYSIS", "200000");
        ProcessInstance assistance = begin(id);
        assertThat(desk.budget().committed()).isEqualByComparingTo("200000");

        chooseProvider("150000");
        approve();
        assertThat(desk.budget().committed()).isEqualByComparingTo("150000");
        deliver("region-HS");
        accept();
        invoice("F-1", "50000", "APPROVE_MORE_TO_COME");
        assertThat(desk.budget().paid()).isEqualByComparingTo("50000");
        invoice("F-2", "60000.50", "APPROVE_LAST");

        assertThat(office.hasEnded(assistance)).isTrue();
        assertThat(office.path(caseNumber)).contains("endEvent_finished");
        ConsultantCommitment paid = desk.commitment(id);
        assertThat(paid.status()).isEqualTo(Status.PAID);
        assertThat(paid.paid()).isEqualByComparingTo("110000.50");
        assertThat(desk.budget().paid()).isEqualByComparingTo("110000.50");
        assertThat(desk.budget().left()).isEqualByComparingTo("389999.50");
        assertThat(record.entries(CaseNumber.of(caseNumber)))
                .filteredOn(entry -> !entry.act().equals("sendLetter"))
                .allSatisfy(entry -> assertThat(entry.paragraph()).isEqualTo("§ 12"))
                .extracting(CaseRecord.Entry::text)
                .contains("Faktura F-2 på 60.000,50 kr. er godkendt til betaling.");
    }

    @Test
    void theCommitmentIsWrittenAndSentToThePartiesAndTheHelper() {
        UUID id = desk.committed(caseNumber, "PEER_ASSISTANCE", "200000");
        begin(id);
        choosePeer("JC-0751", "100000");
        approve();

        UUID document = desk.commitment(id).documentId();
        assertThat(documents.of(CaseNumber.of(caseNumber)))
                .extracting(StoredDocument::id, StoredDocument::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(document, "consultancy-commitment"));
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder("jc-state-0169", "jc-municipal-0169", "jc-municipal-0751");
    }

    @Test
    void anotherJobcentreMayHelpAndSeesItsOwnTaskOnly() {
        UUID id = desk.committed(caseNumber, "PEER_ASSISTANCE", "200000");
        ProcessInstance assistance = begin(id);
        choosePeer("JC-0751", "100000");
        approve();

        assertThat(office.openTasks(caseNumber)).containsExactly("userTask_deliverAssistance @ [jc-municipal-0751]");
        String task = office.taskId(caseNumber, "userTask_deliverAssistance");
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getTenantId())
                .isEqualTo("MJ");
        assertThat(taskService.getVariablesLocal(task)).doesNotContainKey("caseSummary");
        deliver("jc-municipal-0751");
        accept();
        invoice("AAR-2007-1", "100000", "APPROVE_LAST");

        assertThat(office.hasEnded(assistance)).isTrue();
        assertThat(desk.commitment(id).paid()).isEqualByComparingTo("100000");
        assertThat(desk.commitment(id).peerJobcentreId()).isEqualTo("JC-0751");
    }

    @Test
    void aJobcentreOfTheSameRegionKeepsTheCaseSummaryToItselfToo() {
        begin(desk.committed(caseNumber, "PEER_ASSISTANCE", "200000"));
        choosePeer("JC-0185", "100000");
        approve();

        String task = office.taskId(caseNumber, "userTask_deliverAssistance");
        assertThat(taskService.getVariablesLocal(task)).doesNotContainKey("caseSummary");
    }

    @Test
    void whereAConsultantDeliversTheRegionalOfficeSeesTheCase() {
        begin(desk.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();

        String task = office.taskId(caseNumber, "userTask_deliverAssistance");
        assertThat(taskService.getVariablesLocal(task)).containsKeys("caseSummary", "consultancyOverview");
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getTenantId())
                .isEqualTo("HS");
    }

    @Test
    void aJobcentreIsNoConsultantToItself() {
        begin(desk.committed(caseNumber, "ADVICE", "200000"));

        assertThatThrownBy(() -> choosePeer("JC-0169", "100000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("findes ikke");
        assertThatThrownBy(() -> choosePeer("JC-9999", "100000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("findes ikke");
    }

    @Test
    void assistanceFromAnotherJobcentreIsNotBoughtFromAConsultant() {
        begin(desk.committed(caseNumber, "PEER_ASSISTANCE", "200000"));

        assertThatThrownBy(() -> chooseProvider("100000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("et andet jobcenter");
    }

    @Test
    void thePriceStaysWithinTheCeiling() {
        begin(desk.committed(caseNumber, "ADVICE", "200000"));

        assertThatThrownBy(() -> chooseProvider("200000.01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("er højere end rammen på 200.000,00 kr.");
        for (String amount : new String[] {"0", "-5", "10.001"}) {
            assertThatThrownBy(() -> chooseProvider(amount)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theDirectorMayAskForAnotherChoice() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        assertThatThrownBy(() -> office.as("rd-HS")
                        .complete(caseNumber, "userTask_approveCommitment", "commitmentDecision", "CHOOSE_AGAIN"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Begrundelse");

        office.as("rd-HS")
                .complete(
                        caseNumber,
                        "userTask_approveCommitment",
                        "commitmentDecision",
                        "CHOOSE_AGAIN",
                        "commitmentReason",
                        "For dyrt.");

        assertThat(office.openTasks(caseNumber)).containsExactly("userTask_selectConsultant @ [region-HS]");
        assertThat(desk.commitment(id).price()).isNull();
        chooseProvider("90000");
        approve();
        assertThat(desk.budget().committed()).isEqualByComparingTo("90000");
    }

    @Test
    void aDeliveryThatIsNotAcceptedGoesBack() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");

        office.as("region-HS")
                .complete(
                        caseNumber,
                        "userTask_acceptDeliverable",
                        "deliverableDecision",
                        "SEND_BACK",
                        "deliverableReason",
                        "Analysen mangler tal.");

        assertThat(office.openTasks(caseNumber)).containsExactly("userTask_deliverAssistance @ [region-HS]");
        assertThat(desk.commitment(id).status()).isEqualTo(Status.COMMITTED);
        deliver("region-HS");
        accept();
        assertThat(office.as("region-HS").has(caseNumber, "userTask_approveInvoice"))
                .isTrue();
    }

    @Test
    void withoutAnInvoiceEverythingIsReleased() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance assistance = begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        accept();
        office.as("region-HS").complete(caseNumber, "userTask_approveInvoice", "invoiceDecision", "NONE");

        assertThat(office.hasEnded(assistance)).isTrue();
        assertThat(desk.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void anInvoiceStaysWithinWhatIsLeftAndCountsOnce() {
        begin(desk.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        accept();
        for (String amount : new String[] {"0", "-1", "0.005", "150000.01"}) {
            assertThatThrownBy(() -> invoice("F-1", amount, "APPROVE_LAST")).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> invoice("", "10", "APPROVE_LAST")).isInstanceOf(Refusal.class);
        invoice("F-1", "100000", "APPROVE_MORE_TO_COME");

        assertThatThrownBy(() -> invoice(" f-1", "10", "APPROVE_LAST"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("allerede godkendt");
        assertThatThrownBy(() -> invoice("F-2", "50000.01", "APPROVE_LAST"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("50.000,00 kr.");
        assertThat(desk.budget().paid()).isEqualByComparingTo("100000");
    }

    @Test
    void whenNothingIsLeftNoFurtherInvoiceIsAwaited() {
        ProcessInstance assistance = begin(desk.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        accept();
        invoice("F-1", "150000", "APPROVE_MORE_TO_COME");

        assertThat(office.hasEnded(assistance)).isTrue();
    }

    @Test
    void aSecondPaymentPaysNothing() {
        UUID id = delivered();
        desk.act(() -> invoices.approve(id, "F-1", new BigDecimal("50000"), OFFICER));

        desk.act(() -> payments.pay(id));
        desk.act(() -> payments.pay(id));
        desk.act(() -> payments.finish(id));
        desk.act(() -> payments.finish(id));
        desk.act(() -> payments.release(id));

        assertThat(desk.commitment(id).paid()).isEqualByComparingTo("50000");
        assertThat(desk.commitment(id).status()).isEqualTo(Status.PAID);
        assertThat(desk.budget().paid()).isEqualByComparingTo("50000");
        assertThat(desk.budget().committed()).isEqualByComparingTo("0");
    }

    @Test
    void theDatabaseKeepsPaymentsAsTheyWereApproved() {
        UUID id = delivered();
        desk.act(() -> invoices.approve(id, "F-1", new BigDecimal("50000"), OFFICER));
        desk.act(() -> payments.pay(id));

        for (String attack : new String[] {
            "INSERT INTO raadslag.consultant_payment SELECT * FROM raadslag.consultant_payment",
            "INSERT INTO raadslag.consultant_payment VALUES ('%s', 'F-2', 10, 'REGION', now())",
            "INSERT INTO raadslag.consultant_invoice VALUES ('%s', 'F-3', 0, 'x', now())",
            "UPDATE raadslag.consultant_payment SET amount = 1",
            "DELETE FROM raadslag.consultant_payment",
            "UPDATE raadslag.consultant_commitment SET provider_name = NULL, price = NULL WHERE id = '%s'",
            "UPDATE raadslag.consultant_commitment SET peer_jobcentre_id = 'JC-0751' WHERE id = '%s'",
            "UPDATE raadslag.consultant_commitment SET paid = 200000 WHERE id = '%s'"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attack.formatted(id)).update())
                    .as(attack)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void theDatabaseRefusesPaymentBeforeTheDeliveryIsAccepted() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");

        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_commitment SET paid = 10 WHERE id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> desk.act(() -> invoices.approve(id, "F-1", new BigDecimal("50000"), OFFICER)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("leveret og godtaget");
    }

    @Test
    void whenTheAgreementEndsTheUnspentPartIsReleasedAndWhatIsPaidStays() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance assistance = begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        accept();
        invoice("F-1", "40000", "APPROVE_MORE_TO_COME");

        endAgreement();

        assertThat(office.hasEnded(assistance)).isTrue();
        assertThat(office.path(caseNumber)).contains("endEvent_released");
        assertThat(desk.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().paid()).isEqualByComparingTo("40000");
        assertThat(desk.budget().left()).isEqualByComparingTo("460000");
    }

    @Test
    void anAgreementThatEndsBeforeAConsultantIsChosenCostsNothing() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance assistance = begin(id);

        endAgreement();

        assertThat(office.hasEnded(assistance)).isTrue();
        assertThat(desk.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void aWithdrawnCaseReleasesReservedAndPromisedMoneyEvenWithoutAssistanceRunning() {
        UUID promised = desk.committed(caseNumber, "ADVICE", "200000");
        UUID offered = desk.offer(caseNumber, "PEER_STUDY", "100000");

        desk.act(() -> {
            offers.lapse(CaseNumber.of(caseNumber), Actor.SYSTEM);
            payments.releaseCase(CaseNumber.of(caseNumber));
        });
        desk.act(() -> payments.releaseCase(CaseNumber.of(caseNumber)));

        assertThat(desk.commitment(promised).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.commitment(offered).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    @Tag("INV-08")
    void assistanceDoesNotBeginWithoutASignedAgreement() {
        UUID id = desk.offer(caseNumber, "ADVICE", "200000");
        desk.acceptByAll(caseNumber);

        assertThatThrownBy(() -> begin(id))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("underskrevet aftale (§ 12)");
        assertThatThrownBy(() -> begin(desk.committed(desk.openCase(), "ADVICE", "1000")))
                .as("another case's commitment")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theRegionAndTheDirectorOfAnotherRegionAreRefused() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        begin(id);

        assertThatThrownBy(() -> office.as("region-NJ")
                        .complete(
                                caseNumber,
                                "userTask_selectConsultant",
                                "consultantKind",
                                "PROVIDER",
                                "providerName",
                                "Analyse A/S",
                                "agreedPrice",
                                1000))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> desk.act(() -> context.getBean(ConsultancyAssignments.class)
                        .chooseProvider(id, "Analyse A/S", BigDecimal.TEN, new Actor("x", "region-NJ"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.act(
                        () -> deliveries.deliver(id, "Rapport", office.today(), new Actor("x", "jc-municipal-0169"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDeliveryIsNotRegisteredInTheFuture() {
        begin(desk.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();

        assertThatThrownBy(() -> office.as("region-HS")
                        .complete(
                                caseNumber,
                                "userTask_deliverAssistance",
                                "deliveryReport",
                                "Rapport",
                                "deliveredOn",
                                office.today().plusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Leveret den");
    }

    /** The withdrawal of a case names {@code releaseConsultancy}; here a process of one step does. */
    @Test
    void aWithdrawnCaseEndsTheAssistanceThatRunsAndIsSafeWhereNoneDoes() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance assistance = begin(id);
        desk.offer(caseNumber, "PEER_STUDY", "100000");

        withdraw();
        withdraw();

        assertThat(office.hasEnded(assistance)).isTrue();
        assertThat(office.path(caseNumber)).contains("endEvent_released");
        assertThat(desk.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(desk.budget().left()).isEqualByComparingTo("500000");
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder("jc-state-0169", "jc-municipal-0169", "region-HS");
    }

    /** What the withdrawal of a case makes the consultancy do. */
    private void withdraw() {
        transaction.executeWithoutResult(together -> {
            offers.lapse(CaseNumber.of(caseNumber), Actor.SYSTEM);
            payments.releaseCase(CaseNumber.of(caseNumber));
            office.inside(() -> runtimeService
                    .createMessageCorrelation(ConsultancyProcess.AGREEMENT_ENDED)
                    .processInstanceBusinessKey(caseNumber)
                    .correlateAllWithResult());
        });
        office.runJobs();
    }

    private UUID delivered() {
        UUID id = desk.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        accept();
        return id;
    }

    private ProcessInstance begin(UUID commitment) {
        var started = office.inside(() -> runtimeService
                .createMessageCorrelation("Msg_ConsultancyAgreed")
                .processInstanceBusinessKey(caseNumber)
                .setVariable("caseNumber", caseNumber)
                .setVariable("regionCode", "HS")
                .setVariable("jobcentreId", "JC-0169")
                .setVariable("partyKinds", "STATE,MUNICIPAL")
                .setVariable("commitmentId", commitment.toString())
                .correlateStartMessage());
        office.runJobs();
        return started;
    }

    private void endAgreement() {
        office.inside(() -> runtimeService
                .createMessageCorrelation("Msg_AgreementEnded")
                .processInstanceBusinessKey(caseNumber)
                .correlateAllWithResult());
        office.runJobs();
    }

    private void chooseProvider(String price) {
        office.as("region-HS")
                .complete(
                        caseNumber,
                        "userTask_selectConsultant",
                        "consultantKind",
                        "PROVIDER",
                        "providerName",
                        "Analyse A/S",
                        "agreedPrice",
                        Double.parseDouble(price));
    }

    private void choosePeer(String jobcentre, String price) {
        office.as("region-HS")
                .complete(
                        caseNumber,
                        "userTask_selectConsultant",
                        "consultantKind",
                        "JOBCENTRE",
                        "peerJobcentre",
                        jobcentre,
                        "agreedPrice",
                        Double.parseDouble(price));
    }

    private void approve() {
        office.as("rd-HS").complete(caseNumber, "userTask_approveCommitment", "commitmentDecision", "APPROVE");
    }

    private void deliver(String group) {
        office.as(group)
                .complete(
                        caseNumber,
                        "userTask_deliverAssistance",
                        "deliveryReport",
                        "Rapport om årsagerne.",
                        "deliveredOn",
                        office.today());
    }

    private void accept() {
        office.as("region-HS").complete(caseNumber, "userTask_acceptDeliverable", "deliverableDecision", "ACCEPT");
    }

    private void invoice(String number, String amount, String decision) {
        office.as("region-HS")
                .complete(
                        caseNumber,
                        "userTask_approveInvoice",
                        "invoiceDecision",
                        decision,
                        "invoiceNumber",
                        number,
                        "invoiceAmount",
                        Double.parseDouble(amount));
    }
}
