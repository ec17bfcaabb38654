package dk.raadslag.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.PostOffice;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TestClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class LetterPostTest {

    private static final LocalDate DAY = LocalDate.of(2007, 5, 16);
    private static final MailSettings SETTINGS =
            new MailSettings("myndighed.example", "raadslag@region.example", Duration.ofMinutes(3));

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    Departure departure;

    @Autowired
    CaseFile file;

    @Autowired
    TestMailServer mailServer;

    @Autowired
    LetterMail mail;

    @Autowired
    Documents documents;

    @Autowired
    CaseRecord record;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private GreenMail server;
    private int port;

    @BeforeEach
    void openTheMailServer() {
        clock.setTo(DAY);
        mailServer.endOf(file);
        mailServer.open();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void closeTheMailServer() {
        server.stop();
        mailServer.close();
    }

    @Test
    void aLetterArrivesWithItsDanishLettersAndItsDocuments() throws Exception {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        UUID document = fileDocument(number);
        UUID annex = fileDocument(number);
        write(number, "rd", document, annex, "Ny aftale på Ærø");

        post().sendDue();

        MimeMessage message = server.getReceivedMessages()[0];
        Letter letter = letters.of(CaseNumber.of(number)).get(0);
        assertThat(message.getSubject()).isEqualTo("Prøvebrev i sag %s Ny aftale på Ærø".formatted(number));
        assertThat(message.getAllRecipients()[0]).hasToString("rd-NJ@myndighed.example");
        assertThat(message.getFrom()[0]).hasToString("raadslag@region.example");
        assertThat(message.getMessageID()).isEqualTo("<%s@region.example>".formatted(letter.id()));
        var parts = (MimeMultipart) message.getContent();
        assertThat(textOf(parts)).contains("Til Regionsdirektøren", "»særlig indsats på tværs«");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("specimen-%s.pdf".formatted(number));
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(documents.find(document).orElseThrow().content());
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes())
                .isEqualTo(documents.find(annex).orElseThrow().content());
        assertThat(letter.sentAt()).isNotNull();
    }

    @Test
    void theCaseGoesOnWhileTheServerIsDownAndTheLetterArrivesAfterwards() {
        server.stop();
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        write(number, "rd,region", null, "Ny aftale");

        post().sendDue();
        assertThat(letters.of(CaseNumber.of(number)))
                .allSatisfy(letter -> assertThat(letter.sentAt()).isNull());
        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::attempts)
                .containsExactlyInAnyOrder(0, 1);
        post().sendDue();
        post().sendDue();
        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::attempts)
                .containsExactly(1, 1);
        assertThat(letters.of(CaseNumber.of(number)))
                .allSatisfy(letter -> assertThat(letter.lastError()).contains("connect"));

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.setTo(DAY.plusDays(1));
        post().sendDue();
        post().sendDue();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(letters.of(CaseNumber.of(number))).allSatisfy(letter -> {
            assertThat(letter.sentAt()).isNotNull();
            assertThat(letter.lastError()).isNull();
        });
        assertThat(record.entries(CaseNumber.of(number))).hasSize(1);
    }

    @Test
    void twoNodesAtOnceSendEachLetterOnce() throws Exception {
        String number = fixtures.openCase("JC-0479", "SYGEDAGPENGE");
        write(number, "parties,guests,lbr,council,council-chair,rd,region,secretariat,minister,ams", null, "Ny aftale");

        atOnce(post()::sendDue, post()::sendDue);

        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        assertThat(letters.of(CaseNumber.of(number)))
                .hasSize(12)
                .allSatisfy(letter -> assertThat(letter.sentAt()).isNotNull());
    }

    @Test
    void fiftyLettersASecondLeaveAndManyOverOneConnection() {
        List<String> numbers = writeMany(20);

        try (var office = new PostOffice()) {
            port = office.port();
            long begun = System.nanoTime();
            post().sendDue();
            double seconds = (System.nanoTime() - begun) / 1e9;

            assertThat(office.ids()).hasSize(240).doesNotHaveDuplicates();
            assertThat(office.connections()).isEqualTo(12);
            assertThat(240 / seconds).as("letters a second").isGreaterThan(50);
        }
        assertThat(numbers)
                .allSatisfy(number -> assertThat(letters.of(CaseNumber.of(number)))
                        .allSatisfy(letter -> assertThat(letter.sentAt()).isNotNull()));
    }

    @Test
    void aRefusedAddressHoldsUpNoOtherLetter() {
        String number = writeMany(1).get(0);

        try (var office = new PostOffice()) {
            office.is(PostOffice.Mood.REFUSES_SOME);
            port = office.port();
            post().sendDue();

            assertThat(office.ids()).hasSize(11);
        }
        assertThat(letters.of(CaseNumber.of(number)))
                .filteredOn(letter -> letter.sentAt() == null)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.recipientGroup()).isEqualTo("minister");
                    assertThat(letter.delayedBecause()).isEqualTo("Mailserveren afviste modtagerens adresse.");
                    assertThat(letter.attempts()).isEqualTo(1);
                });
    }

    @Test
    void noTransactionWaitsForTheMailServerAndAHangingOneIsAskedOnce() throws Exception {
        String number = writeMany(1).get(0);
        int before = idleInTransaction();

        try (var office = new PostOffice()) {
            office.is(PostOffice.Mood.HANGS);
            port = office.port();
            var round = Executors.newSingleThreadExecutor();
            Future<?> sending = round.submit(() -> post().sendDue());
            await(() -> !office.ids().isEmpty());
            assertThat(idleInTransaction()).isEqualTo(before);

            sending.get();
            round.shutdown();
            assertThat(office.ids()).hasSize(1);
        }
        assertThat(letters.of(CaseNumber.of(number)))
                .filteredOn(letter -> letter.attempts() == 1)
                .singleElement()
                .satisfies(letter -> assertThat(letter.delayedBecause()).isEqualTo("Mailserveren svarer ikke."));
    }

    @Test
    void aLetterThatAKilledNodeHadTakenLeavesWhenThePatienceIsOver() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        write(number, "rd", null, "Ny aftale");
        Letter taken = transaction
                .execute(status -> outbox.takeNextDue(SETTINGS.patience()))
                .orElseThrow();

        post().sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.setTo(clock.instant().plus(SETTINGS.patience()));
        post().sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);

        OffsetDateTime left = letters.of(CaseNumber.of(number)).get(0).sentAt();
        inTransaction(() -> outbox.sent(departure.of(taken, "rd-NJ@myndighed.example")));
        inTransaction(() -> outbox.failed(taken, new IllegalStateException()));
        assertThat(letters.of(CaseNumber.of(number)).get(0).sentAt()).isEqualTo(left);
    }

    @Test
    void whatIsTypedIntoALetterNeverBecomesAHeader() throws Exception {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        write(number, "rd", null, "Haste\r\nBcc: alle@example.dk\r\n\r\n<b>hej</b>");

        post().sendDue();

        assertThat(server.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getContentType()).startsWith("text/plain");
            assertThat(message.getSubject()).endsWith("Haste Bcc: alle@example.dk <b>hej</b>");
        });
    }

    @Test
    void thePauseBetweenAttemptsDoublesUpToSixHours() {
        assertThat(List.of(1, 2, 3, 9, 10, 1000))
                .extracting(Outbox::pauseAfter)
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 2L, 4L, 256L, 360L, 360L);
    }

    @Test
    void aMailServerWithoutSenderAndRecipientDomainIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new LetterPost(
                        outbox, departure, mail, sender(), transaction, new MailSettings("", "", Duration.ZERO)))
                .hasMessageContaining("raadslag.mail.sender");
    }

    @Test
    void aMailServerThatHangsDoesNotHoldTheLettersUp() {
        Map<String, String> settings = Binder.get(environment)
                .bind("spring.mail", MailProperties.class)
                .get()
                .getProperties();

        assertThat(List.of("connectiontimeout", "timeout", "writetimeout"))
                .allSatisfy(
                        name -> assertThat(settings.get("mail.smtp." + name)).isEqualTo("10000"));
    }

    private LetterPost post() {
        return new LetterPost(outbox, departure, mail, sender(), transaction, SETTINGS);
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    /** Writes twelve letters in each of as many cases. */
    private List<String> writeMany(int cases) {
        return IntStream.range(0, cases)
                .mapToObj(i -> {
                    String number = fixtures.openCase("JC-0479", "SYGEDAGPENGE");
                    write(
                            number,
                            "parties,guests,lbr,council,council-chair,rd,region,secretariat,minister,ams",
                            null,
                            "Ny aftale");
                    return number;
                })
                .toList();
    }

    private int idleInTransaction() {
        return jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'")
                .query(Integer.class)
                .single();
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static void await(BooleanSupplier condition) {
        for (long end = System.nanoTime() + 10_000_000_000L; !condition.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("waited for ten seconds").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void write(String number, String roles, @Nullable UUID documentId, String reason) {
        write(number, roles, documentId, null, reason);
    }

    private void write(String number, String roles, @Nullable UUID documentId, @Nullable UUID annexId, String reason) {
        transaction.executeWithoutResult(status -> letters.write(new Dispatch(
                CaseNumber.of(number),
                "prøve",
                "specimen",
                Arrays.asList(roles.split(",")),
                documentId,
                annexId,
                null,
                "§ 11",
                Map.of("reason", reason, "partyKinds", "STATE,MUNICIPAL"))));
    }

    private UUID fileDocument(String number) {
        return transaction
                .execute(status -> documents.file(
                        CaseNumber.of(number),
                        "specimen",
                        "Aftale",
                        Map.of("text", "Særlig indsats", "rows", List.of())))
                .id();
    }

    private static String textOf(MimeMultipart parts) throws Exception {
        Object content = parts.getBodyPart(0).getContent();
        return content instanceof MimeMultipart inner ? textOf(inner) : content.toString();
    }

    private static void atOnce(Runnable... works) throws Exception {
        var start = new CyclicBarrier(works.length);
        var threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Callable<Object>> calls = Arrays.stream(works)
                    .map(work -> (Callable<Object>) () -> {
                        start.await();
                        work.run();
                        return null;
                    })
                    .toList();
            for (var result : threads.invokeAll(calls)) {
                result.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
