package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.offer.ConsultancyDesk.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.ConsultancyProcess;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.consultancy.offer.ConsultancyDesk;
import dk.raadslag.consultancy.offer.ConsultancyOffers;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.notification.Letter;
import dk.raadslag.notification.Letters;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AcceptDeliverableForm;
import dk.raadslag.support.form.ApproveCommitmentForm;
import dk.raadslag.support.form.ApproveInvoiceForm;
import dk.raadslag.support.form.CommentDeliverableForm;
import dk.raadslag.support.form.DeliverAssistanceForm;
import dk.raadslag.support.form.SelectConsultantForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
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
class ConsultantAssistanceTest extends ProcessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    FormService formService;

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

    ConsultancyDesk consultancy;
    String caseNumber;

    @BeforeEach
    void openACase() {
        consultancy = new ConsultancyDesk(context);
        consultancy.budget("500000");
        caseNumber = consultancy.openCase();
    }

    @Test
    void theRegionPaysForAConsultantWithinTheCommitment() {
        UUID id = consultancy.committed(caseNumber, "CAUSE_ANALYSIS", "200000");
        ProcessInstance help = begin(id);
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("200000");

        chooseProvider("150000");
        approve();
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("150000");
        deliver("region-HS");
        comment();
        accept();
        invoice("F-1", "50000", "APPROVE_MORE_TO_COME");
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("50000");
        invoice("F-2", "60000.50", "APPROVE_LAST");

        assertThat(help).isEnded().hasPassed("endEvent_finished");
        ConsultantCommitment paid = consultancy.commitment(id);
        assertThat(paid.status()).isEqualTo(Status.PAID);
        assertThat(paid.paid()).isEqualByComparingTo("110000.50");
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("110000.50");
        assertThat(consultancy.budget().left()).isEqualByComparingTo("389999.50");
        assertThat(record.entries(CaseNumber.of(caseNumber)))
                .filteredOn(entry -> !entry.act().equals("sendLetter"))
                .allSatisfy(entry -> assertThat(entry.paragraph()).isEqualTo("§ 12"))
                .extracting(CaseRecord.Entry::text)
                .contains("Faktura F-2 på 60.000,50 kr. er godkendt til betaling.");
    }

    @Test
    void theCommitmentIsWrittenAndSentToThePartiesAndTheHelper() {
        UUID id = consultancy.committed(caseNumber, "PEER_ASSISTANCE", "200000");
        begin(id);
        choosePeer("JC-0751", "100000");
        approve();

        UUID document = consultancy.commitment(id).documentId();
        assertThat(documents.of(CaseNumber.of(caseNumber)))
                .extracting(StoredDocument::id, StoredDocument::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(document, "consultancy-commitment"));
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder("jc-state-0169", "jc-municipal-0169", "jc-municipal-0751");
    }

    @Test
    void anotherJobcentreMayHelpAndSeesItsOwnTaskOnly() {
        UUID id = consultancy.committed(caseNumber, "PEER_ASSISTANCE", "200000");
        ProcessInstance help = begin(id);
        choosePeer("JC-0751", "100000");
        approve();

        assertThat(progress.openTasks(caseNumber)).containsExactly("userTask_deliverAssistance @ [jc-municipal-0751]");
        String task = progress.taskId(caseNumber, "userTask_deliverAssistance");
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getTenantId())
                .isEqualTo("MJ");
        assertThat(formService.getTaskFormVariables(task)).doesNotContainKeys("caseSummary", "caseTitle");
        deliver("jc-municipal-0751");
        comment();
        accept();
        invoice("AAR-2007-1", "100000", "APPROVE_LAST");

        assertThat(help).isEnded();
        assertThat(consultancy.commitment(id).paid()).isEqualByComparingTo("100000");
        assertThat(consultancy.commitment(id).peerJobcentreId()).isEqualTo("JC-0751");
    }

    @Test
    void aJobcentreOfTheSameRegionKeepsTheCaseSummaryToItselfToo() {
        begin(consultancy.committed(caseNumber, "PEER_ASSISTANCE", "200000"));
        choosePeer("JC-0185", "100000");
        approve();

        String task = progress.taskId(caseNumber, "userTask_deliverAssistance");
        assertThat(formService.getTaskFormVariables(task)).doesNotContainKeys("caseSummary", "caseTitle");
    }

    @Test
    void whereAConsultantDeliversTheRegionalOfficeSeesTheCase() {
        begin(consultancy.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();

        String task = progress.taskId(caseNumber, "userTask_deliverAssistance");
        assertThat(formService.getTaskFormVariables(task)).containsKeys("caseSummary", "consultancyOverview");
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getTenantId())
                .isEqualTo("HS");
    }

    @Test
    void aJobcentreIsNoConsultantToItself() {
        begin(consultancy.committed(caseNumber, "ADVICE", "200000"));

        refused("findes ikke", () -> choosePeer("JC-0169", "100000"));
        refused("findes ikke", () -> choosePeer("JC-9999", "100000"));
    }

    @Test
    void assistanceFromAnotherJobcentreIsNotBoughtFromAConsultant() {
        begin(consultancy.committed(caseNumber, "PEER_ASSISTANCE", "200000"));

        refused("et andet jobcenter", () -> chooseProvider("100000"));
    }

    @Test
    void thePriceStaysWithinTheCeiling() {
        begin(consultancy.committed(caseNumber, "ADVICE", "200000"));

        refused("er højere end rammen på 200.000,00 kr.", () -> chooseProvider("200000.01"));
        refused("Feltet »Aftalt pris« skal være mindst 0,01", () -> chooseProvider("0"));
        refused("Feltet »Aftalt pris« skal være mindst 0,01", () -> chooseProvider("-5"));
        refused("Feltet »Aftalt pris« må højst have 2 decimaler", () -> chooseProvider("10.001"));
    }

    @Test
    void theDirectorMayAskForAnotherChoice() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        refused(
                "Begrundelse",
                () -> office.as("rd-HS")
                        .complete(caseNumber, new ApproveCommitmentForm().commitmentDecision("CHOOSE_AGAIN")));

        office.as("rd-HS")
                .complete(
                        caseNumber,
                        new ApproveCommitmentForm()
                                .commitmentDecision("CHOOSE_AGAIN")
                                .commitmentReason("For dyrt."));

        assertThat(progress.openTasks(caseNumber)).containsExactly("userTask_selectConsultant @ [region-HS]");
        assertThat(consultancy.commitment(id).price()).isNull();
        chooseProvider("90000");
        approve();
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("90000");
    }

    @Test
    void aDeliveryThatIsNotAcceptedGoesBack() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        comment();

        sendBack();

        assertThat(progress.openTasks(caseNumber)).containsExactly("userTask_deliverAssistance @ [region-HS]");
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.COMMITTED);
        clock.setTo(clock.today().plusWeeks(2));
        deliver("region-HS");
        comment();
        accept();
        assertThat(office.as("region-HS").has(caseNumber, "userTask_approveInvoice"))
                .isTrue();
    }

    @Test
    void withoutAnInvoiceEverythingIsReleased() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance help = begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        comment();
        accept();
        office.as("region-HS").complete(caseNumber, new ApproveInvoiceForm().invoiceDecision("NONE"));

        assertThat(help).isEnded();
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void anInvoiceStaysWithinWhatIsLeftAndCountsOnce() {
        begin(consultancy.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        comment();
        accept();
        for (String amount : new String[] {"0", "-1", "0.005"}) {
            refused("Feltet »Beløb« skal være mindst 0,01", () -> invoice("F-1", amount, "APPROVE_LAST"));
        }
        refused("150.000,00 kr., der er tilbage", () -> invoice("F-1", "150000.01", "APPROVE_LAST"));
        refused("Feltet »Fakturanummer« skal udfyldes", () -> invoice("", "10", "APPROVE_LAST"));
        invoice("F-1", "100000", "APPROVE_MORE_TO_COME");

        refused("allerede godkendt", () -> invoice(" f-1", "10", "APPROVE_LAST"));
        refused("50.000,00 kr.", () -> invoice("F-2", "50000.01", "APPROVE_LAST"));
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("100000");
    }

    @Test
    void whenNothingIsLeftNoFurtherInvoiceIsAwaited() {
        ProcessInstance help = begin(consultancy.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        comment();
        accept();
        invoice("F-1", "150000", "APPROVE_MORE_TO_COME");

        assertThat(help).isEnded();
    }

    @Test
    void aSecondPaymentPaysNothing() {
        UUID id = delivered();
        consultancy.act(() -> invoices.approve(id, invoice("F-1"), COLLEAGUE));

        consultancy.act(() -> payments.pay(id));
        consultancy.act(() -> payments.pay(id));
        consultancy.act(() -> invoices.close(id, COLLEAGUE));
        consultancy.act(() -> payments.finish(id));
        consultancy.act(() -> payments.finish(id));
        consultancy.act(() -> payments.endAgreement(id));

        assertThat(consultancy.commitment(id).paid()).isEqualByComparingTo("50000");
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.PAID);
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("50000");
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("0");
    }

    @Test
    void theDatabaseKeepsPaymentsAsTheyWereApproved() {
        UUID id = delivered();
        consultancy.act(() -> invoices.approve(id, invoice("F-1"), COLLEAGUE));
        consultancy.act(() -> payments.pay(id));

        Map.of(
                        "INSERT INTO raadslag.consultant_payment SELECT * FROM raadslag.consultant_payment",
                        "duplicate key",
                        "INSERT INTO raadslag.consultant_payment VALUES ('%s', 'F-2', 10, 'REGION', now())",
                        "violates foreign key constraint \"consultant_payment_",
                        """
                        INSERT INTO raadslag.consultant_invoice (commitment_id, agreement_signed_at, invoice_number, amount, received_on,
                            invoice_until, ordered_by, promised_by, approved_by, approved_at)
                        SELECT id, agreement_signed_at, 'F-3', 0, invoice_until, invoice_until, ordered_by, approved_by, 'x', now()
                        FROM raadslag.consultant_commitment WHERE id = '%s'""",
                        "violates check constraint \"consultant_invoice_",
                        "UPDATE raadslag.consultant_payment SET amount = 1",
                        "only grows",
                        "DELETE FROM raadslag.consultant_payment",
                        "only grows",
                        "UPDATE raadslag.consultant_commitment SET provider_name = NULL, price = NULL WHERE id = '%s'",
                        "only grows",
                        "UPDATE raadslag.consultant_commitment SET peer_jobcentre_id = 'JC-0751' WHERE id = '%s'",
                        "violates check constraint \"consultant_commitment_",
                        "UPDATE raadslag.consultant_commitment SET paid = 200000 WHERE id = '%s'",
                        "violates check constraint \"consultant_commitment_")
                .forEach((attack, refusal) -> assertThatThrownBy(
                                () -> jdbc.sql(attack.formatted(id)).update())
                        .as(attack)
                        .isInstanceOf(DataIntegrityViolationException.class)
                        .hasMessageContaining(refusal));
    }

    @Test
    void theDatabaseRefusesPaymentBeforeTheDeliveryIsAccepted() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");

        assertThatThrownBy(() -> jdbc.sql("UPDATE raadslag.consultant_commitment SET paid = 10 WHERE id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        refused("leveret og godkendt", () -> consultancy.act(() -> invoices.approve(id, invoice("F-1"), COLLEAGUE)));
    }

    @Test
    @Tag("S-08")
    void whatIsAcceptedWhenTheAgreementEndsIsInvoicedAndPaidAfterwards() {
        UUID id = delivered();
        invoice("F-1", "40000", "APPROVE_MORE_TO_COME");

        endAgreement();

        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(consultancy.budget().committed()).isEqualByComparingTo("110000");
        invoice("F-2", "100000", "APPROVE_LAST");
        assertThat(help()).isEnded().hasPassed("endEvent_finished");
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.PAID);
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("140000");
        assertThat(consultancy.budget().left()).isEqualByComparingTo("360000");
    }

    @Test
    void whatIsNotInvoicedByItsDeadlineIsReleased() {
        UUID id = delivered();
        invoice("F-1", "40000", "APPROVE_MORE_TO_COME");
        endAgreement();

        refused("kan faktureres til og med den", () -> consultancy.act(() -> payments.finish(id)));
        clock.setTo(LocalDate.of(consultancy.year, 12, 1));
        refused("til og med den", () -> invoice("F-2", "10000", "APPROVE_MORE_TO_COME"));
        jobs.fireTimer(caseNumber, "boundaryEvent_invoiceOverdue");

        assertThat(help()).isEnded().hasPassed("boundaryEvent_invoiceOverdue", "endEvent_finished");
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("40000");
        assertThat(consultancy.budget().left()).isEqualByComparingTo("460000");
    }

    @Test
    void anInvoiceThatCameInTimeIsApprovedAfterTheDeadline() {
        UUID id = delivered();
        LocalDate deadline = consultancy.commitment(id).invoiceUntil();
        var release = jobs.due(caseNumber, "boundaryEvent_invoiceOverdue");
        clock.setTo(deadline.plusDays(1));

        office.colleague("region-HS")
                .complete(
                        caseNumber,
                        invoiceOf("F-1", "40000", "APPROVE_MORE_TO_COME").invoiceReceivedOn(deadline));

        assertThat(consultancy.budget().paid()).isEqualByComparingTo("40000");
        assertThat(jobs.due(caseNumber, "boundaryEvent_invoiceOverdue")).isEqualTo(release);
        assertThat(release)
                .isAfter(deadline.plusDays(7).atStartOfDay(Danish.ZONE).toInstant());
    }

    @Test
    void aDeliveryThatWaitsWhenTheAgreementEndsIsStillAssessedAndPaid() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");

        endAgreement();
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.DELIVERED);
        comment();
        accept();
        invoice("F-1", "150000", "APPROVE_LAST");

        assertThat(help()).isEnded();
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("150000");
    }

    @Test
    void aDeliverySentBackAfterTheAgreementEndedIsNotMadeAgain() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        endAgreement();
        comment();

        sendBack();

        assertThat(help()).isEnded().hasPassed("endEvent_finished");
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void theLetterAboutTheEndSaysUntilWhenAcceptedWorkIsInvoicedAndComesOnce() {
        UUID id = delivered();

        endAgreement();
        endAgreement();

        String deadline = Danish.date(consultancy.commitment(id).invoiceUntil());
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .filteredOn(letter -> letter.subject().contains("er ophørt"))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains("Leverancer, der er godkendt senest den 1. juni")
                        .contains("kan faktureres til og med den " + deadline)
                        .doesNotContain("kan ikke længere"));
    }

    @Test
    void theHelpedJobcentreIsAskedBeforeTheRegionAcceptsTheDelivery() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        assertThat(progress.openTasks(caseNumber))
                .containsExactly(
                        "userTask_commentDeliverable @ [jc-municipal-0169]",
                        "userTask_commentDeliverable @ [jc-state-0169]");
        refused(
                "»Bemærkninger«",
                () -> office.as("jc-state-0169")
                        .complete(caseNumber, new CommentDeliverableForm().deliverableOpinion("NOT_AS_AGREED")));

        office.as("jc-state-0169")
                .complete(
                        caseNumber,
                        new CommentDeliverableForm()
                                .deliverableOpinion("NOT_AS_AGREED")
                                .deliverableRemarks("Sygedagpenge mangler."));
        office.as("jc-municipal-0169")
                .complete(caseNumber, new CommentDeliverableForm().deliverableOpinion("AS_AGREED"));

        assertThat(progress.openTasks(caseNumber)).containsExactly("userTask_acceptDeliverable @ [region-HS]");
        String task = progress.taskId(caseNumber, "userTask_acceptDeliverable");
        assertThat(taskService.getVariableLocal(task, "deliverableOpinions").toString())
                .contains("Sygedagpenge mangler", "Leverancen er som aftalt");
    }

    @Test
    void aJobcentreThatSaysNothingHoldsNothingUp() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");

        jobs.fireTimer(caseNumber, "boundaryEvent_commentOverdue");

        String task = progress.taskId(caseNumber, "userTask_acceptDeliverable");
        assertThat(taskService.getVariableLocal(task, "deliverableOpinions")).isEqualTo("Ingen har svaret.");
        accept();
        assertThat(office.as("region-HS").has(caseNumber, "userTask_approveInvoice"))
                .isTrue();
    }

    @Test
    void whoOrderedTheWorkDoesNotApproveItsInvoice() {
        UUID id = delivered();

        refused(
                "En anden medarbejder i regionskontoret skal godkende den",
                () -> office.as("region-HS").complete(caseNumber, invoiceOf("F-1", "50000", "APPROVE_LAST")));
        refused(
                "En anden medarbejder i regionskontoret skal godkende den",
                () -> consultancy.act(() -> invoices.approve(
                        id,
                        new ConsultantInvoices.Typed("F-1", new BigDecimal("50000"), clock.today()),
                        new Actor("test-rd-HS", "region-HS"))));
        office.colleague("region-HS").complete(caseNumber, invoiceOf("F-1", "50000", "APPROVE_LAST"));
        assertThat(consultancy.budget().paid()).isEqualByComparingTo("50000");
    }

    @Test
    void withoutASuitableConsultantTheMoneyIsReleasedAndThePartiesAreTold() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance help = begin(id);
        refused(
                "Begrundelse",
                () -> office.as("region-HS")
                        .complete(caseNumber, new SelectConsultantForm().consultantKind("NONE_FOUND")));

        giveUp("NONE_FOUND");

        assertThat(help).isEnded().hasPassed("endEvent_givenUp");
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder("jc-state-0169", "jc-municipal-0169", "region-HS");
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains("ingen egnet konsulent inden for tilsagnet", "Tre har sagt nej."));
    }

    @Test
    void aJobcentreThatNoLongerWantsAssistanceGetsNone() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance help = begin(id);

        giveUp("NOT_WANTED");
        endAgreement();

        assertThat(help).isEnded().hasPassed("endEvent_givenUp");
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.body()).contains("ønsker ikke længere bistand"));
    }

    @Test
    void anAgreementThatEndsBeforeAConsultantIsChosenCostsNothing() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance help = begin(id);

        endAgreement();

        assertThat(help).isEnded();
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    void aWithdrawnCaseReleasesReservedAndPromisedMoneyEvenWithoutAssistanceRunning() {
        UUID promised = consultancy.committed(caseNumber, "ADVICE", "200000");
        UUID offered = consultancy.offer(caseNumber, "PEER_STUDY", "100000");

        consultancy.act(() -> {
            offers.lapse(CaseNumber.of(caseNumber), Actor.SYSTEM);
            payments.endAgreements(CaseNumber.of(caseNumber));
        });
        consultancy.act(() -> payments.endAgreements(CaseNumber.of(caseNumber)));

        assertThat(consultancy.commitment(promised).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.commitment(offered).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
    }

    @Test
    @Tag("INV-08")
    void assistanceDoesNotBeginWithoutASignedAgreement() {
        UUID id = consultancy.offer(caseNumber, "ADVICE", "200000");
        consultancy.acceptByAll(caseNumber);

        refused("underskrevet aftale (§ 12)", () -> begin(id));
        refused(
                "underskrevet aftale (§ 12)",
                () -> begin(consultancy.committed(consultancy.openCase(), "ADVICE", "1000")));
    }

    @Test
    void theRegionAndTheDirectorOfAnotherRegionAreRefused() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);

        forbidden(() -> office.as("region-NJ")
                .complete(
                        caseNumber,
                        new SelectConsultantForm()
                                .consultantKind("PROVIDER")
                                .providerName("Analyse A/S")
                                .agreedPrice(1000)));
        refused(
                "Opgaven hører til en anden region eller rolle",
                () -> consultancy.act(() -> context.getBean(ConsultancyAssignments.class)
                        .chooseProvider(id, "Analyse A/S", BigDecimal.TEN, new Actor("x", "region-NJ"))));
        refused(
                "Opgaven hører til en anden region eller rolle",
                () -> consultancy.act(
                        () -> deliveries.deliver(id, "Rapport", clock.today(), new Actor("x", "jc-municipal-0169"))));
    }

    @Test
    void aDeliveryIsNotRegisteredInTheFuture() {
        begin(consultancy.committed(caseNumber, "ADVICE", "200000"));
        chooseProvider("150000");
        approve();

        refused(
                "Leveret den",
                () -> office.as("region-HS")
                        .complete(
                                caseNumber,
                                new DeliverAssistanceForm()
                                        .deliveryReport("Rapport")
                                        .deliveredOn(clock.today().plusDays(1))));
    }

    /** The withdrawal of a case names {@code releaseConsultancy}; here a process of one step does. */
    @Test
    void aWithdrawnCaseEndsTheAssistanceThatRunsAndIsSafeWhereNoneDoes() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        ProcessInstance help = begin(id);
        consultancy.offer(caseNumber, "PEER_STUDY", "100000");

        withdraw();
        withdraw();

        assertThat(help).isEnded().hasPassed("endEvent_endTold");
        assertThat(consultancy.commitment(id).status()).isEqualTo(Status.RELEASED);
        assertThat(consultancy.budget().left()).isEqualByComparingTo("500000");
        assertThat(letters.of(CaseNumber.of(caseNumber)))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder("jc-state-0169", "jc-municipal-0169", "region-HS");
    }

    /** What the withdrawal of a case makes the consultancy do. */
    private void withdraw() {
        inTransaction(() -> {
            offers.lapse(CaseNumber.of(caseNumber), Actor.SYSTEM);
            payments.endAgreements(CaseNumber.of(caseNumber));
            backDoor.inside(() -> runtimeService
                    .createMessageCorrelation(ConsultancyProcess.AGREEMENT_ENDED)
                    .processInstanceBusinessKey(caseNumber)
                    .correlateAllWithResult());
        });
        jobs.run();
    }

    private ConsultantInvoices.Typed invoice(String number) {
        return new ConsultantInvoices.Typed(number, new BigDecimal("50000"), clock.today());
    }

    private UUID delivered() {
        UUID id = consultancy.committed(caseNumber, "ADVICE", "200000");
        begin(id);
        chooseProvider("150000");
        approve();
        deliver("region-HS");
        comment();
        accept();
        return id;
    }

    private ProcessInstance begin(UUID commitment) {
        var started = backDoor.inside(() -> runtimeService
                .createMessageCorrelation("Msg_ConsultancyAgreed")
                .processInstanceBusinessKey(caseNumber)
                .setVariable("caseNumber", caseNumber)
                .setVariable("regionCode", "HS")
                .setVariable("jobcentreId", "JC-0169")
                .setVariable("partyKinds", "STATE,MUNICIPAL")
                .setVariable("commitmentId", commitment.toString())
                .correlateStartMessage());
        jobs.run();
        return started;
    }

    private void endAgreement() {
        backDoor.inside(() -> runtimeService
                .createMessageCorrelation("Msg_AgreementEnded")
                .processInstanceBusinessKey(caseNumber)
                .correlateAllWithResult());
        jobs.run();
    }

    private void chooseProvider(String price) {
        office.as("region-HS")
                .complete(
                        caseNumber,
                        new SelectConsultantForm()
                                .consultantKind("PROVIDER")
                                .providerName("Analyse A/S")
                                .agreedPrice(Double.parseDouble(price)));
    }

    private void choosePeer(String jobcentre, String price) {
        office.as("region-HS")
                .complete(
                        caseNumber,
                        new SelectConsultantForm()
                                .consultantKind("JOBCENTRE")
                                .peerJobcentre(jobcentre)
                                .agreedPrice(Double.parseDouble(price)));
    }

    private void approve() {
        office.as("rd-HS").complete(caseNumber, new ApproveCommitmentForm().commitmentDecision("APPROVE"));
    }

    private void deliver(String group) {
        office.as(group)
                .complete(
                        caseNumber,
                        new DeliverAssistanceForm()
                                .deliveryReport("Rapport om årsagerne.")
                                .deliveredOn(clock.today()));
    }

    /** Both parties say that the delivery is as agreed. */
    private void comment() {
        for (String party : List.of("jc-state-0169", "jc-municipal-0169")) {
            office.as(party).complete(caseNumber, new CommentDeliverableForm().deliverableOpinion("AS_AGREED"));
        }
    }

    private void sendBack() {
        office.as("region-HS")
                .complete(
                        caseNumber,
                        new AcceptDeliverableForm()
                                .deliverableDecision("SEND_BACK")
                                .deliverableReason("Analysen mangler tal."));
    }

    private void giveUp(String kind) {
        office.as("region-HS")
                .complete(
                        caseNumber,
                        new SelectConsultantForm().consultantKind(kind).noConsultantReason("Tre har sagt nej."));
    }

    private ProcessInstance help() {
        return progress.the("consultant-assistance", caseNumber);
    }

    private void accept() {
        office.as("region-HS").complete(caseNumber, new AcceptDeliverableForm().deliverableDecision("ACCEPT"));
    }

    private void invoice(String number, String amount, String decision) {
        office.colleague("region-HS").complete(caseNumber, invoiceOf(number, amount, decision));
    }

    private ApproveInvoiceForm invoiceOf(String number, String amount, String decision) {
        return new ApproveInvoiceForm()
                .invoiceDecision(decision)
                .invoiceNumber(number)
                .invoiceAmount(Double.parseDouble(amount))
                .invoiceReceivedOn(clock.today());
    }
}
