package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.engine.AwaitedAnswers;
import dk.raadslag.engine.RunningProcesses;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.MeetingDesk;
import dk.raadslag.support.MonitoringDesk;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.ReviewDesk;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.AnswerRecommendationForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The case of Jobcenter Tårnby (shared with Dragør), seen by those who may and those who may not. */
@RaadslagTest
class CasePagesTest extends ProcessTest {

    @LocalServerPort
    int port;

    @Autowired
    RunningDeadlines deadlines;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    MonitoringDesk monitoring;

    @Autowired
    CaseRecord record;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OrderDesk orders;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    TenderDesk tenders;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    Authorities authorities;

    @Autowired
    RunningProcesses running;

    @Autowired
    Awaited awaited;

    @Autowired
    CaseList cases;

    @Autowired
    JdbcClient jdbc;

    String number;
    StoredDocument document;

    @BeforeEach
    void aCaseWithADocument() {
        number = fixtures.openCase("JC-0185", "SYGEDAGPENGE");
        document = transaction.execute(status -> {
            StoredDocument filed = documents.file(
                    CaseNumber.of(number), "specimen", "Et brev", Map.of("text", "Et brev.", "rows", List.of()));
            record.add(
                    CaseNumber.of(number),
                    new Actor("nogen", "rd-HS"),
                    "confirmFinding",
                    "§ 11, stk. 1",
                    "Fandt <b>problemer</b> & mere.",
                    filed.id());
            return filed;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rd-HS", "region-HS", "council-HS", "minister", "ams"})
    void itsOwnPeopleReadTheCase(String group) {
        Visitor reader = signedIn(group);

        assertThat(reader.get("/sager").body()).contains(number);
        assertThat(reader.get("/sager/" + number).body())
                .contains("Fandt &lt;b&gt;problemer&lt;/b&gt; &amp; mere.")
                .contains("Regionsdirektøren, Beskæftigelsesregion Hovedstaden og Sjælland")
                .contains(document.sha256());
        assertThat(reader.get("/dokumenter/" + document.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayStartItFindsItOnThePageOfTheOpenCase() {
        String start = "/camunda/app/tasklist/default/#/?processStart=%s&amp;sag=" + number;
        String withdrawal = start.formatted("case-withdrawal");
        String newFacts = start.formatted("new-facts");
        assertThat(signedIn("rd-HS").get("/sager/" + number).body())
                .contains(withdrawal, "Træk sagen tilbage")
                .doesNotContain(newFacts);
        assertThat(signedIn("region-HS").get("/sager/" + number).body())
                .contains(newFacts, "Nye oplysninger")
                .doesNotContain(withdrawal);
        for (String other : List.of("council-HS", "secretariat-HS", "minister", "ams", "jc-municipal-0185")) {
            assertThat(signedIn(other).get("/sager/" + number).body())
                    .contains(number)
                    .doesNotContain("processStart");
        }

        String notOpenYet = desk.document("JC-0185", "DAGPENGE");
        assertThat(signedIn("rd-HS").get("/sager/" + notOpenYet).body())
                .contains(notOpenYet)
                .doesNotContain("processStart");
    }

    @Test
    void aWithdrawalThatRunsIsNotOfferedAgain() {
        String agreed = desk.toAgreement("JC-0185", "SYGEDAGPENGE");
        assertThat(signedIn("rd-HS").get("/sager/" + agreed).body()).contains("processStart=case-withdrawal");
        director.withdraw(agreed, "CASE");
        assertThat(signedIn("rd-HS").get("/sager/" + agreed).body())
                .contains(agreed)
                .doesNotContain("processStart=case-withdrawal");

        String tender = tenders.propose();
        String withdrawal = "processStart=framework-tender-withdrawal&amp;sag=" + tender;
        assertThat(signedIn("rd-MJ").get("/sager/" + tender).body()).contains(withdrawal, "Træk rammeudbuddet tilbage");
        assertThat(signedIn("region-MJ").get("/sager/" + tender).body()).doesNotContain(withdrawal);
        tenders.withdraw(tender, "Målgruppen findes ikke længere.");
        assertThat(signedIn("rd-MJ").get("/sager/" + tender).body())
                .contains(tender)
                .doesNotContain(withdrawal);

        String reviewed = reviews.inForce(RegionCode.NJ);
        String review = "processStart=framework-review&amp;sag=" + reviewed;
        assertThat(signedIn("region-NJ").get("/sager/" + reviewed).body()).contains(review, "Følg op på rammeaftalen");
        reviews.begin("NJ", reviewed);
        assertThat(signedIn("region-NJ").get("/sager/" + reviewed).body())
                .contains(reviewed)
                .doesNotContain(review);
    }

    @Test
    void anApplicationForAnExemptionIsReadByTheJobcentreAndWithdrawnByTheApplicant() {
        UUID framework = providers.framework("NJ", "REVALIDERING");
        String application = exemptions.apply(framework, "JC-0851");
        exemptions.assess(application);
        String withdrawal = "processStart=exemption-withdrawal&amp;sag=" + application;
        String reassessment = "processStart=exemption-reassessment&amp;sag=" + application;
        assertThat(signedIn("jc-municipal-0851").get("/sager/" + application).body())
                .contains(withdrawal, "Vi har et fast hold med virksomhedspraktik.")
                .doesNotContain("Indsatsen følger målgruppen tæt.");
        assertThat(signedIn("jc-state-0851").get("/sager/" + application).body())
                .contains(application)
                .doesNotContain(withdrawal);
        assertThat(signedIn("jc-municipal-0860").get("/sager/" + application).statusCode())
                .isEqualTo(404);
        assertThat(signedIn("region-NJ").get("/sager/" + application).body())
                .contains("Indsatsen følger målgruppen tæt.", "§ 9, stk. 4")
                .doesNotContain(withdrawal, reassessment);

        council.involve(application, "FOR");
        exemptions.grant(application, clock.today().plusMonths(6));
        assertThat(signedIn("region-NJ").get("/sager/" + application).body()).contains(reassessment);
        assertThat(signedIn("jc-municipal-0851").get("/sager/" + application).body())
                .contains("Afgørelse om fritagelse")
                .doesNotContain(withdrawal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rd-NJ",
                "region-SD",
                "jc-municipal-0851",
                "guest-municipality-0825",
                "minister-integration",
                "ber"
            })
    void othersDoNotEvenLearnThatItExists(String group) {
        Visitor stranger = signedIn(group);

        assertThat(stranger.get("/sager").body()).doesNotContain(number);
        assertThat(stranger.get("/sager/" + number).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/sager/" + number).body().replace(number, ""))
                .isEqualTo(stranger.get("/sager/INT-HS-1999-0001").body().replace("INT-HS-1999-0001", ""));
        assertThat(stranger.get("/dokumenter/" + document.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void theIntegrationMinisterReadsACaseOnIntegration() {
        String integration = fixtures.openCase("JC-0185", "INTEGRATION");

        assertThat(signedIn("minister-integration").get("/sager/" + integration).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverReadsTheCaseSeesAllItWaitsFor() {
        String waiting = desk.reacted("JC-0185", "SYGEDAGPENGE");
        Visitor reader = signedIn("council-HS");

        assertThat(reader.get("/sager/" + waiting).body())
                .contains("Indkald til dialog", "Regionskontoret, Beskæftigelsesregion Hovedstaden og Sjælland");
        desk.invite(waiting, clock.today().plusDays(20));
        assertThat(reader.get("/sager/" + waiting).body())
                .contains("Besvar indkaldelse til dialog", "Jobcenter Tårnby", "Frister, der løber");
        desk.respond(waiting, "jc-municipal-0185", "ACCEPT");
        desk.meet(waiting, false, false, false);
        desk.assess(waiting, "DISPROVED");
        assertThat(reader.get("/sager/" + waiting).body()).contains("Sagen er afsluttet.");
    }

    @Test
    void aCaseInWhichNobodyHasATaskSaysWhatItWaitsFor() {
        String tender = tenders.approved();
        tenders.publish(tender);

        assertThat(signedIn("council-MJ").get("/sager/" + tender).body())
                .containsPattern("Ingen har en opgave lige nu. Sagen går videre af sig selv, når den [^(]+ er gået"
                        + " \\(Tilbudsfrist udløbet\\)\\.")
                .doesNotContain("Ingen opgaver venter lige nu");
    }

    @Test
    void aProblemOfTheMonitoringThatWaitsForTheDirectorIsNoClosedCase() {
        clock.setTo(LocalDate.of(2073, 2, 1));
        String run = monitoring.problem(2072, "JC-0851");
        monitoring.document(run);
        String found = file.value("""
                SELECT f.case_number FROM raadslag.finding f JOIN raadslag.monitored_finding m ON m.finding_id = f.id
                JOIN raadslag.monitoring_assessment a ON a.id = m.assessment_id WHERE a.run = ?""", run);
        Visitor reader = signedIn("rd-NJ");

        assertThat(reader.get("/sager/" + found).body())
                .doesNotContain("Sagen er afsluttet")
                .contains("Regionsdirektøren tager stilling til problemet i sag " + run);
        assertThat(reader.get("/sager?status=aaben&soeg=" + found).body()).contains(">" + found);
        assertThat(reader.get("/sager?status=afsluttet&soeg=" + found).body()).doesNotContain(">" + found);
        assertThat(reader.get("/sager?soeg=" + found).body()).contains("Ingen opgaver venter lige nu");
        monitoring.decide(run, "REJECTED");
        assertThat(reader.get("/sager/" + found).body()).contains("Sagen er afsluttet.");
    }

    @Test
    void aDeadlineIsShownByItsLastDay() {
        String ordered = orders.notReached("JC-0851", "SYGEDAGPENGE");
        String order = orders.ordered(ordered, "JC_TENDER", "SYGEDAGPENGE");
        fixtures.call("order-execution", ordered, Map.of("partyKinds", orders.kinds(ordered), "orderId", order));
        LocalDate lastDay = jdbc.sql("SELECT deadline FROM raadslag.minister_order WHERE id = :order::uuid")
                .param("order", order)
                .query(LocalDate.class)
                .single();

        String deadline = Danish.date(lastDay) + ": Pålæggets frist udløber";
        Visitor party = signedIn("jc-municipal-0851");
        assertThat(party.get("/sager/" + ordered).body()).contains(deadline);
        assertThat(party.get("/sager/nyt?opgave=" + progress.taskId(ordered, "userTask_acknowledgeOrder"))
                        .body())
                .containsPattern("\"nextDeadline\":\"[^\"]+: Modtagelse ikke bekræftet\"");
    }

    @Test
    void theJournalLinksToTheCaseThatItMentions() {
        String recommendation = council.recommend("AGREEMENT", "JC-0185", "SYGEDAGPENGE");
        council.findLawful(recommendation);
        office.as("rd-HS")
                .complete(
                        recommendation,
                        new AnswerRecommendationForm().answer("FOLLOWED").answerReason("Rådet har ret."));
        String raised = file.value(
                "SELECT case_number FROM raadslag.intervention_case WHERE recommendation_number = ?", recommendation);

        assertThat(signedIn("council-HS").get("/sager/" + recommendation).body())
                .contains("<a href=\"/sager/%s\">Se sag %s</a>".formatted(raised, raised))
                .contains("indstilling " + recommendation)
                .doesNotContain("Se sag " + recommendation);
        assertThat(signedIn("region-HS").get("/sager/" + raised).body())
                .contains("<a href=\"/sager/%s\">Se sag %s</a>".formatted(recommendation, recommendation));
    }

    @Test
    void theJournalDoesNotLinkToACaseThatIsNotForTheReader() {
        String national = tenders.proposeNational();
        tenders.cooperate(national, "NJ", "AGREED", null);
        String other = tenders.participation(national, "NJ");

        assertThat(signedIn("region-MJ").get("/sager/" + national).body())
                .contains("(sag " + other + ")")
                .doesNotContain("Se sag " + other);
        assertThat(signedIn("supervisor").get("/sager/" + national).body()).contains("Se sag " + other);
    }

    @Test
    void aLetterToTheWholeCountryIsOneLineOfThePage() {
        String goals = contracts.announced(contracts.nextYear());

        assertThat(signedIn("minister").get("/sager/" + goals).body())
                .containsPattern("Brev »[^«]+« skrevet til \\d{3} modtagere\\.")
                .containsPattern("– <span>\\d{3} breve</span>");
    }

    @Test
    void ofAClosedCaseThePageDoesNotPromiseTheCouncil() {
        String number = tenders.propose();
        assertThat(signedIn("region-MJ").get("/sager/" + number).body()).contains("Rådet er endnu ikke inddraget.");
        tenders.withdraw(number, "Behovet er dækket.");

        assertThat(signedIn("region-MJ").get("/sager/" + number).body()).contains("Rådet blev ikke inddraget.");
    }

    @Test
    void theJournalKeepsItsLinesAndItsLinksApart() {
        String first = laidBefore("JC-0851");
        String second = laidBefore("JC-0810");
        String meeting = meetings.call();
        meetings.draft(meeting, List.of(first, second), "Eventuelt");

        Visitor reader = signedIn("council-NJ");
        assertThat(reader.get("/sager/" + meeting).body())
                .containsPattern("<span class=\"lines\">Dagsordenen er udarbejdet\\.[^<]+\nPunkt 1: [^<]+\nPunkt 2: ")
                .containsPattern("Se sag %s</a>\\s+<a href=\"/sager/%s\">".formatted(first, second));
        assertThat(reader.get("/raadslag.css").body()).contains(".lines { white-space: pre-line; }");
    }

    private String laidBefore(String jobcentre) {
        String matter = desk.document(jobcentre, "SYGEDAGPENGE");
        desk.confirm(matter);
        council.layBefore(matter);
        return matter;
    }

    @Test
    void whatTheProgramDoesWhileItIsAskedIsNotMissed() {
        String documented = desk.document("JC-0185", "FLEKSJOB");
        office.as("rd-HS")
                .submit(
                        progress.taskId(documented, "userTask_confirmFinding"),
                        new ConfirmFindingForm().decision("CONFIRMED"));

        Awaited.Waiting seen = new Awaited(
                        engine,
                        engine.getTaskService(),
                        engine.getRuntimeService(),
                        engine.getManagementService(),
                        deadlines,
                        authorities,
                        running,
                        List.of(new DoneMeanwhile()),
                        cases)
                .of(documented);

        assertThat(seen.tasks()).isEmpty();
        assertThat(seen.settled()).isFalse();
        assertThat(awaited.of(documented).tasks()).isNotEmpty();
        assertThat(awaited.of(documented).settled()).isTrue();
    }

    /** The engine goes on with the case after its tasks were read. */
    private final class DoneMeanwhile implements AwaitedAnswers {

        @Override
        public String message() {
            CompletableFuture.runAsync(jobs::run).join();
            return "";
        }

        @Override
        public String answer() {
            return "";
        }

        @Override
        public String givers() {
            return "";
        }

        @Override
        public List<String> missing(CaseNumber number) {
            return List.of();
        }
    }

    @Test
    void whoCompletesATaskIsToldWhatTheCaseWaitsFor() {
        String documented = desk.document("JC-0185", "FLEKSJOB");
        String after = "/sager/nyt?opgave=" + progress.taskId(documented, "userTask_confirmFinding");
        desk.confirm(documented);
        jobs.run();

        assertThat(signedIn("rd-HS").get(after).body())
                .contains(
                        documented, "\"name\":\"Udarbejd sagsfremstilling\"", "Rådssekretariatet", "\"settled\":true");
        assertThat(signedIn("jc-municipal-0185").get(after).body())
                .contains("Sagen behandles")
                .doesNotContain("sagsfremstilling");
        for (String stranger : new String[] {"rd-NJ", "jc-municipal-0851", "ber"}) {
            assertThat(signedIn(stranger).get(after).statusCode()).as(stranger).isEqualTo(404);
        }
        assertThat(new Visitor(port).get(after).statusCode()).isEqualTo(302);
        assertThat(signedIn("rd-HS")
                        .get("/sager/nyt?opgave=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn("rd-HS")
                        .get("/sager/nyt?forloeb=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        Visitor nobody = new Visitor(port);

        assertThat(nobody.get("/sager/" + number).statusCode()).isEqualTo(302);
        assertThat(nobody.get("/dokumenter/" + document.id()).statusCode()).isEqualTo(302);
        assertThat(nobody.get("/dokumenter/" + UUID.randomUUID()).statusCode()).isEqualTo(302);
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
