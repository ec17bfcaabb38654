package dk.raadslag.scenario;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.AssistanceDesk;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.DirectorDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.ProviderDesk;
import dk.raadslag.support.RaadslagTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be is refused in Danish when the form is sent; no row changes, and the task still waits. */
@RaadslagTest
class BadInputTest {

    private static final String AALBORG = "JC-0851";
    private static final String LONG = "x".repeat(20_000);
    private static final String MARKUP = "<script>alert(1)</script>";

    @Autowired
    Office office;

    @Autowired
    CaseDesk desk;

    @Autowired
    AgreementTable table;

    @Autowired
    CouncilRoom council;

    @Autowired
    DirectorDesk director;

    @Autowired
    OrderDesk orders;

    @Autowired
    ProviderDesk providers;

    @Autowired
    AssistanceDesk assistance;

    @Autowired
    CaseFile file;

    private String number;

    @Test
    void anUnknownJobcentreHasNoCase() {
        refused("Vælg et jobcenter", () -> document("JC-9999"));
    }

    @Test
    void aJobcentreOfAnotherRegionHasNoCaseHere() {
        refused("region", () -> document("JC-0169"));
    }

    @Test
    @Tag("INV-01")
    @Tag("INV-03")
    void stepsComeInTheOrderOfTheLaw() {
        number = desk.document(AALBORG, "SYGEDAGPENGE");
        desk.confirm(number);
        refused("§ 11, stk. 1 og 3", () -> office.forceTo(number, "userTask_inviteToDialogue"));
        council.involve(number, "FOR");
        ahead("userTask_holdDialogue", "", () -> desk.meet(number, true, false, false));
        ahead("userTask_assessNeedForAgreement", "", () -> desk.assess(number, "INITIATIVES_TAKEN"));
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        refused("§ 11, stk. 1 og 3", () -> office.forceTo(number, "userTask_sendOffer"));
        table.prepare(number, "SYGEDAGPENGE");
        refused("§ 11, stk. 1 og 3", () -> office.forceTo(number, "userTask_sendOffer"));
        council.involve(number, "FOR");
        refused("§ 11, stk. 1 og 3", () -> office.forceTo(number, "userTask_signByDirector"));
        table.send(number);
        ahead("userTask_signByDirector", "§ 11, stk. 1", () -> table.signAsDirector(number));
    }

    @Test
    @Tag("INV-09")
    void aRequirementHasIndicatorBaselineTargetDateAndSource() {
        number = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        for (String missing : List.of("indicator", "baseline", "target", "dueDate", "dataSource")) {
            Map<String, Object> requirement = requirement();
            requirement.put(missing, "");
            refused("elt", () -> submit("region-NJ", "userTask_setRequirement", requirement));
        }
        Map<String, Object> foreign = requirement();
        foreign.put("area", "DAGPENGE");
        refused("", () -> submit("region-NJ", "userTask_setRequirement", foreign));
    }

