package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.CaseRecord.Entry;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.SpecialistRequestDesk;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.DraftOrderRecommendationForm;
import dk.raadslag.support.form.HearingForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads what of a case, by role and phase: nobody reads the other side's papers before they are meant for him. */
@RaadslagTest
class ReadersTest extends ProcessTest {

    /** The region, its council and the authorities above; at every phase they read everything. */
    private static final List<String> WITHIN = List.of(
            "rd-HS", "region-HS", "secretariat-HS", "council-HS", "council-chair-HS", "minister", "ams", "supervisor");

    /** Those of other regions and jobcentres; at every phase they read nothing. */
    private static final List<String> STRANGERS = List.of(
            "rd-NJ",
            "region-NJ",
            "council-NJ",
            "jc-state-0851",
            "jc-municipal-0851",
            "guest-municipality-0825",
            "lbr-0851",
            "ber",
            "minister-integration");

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String STATE = "jc-state-0185";
    private static final String MUNICIPAL = "jc-municipal-0185";
    private static final String GUEST = "guest-municipality-0155";
    private static final String LOCAL_COUNCIL = "lbr-0185";

    private static final List<String> DIALOGUE = List.of("result-problem", "dialogue-invitation");
    private static final List<String> MET = and(DIALOGUE, "dialogue-minutes");
    private static final List<String> OFFERED = and(MET, "agreement-offer");
    private static final List<String> HEARD = and(OFFERED, "order-recommendation-draft");

    @Autowired
    CallOffDesk callOffs;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    SpecialistRequestDesk requests;

    @Autowired
    ReadableParts parts;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseList list;

    @Autowired
    Matters matters;

    @Autowired
    CaseRecord record;

    @Autowired
    FormService formService;

    @LocalServerPort
    int port;

    /** One row of the table: what the parties, the guest and the local council see, and the papers that each of them reads. */
    private record Row(Sight parties, List<String> state, List<String> municipal, List<String> guest, Sight local) {

        static Row nothing() {
            return new Row(Sight.NOTHING, List.of(), List.of(), List.of(), Sight.NOTHING);
        }

        static Row shared(List<String> state, List<String> municipal, List<String> guest) {
            return new Row(Sight.SHARED, state, municipal, guest, Sight.OWN_LETTERS);
        }
    }

