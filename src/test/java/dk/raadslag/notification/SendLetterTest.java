package dk.raadslag.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.law.LawTable;
import dk.raadslag.law.LetterTable;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class SendLetterTest {

    private static final String PROCESS = "letter-specimen";

    @Autowired
    Letters letters;

    @Autowired
    CaseRecord record;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    LawTable law;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void removeTheProcess() {
        repositoryService
                .createDeploymentQuery()
                .deploymentName(PROCESS)
                .list()
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theGuestsOfASharedJobcentreGetTheirLetter() {
        String number = call("JC-0185", "parties, guests");

        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder("guest-municipality-0155", "jc-municipal-0185", "jc-state-0185");
        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::body)
                .anyMatch(body -> body.startsWith("Til Dragør Kommune (i samarbejde om jobcenter)"));
    }

    @Test
    void theTextIsWrittenForADanishReader() {
        clock.setTo(LocalDate.of(2007, 5, 16));
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        write(number, "once", "specimen", Map.of("meetingDate", "2007-05-14", "reason", "Ny aftale"));

        Letter letter = letters.of(CaseNumber.of(number)).get(0);

        assertThat(letter.subject()).isEqualTo("Prøvebrev i sag %s Ny aftale".formatted(letter.number()));
        assertThat(letter.body())
                .contains("Til Regionsdirektøren, Beskæftigelsesregion Nordjylland")
                .contains("den 14. maj 2007 holdt møde med Jobcenter Aalborg om »særlig indsats på tværs«");
        assertThat(letter.sentAt()).isEqualTo(letter.writtenAt());
        assertThat(letter.isMailed()).isFalse();
    }

    @Test
    void everyRoleHasItsRecipient() {
        String number =
                call("JC-0851", "lbr,council,council-chair,rd,region,secretariat,minister,minister-integration,ams,rd");

        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder(
                        "lbr-0851",
                        "council-NJ",
                        "council-chair-NJ",
                        "rd-NJ",
                        "region-NJ",
                        "secretariat-NJ",
                        "minister",
                        "minister-integration",
                        "ams");
    }

    @Test
    void whatIsWrittenToTheCouncilReachesItsChairToo() {
        assertThat(letters.of(CaseNumber.of(call("JC-0851", "council"))))
                .extracting(Letter::recipientGroup)
                .containsExactlyInAnyOrder("council-NJ", "council-chair-NJ");
    }

    @Test
    void theCaseRecordTellsOnceWhoWasWrittenTo() {
        String number = call("JC-0851", "parties");

        assertThat(record.entries(CaseNumber.of(number))).singleElement().satisfies(entry -> {
            assertThat(entry.text())
                    .isEqualTo("Brev »Sag %s venter på rådets drøftelse« skrevet til %s og %s."
                            .formatted(
                                    number,
                                    "Staten ved Arbejdsmarkedsstyrelsen, Jobcenter Aalborg",
                                    "Kommunalbestyrelsen i Aalborg Kommune"));
            assertThat(entry.paragraph()).isEqualTo("§ 11, stk. 1");
            assertThat(entry.act()).isEqualTo("sendLetter");
        });
    }

    @Test
    void theSameOccasionCausesOneLetterOnly() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");

        write(number, "once", "Ny aftale");
        write(number, "once", "Ny aftale");
        assertThat(letters.of(CaseNumber.of(number))).hasSize(1);
        assertThat(record.entries(CaseNumber.of(number))).hasSize(1);

        write(number, "again", "Ny aftale");
        assertThat(letters.of(CaseNumber.of(number))).hasSize(2);
    }

    @Test
    void lineBreaksAndMarkupInAVariableStayWhereTheyWereTyped() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");

        write(number, "once", "Haste\r\nBcc: alle@example.dk\u2028<b>[(${caseNumber})] & co</b>\u0000");

        Letter letter = letters.of(CaseNumber.of(number)).get(0);
        assertThat(letter.subject())
                .isEqualTo("Prøvebrev i sag %s Haste Bcc: alle@example.dk <b>[(${caseNumber})] & co</b>"
                        .formatted(number));
        assertThat(letter.body()).startsWith("Til ").contains("<b>[(${caseNumber})] & co</b>");
    }

    /** Whatever model sends it, also one that the gate has not judged. */
    @Test
    void aLetterThatTellsOfAnActIsWrittenOnlyAfterTheAct() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        Map<String, LetterTable.Telling> telling = law.letters().telling();
        assertThat(telling.keySet())
                .allSatisfy(letter -> assertThatThrownBy(() -> write(number, "once", letter, Map.of()))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining(
                                "Brevet " + letter + " fortæller om noget, som sagens journal ikke viser"));
        assertThat(letters.of(CaseNumber.of(number))).isEmpty();

        telling.values().stream()
                .map(told -> told.acts().get(0))
                .forEach(act -> transaction.executeWithoutResult(
                        status -> record.add(CaseNumber.of(number), Actor.SYSTEM, act, "§ 11", "Det er sket.")));
        telling.keySet().forEach(letter -> write(number, "once", letter, Map.of()));
        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::template)
                .containsExactlyInAnyOrderElementsOf(telling.keySet());
    }

    @Test
    void aLetterTellsOfTheOutcomeThatTheActHad() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        transaction.executeWithoutResult(status -> record.add(
                CaseNumber.of(number), Actor.SYSTEM, "confirmFinding", "§ 11", "Ikke konstateret.", Finding.REJECTED));

        assertThatThrownBy(() -> write(number, "once", "result-problem-confirmed", Map.of()))
                .isInstanceOf(Refusal.class);
        write(number, "once", "finding-rejected", Map.of());
    }

    /** Whatever the model says. */
    @Test
    void aLetterSaysTheOutcomeThatTheRecordHas() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        for (Assessment outcome : Assessment.values()) {
            transaction.executeWithoutResult(status ->
                    record.add(CaseNumber.of(number), Actor.SYSTEM, "assessCompliance", "§ 11", "Vurderet.", outcome));
            for (Assessment said : Assessment.values()) {
                write(number, outcome + " " + said, "final-report", Map.of("complianceResult", said.name()));
            }
        }
        assertThat(letters.of(CaseNumber.of(number)))
                .hasSize(4)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains(
                                letter.occasion().startsWith("IMPLEMENTED")
                                        ? "Pålægget er gennemført."
                                        : "ikke gennemført fuldt ud"));
    }

    private enum Finding {
        REJECTED
    }

    private enum Assessment {
        IMPLEMENTED,
        NOT_POSSIBLE
    }

    @Test
    void aLetterIsWrittenOnlyWithItsAct() {
        assertThatThrownBy(() -> letters.write(new Dispatch(
                        CaseNumber.of("INT-NJ-2007-0001"),
                        "once",
                        "specimen",
                        List.of("rd"),
                        null,
                        null,
                        null,
                        "§ 11",
                        Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theDatabaseKeepsALetterAsItWasWritten() {
        write(fixtures.openCase("JC-0851", "SYGEDAGPENGE"), "once", "Ny aftale");

        for (String attack : new String[] {
            "UPDATE raadslag.letter SET body = 'noget andet'", "DELETE FROM raadslag.letter", "TRUNCATE raadslag.letter"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).hasMessageContaining("only grows");
        }
    }

    @Test
    void everyLetterBeginsWithItsSubjectAndEscapesNothing() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:letters/*.txt")) {
            String[] lines = file.getContentAsString(StandardCharsets.UTF_8).split("\\R");
            assertThat(lines).as(file.getFilename()).hasSizeGreaterThan(2);
            assertThat(lines[0]).as(file.getFilename()).isNotBlank();
            assertThat(lines[1]).as(file.getFilename()).isBlank();
            // [[…]] would show »&amp;« for »&«: letters are plain text and use [(…)].
            assertThat(String.join("\n", lines)).as(file.getFilename()).doesNotContain("[[");
        }
    }

    private void write(String number, String occasion, String reason) {
        write(number, occasion, "specimen", Map.of("reason", reason));
    }

    private void write(String number, String occasion, String letter, Map<String, Object> variables) {
        transaction.executeWithoutResult(status -> letters.write(new Dispatch(
                CaseNumber.of(number), occasion, letter, List.of("rd"), null, null, null, "§ 11", variables)));
    }

    private String call(String jobcentreId, String recipients) {
        deploy(recipients);
        String number = fixtures.openCase(jobcentreId, "SYGEDAGPENGE");
        fixtures.call(PROCESS, number, Map.of("partyKinds", "STATE,MUNICIPAL"));
        return number;
    }

    private void deploy(String recipients) {
        var model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("serviceTask_send")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${sendLetter}")
                .camundaInputParameter("letter", "council-reminder")
                .camundaInputParameter("recipients", recipients)
                .camundaInputParameter("paragraph", "§ 11, stk. 1")
                .endEvent()
                .done();
        repositoryService
                .createDeployment()
                .name(PROCESS)
                .addModelInstance(PROCESS + ".bpmn", model)
                .deploy();
    }
}
