package dk.raadslag.notification;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.HeldDeadlines;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.DraftOrderRecommendationForm;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter is dated when it leaves, and a deadline that runs from it begins then, whatever the mail server does. */
@RaadslagTest
class DispatchTest extends ProcessTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    Departure departure;

    @Autowired
    LetterMail mail;

    @Autowired
    TestMailServer mailServer;

    @Autowired
    HeldDeadlines held;

    @Autowired
    ReplyDeadline replyDeadline;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService taskService;

    @LocalServerPort
    int port;

    private GreenMail server;
    private int smtp;

    @BeforeEach
    void openTheMailServer() {
        mailServer.endOf(file);
        mailServer.open();
        clock.setTo(DAY);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        smtp = server.getSmtp().getPort();
    }

    @AfterEach
    void closeTheMailServer() {
        server.stop();
        mailServer.close();
    }

    /** A night in which letters are written before midnight, and the server takes a part of them then and the others afterwards. */
    private record Night(String evening, String afterwards, String deadlineBefore, String deadlineAfter) {}

    private static final List<Night> NIGHTS = List.of(
            new Night("2007-12-31T23:10", "2008-01-01T00:20", "2008-01-15", "2008-01-15"),
            new Night("2008-03-30T21:00", "2008-03-31T00:30", "2008-04-11", "2008-04-14"),
            new Night("2008-03-29T23:30", "2008-03-30T03:05", "2008-04-11", "2008-04-11"),
            new Night("2008-10-25T23:30", "2008-10-26T00:30", "2008-11-07", "2008-11-07"),
            new Night("2008-05-02T22:00", "2008-05-06T07:00", "2008-05-19", "2008-05-21"));

    @Test
    void noneOfAThousandLettersBearsAnotherDayThanThatOnWhichItLeft() throws Exception {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Night night : NIGHTS) {
            clock.setTo(at(night.evening()));
            write(number, night.evening(), 25);
            post().sendDue();
            check(night.evening(), night.deadlineBefore(), seen, wrong);

            server.stop();
            clock.setTo(at(night.evening()).plusSeconds(600));
            write(number, night.evening() + " down", 75);
            post().sendDue();
            clock.setTo(at(night.afterwards()));
            post().sendDue();
            assertThat(unsent(number)).hasSize(150);

            server = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            clock.setTo(at(night.afterwards()).plusSeconds(900));
            post().sendDue();
            check(night.afterwards(), night.deadlineAfter(), seen, wrong);
        }

        assertThat(letters.of(CaseNumber.of(number)))
                .hasSize(1000)
                .allSatisfy(letter -> assertThat(letter.sentAt()).isNotNull());
        assertThat(seen).hasSize(1000);
        assertThat(wrong).isEmpty();
    }

    /** Compares every mail that has come since with the day on which it came, and with what is kept of it. */
    private void check(String moment, String deadline, Set<String> seen, List<String> wrong) throws Exception {
        LocalDate day = LocalDateTime.parse(moment).toLocalDate();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (!seen.add(message.getMessageID())) {
                continue;
            }
            String id = message.getMessageID().replaceAll("[<>]|@.*", "");
            String kept = file.value(
                    "SELECT (sent_at AT TIME ZONE 'Europe/Copenhagen')::date || ' ' || answer_by FROM raadslag.letter WHERE id = ?::uuid",
                    id);
            String head = "Dato: %s\nSvarfrist: %s\n\nTil "
                    .formatted(Danish.date(day), Danish.date(LocalDate.parse(deadline)));
            LocalDate header = OffsetDateTime.parse(message.getHeader("Date")[0], RFC_1123_DATE_TIME)
                    .toLocalDate();
            String text = message.getContent().toString().replace("\r\n", "\n");
            if (!header.equals(day) || !text.startsWith(head) || !kept.equals(day + " " + deadline)) {
                wrong.add(moment + ": " + header + ", " + kept + ", "
                        + text.lines().limit(2).toList());
            }
        }
    }

    @Test
    void nothingLeavesInTheLastMinutesOfADay() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        write(number, "late", 1);

        clock.setTo(at("2027-03-01T23:58"));
        post().sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.setTo(at("2027-03-02T00:00"));
        post().sendDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatWaitedForATimeFarAheadLeavesWhenTheClockIsSetBack() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        write(number, "before", 1);
        clock.setTo(DAY.plusYears(10));
        write(number, "ahead", 1);
        server.stop();
        post().sendDue();
        clock.setTo(DAY);

        serverIsUpAgain();
        post().sendDue();
        post().sendDue();

        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(unsent(number)).isEmpty();
    }

    @Test
    void aDeadlineRunsFromTheLetterThatWasWrittenLast() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        clock.setTo(at("2027-03-01T13:00"));
        write(number, "first", 1);
        post().sendDue();
        clock.setTo(at("2027-03-01T12:00"));
        write(number, "second", 1);

        assertThat(replyDeadline.last(number, "HEARING")).isEqualTo(Policy.NOT_YET);
    }

    @Test
    void noDeadlineRunsOutBeforeTheInvitationHasLeft() {
        server.stop();
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number, DAY.plusDays(90));
        post().sendDue();

        clock.setTo(DAY.plusDays(60));
        held.release();
        assertThat(jobs.due(number, "boundaryEvent_dialogueReminder")).isEqualTo(Policy.NOT_YET.toInstant());
        assertThat(jobs.due(number, "boundaryEvent_noResponse")).isEqualTo(Policy.NOT_YET.toInstant());
        assertThat(dueDays(number)).containsOnlyNulls();

        serverIsUpAgain();
        post().sendDue();
        held.release();

        LocalDate answered = LocalDate.of(2027, 5, 18);
        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(jobs.due(number, "boundaryEvent_dialogueReminder")).isEqualTo(closing(answered));
        assertThat(jobs.due(number, "boundaryEvent_noResponse")).isEqualTo(closing(LocalDate.of(2027, 6, 15)));
        assertThat(dueDays(number)).containsOnly(answered);
        assertThat(texts(number, "dialogue-invitation"))
                .hasSize(1)
                .allSatisfy(
                        text -> assertThat(text).startsWith("Dato: 30. april 2027\nSvarfrist: 18. maj 2027\n\nTil "));
    }

    @Test
    void eachPartysTimeRunsFromItsOwnLetterAndTheStepWaitsForTheLast() {
        String number = desk.reacted("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number, DAY.plusDays(90));
        file.change(
                "UPDATE raadslag.letter SET next_attempt_at = ? WHERE number = ? AND template = 'dialogue-invitation' AND recipient_group = 'jc-state-0851'",
                OffsetDateTime.now(clock).plusHours(6),
                number);
        post().sendDue();
        held.release();
        assertThat(dueDays(number)).containsExactlyInAnyOrder(LocalDate.of(2027, 3, 15), null);
        assertThat(jobs.due(number, "boundaryEvent_noResponse")).isEqualTo(Policy.NOT_YET.toInstant());

        clock.setTo(DAY.plusDays(2));
        post().sendDue();
        held.release();
        assertThat(dueDays(number)).containsExactlyInAnyOrder(LocalDate.of(2027, 3, 15), LocalDate.of(2027, 3, 17));
        assertThat(jobs.due(number, "boundaryEvent_dialogueReminder")).isEqualTo(closing(LocalDate.of(2027, 3, 17)));
    }

    @Test
    void theOfferAndTheExtendedDeadlineRunFromTheirLettersToo() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        server.stop();
        table.offer(number, "SYGEDAGPENGE");
        clock.setTo(DAY.plusDays(7));
        held.release();
        assertThat(jobs.due(number, "boundaryEvent_negotiationOver")).isEqualTo(Policy.NOT_YET.toInstant());
        serverIsUpAgain();
        post().sendDue();
        held.release();
        LocalDate told = LocalDate.parse(answerBy(number, "agreement-offer"));
        assertThat(told).isAfter(LocalDate.of(2027, 4, 13));
        assertThat(jobs.due(number, "boundaryEvent_negotiationOver")).isEqualTo(closing(told));
        assertThat(dueDays(number)).containsOnly(told);

        server.stop();
        clock.setTo(told);
        jobs.fireTimer(number, "boundaryEvent_negotiationOver");
        table.extend(number, told.plusDays(14));
        clock.setTo(told.plusDays(20));
        held.release();
        assertThat(jobs.due(number, "boundaryEvent_negotiationOver")).isEqualTo(Policy.NOT_YET.toInstant());
        serverIsUpAgain();
        post().sendDue();
        held.release();
        LocalDate extended = LocalDate.parse(answerBy(number, "agreement-deadline-extended"));
        assertThat(extended).isBetween(told.plusDays(34), told.plusDays(38));
        assertThat(jobs.due(number, "boundaryEvent_negotiationOver")).isEqualTo(closing(extended));
        assertThat(texts(number, "agreement-deadline-extended"))
                .allSatisfy(text -> assertThat(text).contains("Svarfrist: " + Danish.date(extended)));
    }

    @Test
    void thePartiesAreHeardFromTheDayOnWhichTheDraftLeft() {
        String number = orders.notReached("JC-0851", "SYGEDAGPENGE");
        post().sendDue();
        server.stop();
        orders.begin(number);
        office.as("region-NJ")
                .complete(
                        number,
                        OrderDesk.in(
                                new DraftOrderRecommendationForm()
                                        .grounds("Der kunne ikke opnås enighed.")
                                        .evidence("Målinger fra jobindsats.dk."),
                                Map.of("JC_TENDER", List.of("SYGEDAGPENGE"))));
        LocalDate written = clock.today();
        clock.setTo(written.plusDays(40));
        held.release();
        assertThat(jobs.due(number, "boundaryEvent_hearingOver")).isEqualTo(Policy.NOT_YET.toInstant());
        serverIsUpAgain();
        post().sendDue();
        held.release();
        LocalDate told = LocalDate.parse(answerBy(number, "hearing"));
        assertThat(told).isAfter(written.plusDays(50));
        assertThat(jobs.due(number, "boundaryEvent_hearingOver")).isEqualTo(closing(told));
        assertThat(dueDays(number)).containsOnly(told);
    }

    @Test
    void nobodyAssessesAnOrderThatHasNotBeenSent() {
        String number = orders.notReached("JC-0851", "SYGEDAGPENGE");
        String order = orders.ordered(number, "JC_TENDER", "SYGEDAGPENGE");
        fixtures.call("order-execution", number, Map.of("partyKinds", orders.kinds(number), "orderId", order));
        LocalDate deadline =
                LocalDate.parse(file.value("SELECT deadline FROM raadslag.minister_order WHERE id = ?::uuid", order));
        assertThat(jobs.due(number, "boundaryEvent_receiptUnconfirmed")).isEqualTo(Policy.NOT_YET.toInstant());
        assertThat(jobs.due(number, "startEvent_overdue")).isEqualTo(Policy.NOT_YET.toInstant());

        post().sendDue();
        held.release();
        LocalDate told = LocalDate.parse(answerBy(number, "order-issued"));
        assertThat(jobs.due(number, "boundaryEvent_receiptUnconfirmed")).isEqualTo(closing(told));
        assertThat(jobs.due(number, "startEvent_overdue"))
                .isEqualTo(deadline.plusDays(1).atStartOfDay(Danish.ZONE).toInstant());
    }

    @Test
    void theCaseSaysWhichLettersHaveNotLeftAndWhy() {
        server.stop();
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number, DAY.plusDays(90));
        String user = accounts.of("rd-NJ");
        Visitor director = new Visitor(port);
        director.logIn(user, user);
        assertThat(director.get("/sager/" + number).body())
                .contains("Breve, der ikke er afsendt endnu", "Brevet venter på at blive sendt.")
                .contains("Begynder, når brevet er afsendt");
        for (int letter = 0; letter < 20; letter++) {
            post().sendDue();
        }
        assertThat(director.get("/sager/" + number).body())
                .contains("ikke afsendt endnu", "Mailserveren svarer ikke.")
                .doesNotContain("ConnectException");

        serverIsUpAgain();
        post().sendDue();
        held.release();
        assertThat(director.get("/sager/" + number).body())
                .doesNotContain("ikke afsendt endnu", "Begynder, når brevet er afsendt")
                .contains("afsendt 2. marts 2027 kl. 12.", "Dato: 2. marts 2027\nSvarfrist: 16. marts 2027");
    }

    @Test
    void ofTheDailyRemindersOneWaitsForEachRoleAndItTellsItsDay() {
        server.stop();
        transaction.executeWithoutResult(status -> letters.remind("rd-NJ", DAY, "- Opgave"));
        transaction.executeWithoutResult(status -> letters.remind("rd-NJ", DAY.plusDays(1), "- Opgave"));
        clock.setTo(DAY.plusDays(3));
        serverIsUpAgain();
        post().sendDue();

        assertThat(server.getReceivedMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.getContent().toString())
                        .startsWith("Dato: 4. marts 2027")
                        .contains("Den 1. marts 2027 var fristen overskredet"));
        transaction.executeWithoutResult(status -> letters.remind("rd-NJ", DAY.plusDays(4), "- Opgave"));
        assertThat(file.values("SELECT body FROM raadslag.letter WHERE number IS NULL AND sent_at IS NULL"))
                .hasSize(1);
    }

    private void write(String number, String occasion, int times) {
        transaction.executeWithoutResult(status -> {
            for (int time = 0; time < times; time++) {
                letters.write(new Dispatch(
                        CaseNumber.of(number),
                        occasion + time,
                        "specimen",
                        List.of("parties"),
                        null,
                        null,
                        new AnswerTime("HEARING", null),
                        "§ 11",
                        Map.of("reason", "Prøve", "partyKinds", "STATE,MUNICIPAL")));
            }
        });
    }

    private void serverIsUpAgain() {
        server = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        if (clock.today().equals(DAY)) {
            clock.setTo(DAY.plusDays(1));
        }
    }

    private List<String> unsent(String number) {
        return file.values("SELECT id FROM raadslag.letter WHERE number = ? AND sent_at IS NULL", number);
    }

    private List<LocalDate> dueDays(String number) {
        return taskService.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> task.getDueDate())
                .map(due ->
                        due == null ? null : due.toInstant().atZone(Danish.ZONE).toLocalDate())
                .toList();
    }

    private List<String> texts(String number, String template) {
        return letters.of(CaseNumber.of(number)).stream()
                .filter(letter -> letter.template().equals(template))
                .map(Letter::text)
                .toList();
    }

    private String answerBy(String number, String template) {
        return file.value(
                "SELECT DISTINCT answer_by FROM raadslag.letter WHERE number = ? AND template = ? AND answer_within IS NOT NULL",
                number,
                template);
    }

    private static Instant at(String danishTime) {
        return LocalDateTime.parse(danishTime).atZone(Danish.ZONE).toInstant();
    }

    private static Instant closing(LocalDate day) {
        return day.atTime(16, 0).atZone(Danish.ZONE).toInstant();
    }

    private LetterPost post() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp);
        sender.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
        // GreenMail answers EHLO in two packets, and the second waits 40 ms for the receipt of the first
        sender.getJavaMailProperties().setProperty("mail.smtp.ehlo", "false");
        return new LetterPost(
                outbox,
                departure,
                mail,
                sender,
                transaction,
                new MailSettings("myndighed.example", "raadslag@region.example", Duration.ofMinutes(3)));
    }
}