    @Test
    @Tag("INV-07")
    void whatIsAgreedRecommendedAndOrderedStaysWithinTheFailingAreas() {
        number = desk.toAgreement(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        refused("findes ikke", () -> table.draft(number, "SYGEDAGPENGE", "DAGPENGE"));
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        refused("findes ikke", () -> orders.draft(number, "JC_TENDER", "SYGEDAGPENGE", "DAGPENGE"));
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        refused("findes ikke", () -> orders.order(number, "JC_TENDER", "SYGEDAGPENGE", "KONTANTHJAELP"));
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.acknowledge(number);
        providers.tender(number, "jc-municipal-0851");
        for (int amount : new int[] {0, -1}) {
            refused(
                    "skal være mindst 0,01",
                    () -> providers.contract(number, "jc-municipal-0851", "Aktør A", amount, false));
        }
    }

    @Test
    void consultantsCostMoreThanNothingAndNoMoreThanTheBudget() {
        office.setToday(LocalDate.of(2184, 6, 1));
        assistance.budget("HS", 2184, 100_000);
        refused("", () -> assistance.budget("HS", 2184, -1));
        number = desk.toAgreement("JC-0169", "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        table.require(number, "SYGEDAGPENGE", "DONE");
        refused("100.000,00 kr.", () -> assistance.offer(number, 100_001));
        refused("skal være mindst 0,01", () -> assistance.offer(number, 0));
        refused("skal være mindst 0,01", () -> assistance.offer(number, -5));
    }

    @Test
    void whatIsToComeDoesNotLieInThePast() {
        number = desk.reacted(AALBORG, "SYGEDAGPENGE");
        refused("skal ligge efter", () -> desk.invite(number, office.today().minusDays(1)));
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        refused(
                "",
                () -> submit(
                        "region-NJ",
                        "userTask_draftAgreement",
                        draft("endDate", office.today().minusDays(1))));
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        refused(
                "skal ligge efter",
                () -> office.as("minister")
                        .complete(
                                number,
                                "userTask_ministerDecision",
                                "decision",
                                "ORDER",
                                "orderAreas",
                                List.of("SYGEDAGPENGE"),
                                "mode",
                                "JC_TENDER",
                                "deadline",
                                office.today().minusDays(1)));
    }

    @Test
    void textsAreOfReadableLengthAndWithoutMarkup() {
        number = desk.document(AALBORG, "SYGEDAGPENGE");
        texts("rd-NJ", "userTask_confirmFinding", Map.of("decision", "REJECTED"), "reason");
        desk.confirm(number);
        texts("secretariat-NJ", "userTask_prepareCouncilBrief", Map.of("briefFacts", "Sådan."), "briefQuestion");
        council.layBefore(number);
        texts(
                "council-chair-NJ",
                "userTask_discussInCouncil",
                Map.of(
                        "meetingOutcome",
                        "DISCUSSED",
                        "meetingDate",
                        office.today(),
                        "position",
                        "FOR",
                        "attendance",
                        "Alle."),
                "opinionText");
        council.discuss(number, "FOR");
        texts("rd-NJ", "userTask_checkLegality", Map.of("verdict", "UNLAWFUL", "rule", "§ 11"), "remedy");
        council.findLawful(number);
        texts(
                "region-NJ",
                "userTask_inviteToDialogue",
                Map.of("meetingDate", office.today().plusDays(9), "place", "Her"),
                "agenda");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        texts(
                "region-NJ",
                "userTask_holdDialogue",
                Map.of(
                        "heldOn",
                        office.today(),
                        "participants",
                        "Alle",
                        "problemConfirmed",
                        "true",
                        "initiativesEnough",
                        "false",
                        "furtherMeeting",
                        "false",
                        "causes",
                        "x",
                        "initiatives",
                        "x"),
                "minutes");
        desk.meet(number, true, false, false);
        texts("rd-NJ", "userTask_assessNeedForAgreement", Map.of("need", "INSUFFICIENT"), "reason");
        desk.assess(number, "INSUFFICIENT");
        texts("region-NJ", "userTask_draftAgreement", draft("how", "x"), "how");
        table.offer(number, "SYGEDAGPENGE");
        texts("jc-municipal-0851", "userTask_respondToAgreement", Map.of("answer", "REFUSE"), "refusalReason");
        table.refuse(number, MUNICIPAL);
        texts("rd-NJ", "userTask_recordNoAgreement", Map.of("decision", "NOT_REACHED"), "reason");
        table.recordNoAgreement(number, "NOT_REACHED");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        texts("minister", "userTask_ministerDecision", Map.of("decision", "DECLINE"), "answerReason");
    }

    /** The field is refused too long, with markup and empty. */
    private void texts(String group, String task, Map<String, Object> others, String field) {
        Map<String, String> attempts = Map.of(LONG, "højst fylde", MARKUP, "HTML-koder", " ", "skal udfyldes");
        attempts.forEach((typed, sentence) -> {
            Map<String, Object> fields = new LinkedHashMap<>(others);
            fields.put(field, typed);
            refused(sentence, () -> submit(group, task, fields));
        });
    }

    private void ahead(String task, String sentence, ThrowingCallable attempt) {
        office.forceTo(number, task);
        refused(sentence, attempt);
        office.takeAway(number, task);
    }

    private void refused(String sentence, ThrowingCallable attempt) {
        var before = file.marks();
        List<String> waiting = number == null ? List.of() : office.openTasks(number);
        assertThatThrownBy(attempt)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence)
                .hasMessageMatching("(?s)[A-ZÆØÅ»§].*\\.");
        assertThat(file.marks()).isEqualTo(before);
        assertThat(number == null ? List.of() : office.openTasks(number)).isEqualTo(waiting);
    }

    private void submit(String group, String task, Map<String, Object> fields) {
        List<Object> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        office.as(group).complete(number, task, pairs.toArray());
    }

    private void document(String jobcentreId) {
        office.as("region-NJ")
                .start(
                        "intervention",
                        "jobcentreId",
                        jobcentreId,
                        "periodFrom",
                        office.today().minusYears(1),
                        "periodTo",
                        office.today().minusDays(1),
                        "failingAreas",
                        List.of("SYGEDAGPENGE"),
                        "ground",
                        "LEGAL_REQUIREMENT",
                        "evidence",
                        "Opfølgningen sker for sent.",
                        "sources",
                        List.of("JOBINDSATS"));
    }

    private Map<String, Object> requirement() {
        return new LinkedHashMap<>(Map.of(
                "step",
                "DONE",
                "indicator",
                "Andel rettidige samtaler",
                "area",
                "SYGEDAGPENGE",
                "baseline",
                60,
                "target",
                90,
                "direction",
                "HIGHER",
                "unit",
                "procent",
                "dueDate",
                office.today().plusYears(1),
                "dataSource",
                "JOBINDSATS"));
    }

    private Map<String, Object> draft(String field, Object value) {
        Map<String, Object> draft = new LinkedHashMap<>(Map.of(
                "how",
                "Jobcenteret ansætter to sagsbehandlere.",
                "byWhen",
                "Inden tre måneder.",
                "areas",
                List.of("SYGEDAGPENGE"),
                "startDate",
                office.today(),
                "endDate",
                office.today().plusYears(1),
                "followUp",
                "Parterne mødes hvert kvartal."));
        draft.put(field, value);
        return draft;
    }
}