    @Test
    void everyRoleReadsInEveryPhaseWhatIsMeantForIt() {
        String number = desk.document("JC-0185", "DAGPENGE", "SYGEDAGPENGE");
        Map<String, Row> phases = new LinkedHashMap<>();
        phases.put("documented", Row.nothing());
        List<String> problem = List.of("result-problem");
        phases.put("confirmed", Row.shared(problem, problem, problem));
        phases.put("council has the brief", Row.shared(problem, problem, problem));
        phases.put("council involved", Row.shared(problem, problem, problem));
        phases.put("invited", Row.shared(DIALOGUE, DIALOGUE, DIALOGUE));
        phases.put("met", Row.shared(MET, MET, MET));
        phases.put("agreement drafted", Row.shared(MET, MET, MET));
        phases.put("council has the draft", Row.shared(MET, MET, MET));
        phases.put("offered", Row.shared(OFFERED, OFFERED, OFFERED));
        phases.put("not reached", Row.shared(OFFERED, OFFERED, OFFERED));
        phases.put("heard", Row.shared(OFFERED, HEARD, OFFERED));
        phases.put(
                "decided to send",
                Row.shared(
                        and(OFFERED, "order-recommendation"),
                        and(HEARD, "order-recommendation"),
                        and(OFFERED, "order-recommendation")));
        phases.put(
                "ordered",
                Row.shared(
                        and(OFFERED, "order-recommendation"),
                        and(HEARD, "order-recommendation", "order"),
                        and(OFFERED, "order-recommendation", "order")));

        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Row> phase : phases.entrySet()) {
            reach(number, phase.getKey());
            check(number, phase.getKey(), phase.getValue(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /** The step that brings the case into the phase. */
    private void reach(String number, String phase) {
        switch (phase) {
            case "documented" -> assertThat(progress.openTasks(number)).isNotEmpty();
            case "confirmed" -> desk.confirm(number);
            case "council has the brief" -> council.layBefore(number);
            case "council involved" -> {
                council.discuss(number, "FOR");
                council.findLawful(number);
            }
            case "invited" -> desk.invite(number);
            case "met" -> {
                desk.respond(number, STATE, "ACCEPT");
                desk.respond(number, MUNICIPAL, "ACCEPT");
                desk.meet(number, true, false, false);
            }
            case "agreement drafted" -> {
                desk.assess(number, "INSUFFICIENT");
                table.prepare(number, "DAGPENGE", "SYGEDAGPENGE");
            }
            case "council has the draft" -> council.involve(number, "FOR");
            case "offered" -> table.send(number);
            case "not reached" -> {
                table.refuse(number, EffortKind.STATE);
                table.refuse(number, EffortKind.MUNICIPAL);
                table.recordNoAgreement(number, "NOT_REACHED");
                if (progress.openTasks(number).stream().anyMatch(task -> task.startsWith("userTask_chooseNextStep"))) {
                    director.choose(number, "RECOMMEND_ORDER");
                }
            }
            case "heard" ->
                office.as("region-HS")
                        .complete(
                                number,
                                OrderDesk.in(
                                        new DraftOrderRecommendationForm()
                                                .grounds("Der kunne ikke opnås enighed.")
                                                .evidence("Målinger fra jobindsats.dk."),
                                        Map.of("JC_TENDER", List.of("SYGEDAGPENGE"))));
            case "decided to send" -> {
                office.as(MUNICIPAL).complete(number, new HearingForm());
                orders.decideToSend(number);
            }
            case "ordered" -> orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
            default -> throw new AssertionError(phase);
        }
    }

    private void check(String number, String phase, Row row, List<String> wrong) {
        int all = parts.documents(reader("rd-HS"), matter(number)).size();
        WITHIN.forEach(role -> expect(phase, role, Sight.EVERYTHING, sight(role, number), wrong));
        WITHIN.forEach(role -> expect(
                phase, role, all, parts.documents(reader(role), matter(number)).size(), wrong));
        STRANGERS.forEach(role -> expect(phase, role, Sight.NOTHING, sight(role, number), wrong));
        STRANGERS.forEach(role -> expect(phase, role, List.of(), papers(role, number), wrong));
        Map<String, List<String>> papers = Map.of(STATE, row.state(), MUNICIPAL, row.municipal(), GUEST, row.guest());
        papers.forEach((role, expected) -> {
            expect(phase, role, row.parties(), sight(role, number), wrong);
            expect(phase, role, Set.copyOf(expected), Set.copyOf(papers(role, number)), wrong);
        });
        expect(phase, LOCAL_COUNCIL, row.local(), sight(LOCAL_COUNCIL, number), wrong);
        expect(phase, LOCAL_COUNCIL, List.of(), papers(LOCAL_COUNCIL, number), wrong);
        expect(phase, LOCAL_COUNCIL, List.of(), parts.entries(reader(LOCAL_COUNCIL), matter(number)), wrong);
        for (String role : List.of(STATE, MUNICIPAL, GUEST, LOCAL_COUNCIL)) {
            Set<String> acts = parts.entries(reader(role), matter(number)).stream()
                    .map(Entry::act)
                    .collect(Collectors.toSet());
            acts.retainAll(INTERNAL);
            expect(phase, role, Set.of(), acts, wrong);
            expect(
                    phase,
                    role,
                    true,
                    parts.letters(reader(role), matter(number)).stream()
                            .allMatch(letter -> letter.recipientGroup().equals(role)),
                    wrong);
        }
    }

    /** The acts by which region, council and ministers prepare what they do. */
    private static final Set<String> INTERNAL = Set.of(
            "documentProblem",
            "prepareCouncilBrief",
            "approveBrief",
            "fileCouncilBrief",
            "registerOpinion",
            "fileCouncilOpinion",
            "checkLegality",
            "presentToLabourMarketAuthority",
            "deliverRecommendation",
            "receiveCouncilRecommendation",
            "draftAgreement",
            "setRequirements",
            "offerConsultancy",
            "sendOffer",
            "chooseNextStep",
            "draftOrderRecommendation",
            "recordCostLine",
            "fileRecommendationDraft",
            "decideRecommendation",
            "recordNotEligible",
            "integrationConsent",
            "sendLetter");

    @Test
    void aProblemThatTheDirectorDoesNotConfirmStaysUnknownToTheJobcentre() {
        String number = desk.document("JC-0185", "DAGPENGE", "SYGEDAGPENGE");
        office.as("rd-HS")
                .complete(number, new ConfirmFindingForm().decision("REJECTED").reason("Resultaterne er gode."));

        assertThat(file.letters(number)).isEmpty();
        List<String> wrong = new ArrayList<>();
        check(number, "rejected", Row.nothing(), wrong);
        assertThat(wrong).isEmpty();
        for (String role : List.of(STATE, MUNICIPAL, GUEST, LOCAL_COUNCIL)) {
            Visitor visitor = signedIn(role);
            assertThat(visitor.get("/sager").body()).doesNotContain(number);
            assertThat(visitor.get("/sager/" + number).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatTheCouncilRecommendsIsReadByRegionAndCouncilAlone() {
        String number = council.recommend("ORDER", "JC-0185", "SYGEDAGPENGE");

        for (String role : List.of(STATE, MUNICIPAL, GUEST, LOCAL_COUNCIL)) {
            assertThat(sight(role, number)).as(role).isEqualTo(Sight.NOTHING);
        }
        assertThat(sight("council-HS", number)).isEqualTo(Sight.EVERYTHING);
    }

    @Test
    void theCasePageAndTheTasksTellAPartyNoMoreThanThat() {
        String number = desk.reacted("JC-0185", "SYGEDAGPENGE");
        Visitor party = signedIn(MUNICIPAL);
        String page = party.get("/sager/" + number).body();
        assertThat(page)
                .contains("Regionsdirektøren har konstateret et alvorligt resultatproblem")
                .contains("Sagen behandles")
                .doesNotContain("Indkald til dialog", "Sagsfremstilling", "Rådets stilling", "Rådets udtalelse");
        for (StoredDocument paper : parts.documents(reader("rd-HS"), matter(number))) {
            assertThat(party.get("/dokumenter/" + paper.id()).statusCode())
                    .as(paper.type())
                    .isEqualTo(paper.type().equals("result-problem") ? 200 : 404);
        }

        desk.invite(number);
        assertThat(party.get("/sager/" + number).body()).contains("Besvar indkaldelse til dialog");
        assertThat(summary(number, "userTask_respondToDialogue"))
                .contains("konstateret")
                .doesNotContain("Sagsfremstilling", "udtalelse");
        desk.respond(number, MUNICIPAL, "ACCEPT");
        assertThat(summary(number, "userTask_holdDialogue")).contains("Sagsfremstilling");

        CaseNumber ofCase = CaseNumber.of(number);
        inTransaction(() -> record.add(ofCase, Actor.SYSTEM, "act", "§ 11", "Skete, mens opgaven ventede."));
        assertThat(summary(number, "userTask_holdDialogue")).contains("Skete, mens opgaven ventede.");
    }

    @Test
    void theEnginesOwnInterfaceTellsAPartyNoMoreEither() {
        String number = desk.reacted("JC-0185", "SYGEDAGPENGE");
        Visitor party = signedIn(MUNICIPAL);
        String theirs = progress.taskId(number, "userTask_inviteToDialogue");
        for (String path :
                List.of("", "/variables", "/localVariables", "/form-variables", "/comment", "/identity-links")) {
            assertThat(party.get(API + "task/" + theirs + path).statusCode())
                    .as("task" + path)
                    .isIn(401, 403, 404);
        }
        for (String list : List.of(
                "task?processInstanceBusinessKey=" + number,
                "process-instance?businessKey=" + number,
                "history/process-instance?processInstanceBusinessKey=" + number,
                "history/task?processInstanceBusinessKey=" + number,
                "variable-instance",
                "history/variable-instance",
                "history/detail",
                "history/activity-instance",
                "history/decision-instance",
                "history/user-operation")) {
            assertThat(party.get(API + list).body()).as(list).isIn("[]", "");
        }

        desk.invite(number);
        String own = progress.taskId(number, "userTask_respondToDialogue");
        for (String path : List.of("/variables", "/localVariables", "/form-variables")) {
            assertThat(party.get(API + "task/" + own + path).body())
                    .as(path)
                    .doesNotContain("Sagsfremstilling", "Opfølgningen sker for sent", "Rådet har drøftet sagen");
        }
        assertThat(party.get(API + "task/" + own + "/form-variables").body()).contains("konstateret");
    }

    @Test
    void theLocalCouncilReadsItsLetterAndNothingElse() {
        String number = desk.reacted("JC-0185", "SYGEDAGPENGE");
        Visitor local = signedIn(LOCAL_COUNCIL);

        assertThat(local.get("/sager").body()).contains(number);
        assertThat(local.get("/sager/" + number).body())
                .contains("Breve", "Det lokale beskæftigelsesråd")
                .doesNotContain("Journal</h2>", "Rådets inddragelse", "Frister, der løber", "Indkald til dialog");
    }

    private String summary(String number, String task) {
        return (String)
                formService.getTaskFormVariables(progress.taskId(number, task)).get("caseSummary");
    }

    private static void expect(String phase, String role, Object expected, Object actual, List<String> wrong) {
        if (!expected.equals(actual)) {
            wrong.add("%s, %s: %s instead of %s".formatted(phase, role, actual, expected));
        }
    }

    private List<String> papers(String role, String number) {
        return parts.documents(reader(role), matter(number)).stream()
                .map(StoredDocument::type)
                .toList();
    }

    @Test
    void theGoalsOfTheCountryAreReadByThoseWhoTakePartAndInLettersByTheRest() {
        int year = contracts.nextYear();
        String goals = contracts.announced(year);
        String contract = contracts.contract("NJ", year);

        for (String role :
                List.of("ber", "ams", "minister", "minister-integration", "rd-NJ", "region-HS", "council-SD")) {
            assertThat(sight(role, goals)).as(role).isEqualTo(Sight.EVERYTHING);
        }
        for (String role : List.of("jc-municipal-0101", "jc-state-0851", "lbr-0787")) {
            assertThat(sight(role, goals)).as(role).isEqualTo(Sight.OWN_LETTERS);
            assertThat(papers(role, goals)).as(role).containsExactly("national-goals");
        }
        assertThat(sight(GUEST, goals)).isEqualTo(Sight.NOTHING);
        for (String role : List.of("council-HS", "jc-municipal-0851", "ber")) {
            assertThat(sight(role, contract)).as(role).isEqualTo(Sight.NOTHING);
        }
    }

    @Test
    void aPartyReadsItsOwnCallOffContractAndQuestionAndNobodyElseOfTheJobcentreDoes() {
        UUID framework = callOffs.framework("HS", "FLEKSJOB");
        String callOff = callOffs.start(framework, "JC-0185").getBusinessKey();
        exemptions.exempt(framework, "JC-0185");
        String contract = office.as(MUNICIPAL)
                .start(
                        "own-provider-contract",
                        callOffs.ownContract(framework, "JC-0185", clock.today().plusMonths(6)))
                .getBusinessKey();

        for (String number : List.of(callOff, contract)) {
            assertThat(sight(MUNICIPAL, number)).isEqualTo(Sight.SHARED);
            assertThat(sight("region-HS", number)).isEqualTo(Sight.EVERYTHING);
            for (String role : List.of(STATE, GUEST, LOCAL_COUNCIL, "jc-municipal-0851", "rd-NJ")) {
                assertThat(sight(role, number)).as(role).isEqualTo(Sight.NOTHING);
            }
        }
        String question = requests.ask("HANDICAP");
        assertThat(sight("jc-municipal-0851", question)).isEqualTo(Sight.SHARED);
        assertThat(sight("jc-state-0851", question)).isEqualTo(Sight.NOTHING);
        assertThat(summary(callOff, "userTask_chooseCallOffProvider")).contains("1.240 personer");
        assertThat(signedIn(MUNICIPAL).get("/sager/" + contract).body())
                .contains("Aftale uden for rammeudbuddet indgået med Aktør uden for rammen");
    }

    @Test
    @Tag("R-070")
    void aJobcentreReadsItsLetterAndTheAnalysisThatIsAvailableToItAndNothingElse() {
        String analysis = market.analysed();
        market.approveFor(analysis, "JC-0810");

        for (String role : List.of("jc-state-0810", "jc-municipal-0810")) {
            assertThat(sight(role, analysis)).as(role).isEqualTo(Sight.OWN_LETTERS);
            assertThat(papers(role, analysis)).as(role).containsExactly("independent-analysis");
            assertThat(parts.letters(reader(role), matter(analysis))).as(role).hasSize(1);
            assertThat(parts.entries(reader(role), matter(analysis))).as(role).isEmpty();
        }
        for (String role : List.of("jc-state-0851", "jc-municipal-0849", "lbr-0810", "region-HS")) {
            assertThat(sight(role, analysis)).as(role).isEqualTo(Sight.NOTHING);
        }
        String start = "processStart=analysis-provision&amp;sag=" + analysis;
        assertThat(signedIn("rd-NJ").get("/sager/" + analysis).body()).contains(start, "Stil analysen til rådighed");
        assertThat(signedIn("jc-municipal-0810").get("/sager/" + analysis).body())
                .contains("Analyse til rådighed for jobcenteret")
                .doesNotContain("processStart", "Journal</h2>");
    }

    /** What the page of the case says, with which the list must agree. */
    private Sight sight(String role, String number) {
        Sight sight = access.sight(reader(role), matter(number));
        Sight listed =
                list.rows(access.readership(reader(role)), new CaseFilter(false), true, Integer.MAX_VALUE).stream()
                        .filter(row -> row.number().value().equals(number))
                        .map(CaseList.Row::sight)
                        .findFirst()
                        .orElse(Sight.NOTHING);
        assertThat(listed).as("the list, for " + role).isEqualTo(sight);
        return sight;
    }

    private Matter matter(String number) {
        return matters.matter(CaseNumber.of(number));
    }

    private static SignedIn reader(String role) {
        return new SignedIn("somebody", Set.of(role));
    }

    private static List<String> and(List<String> papers, String... more) {
        List<String> all = new ArrayList<>(papers);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
