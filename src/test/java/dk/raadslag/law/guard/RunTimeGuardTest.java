package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.law.LawTable;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.AssistanceDesk;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.BatchDesk;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.ContractDesk;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.DirectorDesk;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.GrantDesk;
import dk.raadslag.support.MarketDesk;
import dk.raadslag.support.MeetingDesk;
import dk.raadslag.support.MonitoringDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.Progress;
import dk.raadslag.support.ProviderDesk;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.ReviewDesk;
import dk.raadslag.support.SpecialistDesk;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.TestClock;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.AnswerRecommendationForm;
import dk.raadslag.support.form.CommentReassessmentForm;
import dk.raadslag.support.form.ConfirmNewFactsForm;
import dk.raadslag.support.form.IntegrationConsentForm;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every act that needs something, tried every way round what it needs: each time the law says no, and the case stays as it was. */
@RaadslagTest
class RunTimeGuardTest {

    private static final String AALBORG = "JC-0851";
    private static final String API = "/camunda/api/engine/engine/default/";

    /** An act, or the end of a process, that something must come before. */
    record Target(String process, String element, String paragraph) {
        @Override
        public String toString() {
            return element + " of " + process;
        }
    }

    /** Each case has a budget of its own. */
    static int budgetYear = 2140;

    /** Each monitoring has a year of its own, which no other test takes. */
    static final Iterator<Integer> MONITORED_YEARS =
            List.of(2007, 2008, 2009, 2024, 2025).iterator();

    /** Each report has a year of its own, which no other test takes. */
    static int reportedYear = 2013;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    BackDoor backDoor;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Progress progress;

    @Autowired
    TestClock clock;

    @Autowired
    CaseDesk cases;

    @Autowired
    CouncilRoom council;

    @Autowired
    AgreementTable table;

    @Autowired
    AssistanceDesk assistance;

    @Autowired
    OrderDesk orders;

    @Autowired
    DirectorDesk director;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    CallOffDesk callOffs;

    @Autowired
    ProviderDesk providers;

    @Autowired
    GrantDesk grants;

    @Autowired
    SpecialistDesk specialists;

    @Autowired
    TenderDesk tenders;

    @Autowired
    ContractDesk contracts;

    @Autowired
    MonitoringDesk monitoring;

    @Autowired
    MarketDesk market;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    CaseFile file;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    BatchDesk batches;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService managementService;

    Visitor administrator;

    /** The elements with acts that need something, each with the paragraph of its first act. */
    static Collection<Target> acts() {
        Map<String, Target> acts = new LinkedHashMap<>();
        LawTable.read().acts().stream()
                .filter(act -> !act.preconditions().isEmpty())
                .forEach(act ->
                        acts.putIfAbsent(act.element(), new Target(act.process(), act.element(), act.paragraph())));
        return acts.values();
    }

    static Stream<String> processes() {
        return acts().stream().map(Target::process).distinct();
    }

    private static List<Target> actsOf(String process) {
        return acts().stream()
                .filter(target -> target.process().equals(process))
                .toList();
    }

    static Stream<Target> ends() {
        return Stream.of(
                new Target("council-involvement", "endEvent_involved", "§ 11, stk. 3"),
                new Target("legality-check", "endEvent_lawful", "§ 8, stk. 3"),
                new Target("legality-check", "endEvent_unlawful", "§ 8, stk. 3"));
    }

    @BeforeEach
    void theAdministratorSignsIn() {
        administrator = new Visitor(port);
        assertThat(administrator.logIn("admin", "test")).isEqualTo(200);
    }

    /** The same case is tried for one act after the other, because each time it stays as it was. */
    @ParameterizedTest
    @MethodSource("processes")
    void noCaseIsMovedThereAndNoneBeginsThere(String process) {
        ProcessInstance run = caseBefore(process);
        Map<String, String> before = file.marks();

        for (Target target : actsOf(process)) {
            notMoved(run, target);
            assertUnchanged(run, before);
            notBegun(run, target);
            assertUnchanged(run, before);
        }
        backDoor.inside(() -> {
            runtimeService.deleteProcessInstance(run.getId(), "the test goes on", true, true);
            return null;
        });
        actsOf(process).forEach(target -> notRestarted(run, target));
    }

    private void notMoved(ProcessInstance run, Target target) {
        assertRefused(
                target, administrator.post(API + "process-instance/" + run.getId() + "/modification", """
                {"instructions": [{"type": "startBeforeActivity", "activityId": "%s"}]}""".formatted(
                                target.element())));
        for (SequenceFlow flow : element(run, target).getIncoming()) {
            refused(
                    target,
                    () -> runtimeService
                            .createProcessInstanceModification(run.getId())
                            .startTransition(flow.getId())
                            .execute());
        }
        batches.assertRefused(
                runtimeService
                        .createModification(run.getProcessDefinitionId())
                        .processInstanceIds(run.getId())
                        .startBeforeActivity(target.element())
                        .executeAsync(),
                target.paragraph());
    }

    private void notBegun(ProcessInstance run, Target target) {
        refused(
                target,
                () -> runtimeService
                        .createProcessInstanceById(run.getProcessDefinitionId())
                        .businessKey(run.getBusinessKey())
                        .setVariables(runtimeService.getVariables(run.getId()))
                        .startBeforeActivity(target.element())
                        .execute());
    }

    private void notRestarted(ProcessInstance run, Target target) {
        String definition = run.getProcessDefinitionId();
        // A restart brings the variables too late for the timer of the parties' signatures, which fails before the
        // guard can say why.
        boolean lacksItsDay = target.element().equals("userTask_signByResponsible");
        HttpResponse<String> restart = administrator.post(
                API + "process-definition/" + definition + "/restart", """
                {"processInstanceIds": ["%s"], "instructions": [{"type": "startBeforeActivity", "activityId": "%s"}]}""".formatted(run.getId(), target.element()));
        assertThat(restart.statusCode()).as(target + ": " + restart.body()).isEqualTo(400);
        assertThat(restart.body())
                .as(target.toString())
                .contains(lacksItsDay ? "En afsluttet sag kan ikke genoptages" : target.paragraph());
        batches.assertFails(
                runtimeService
                        .restartProcessInstances(definition)
                        .processInstanceIds(run.getId())
                        .startBeforeActivity(target.element())
                        .executeAsync(),
                lacksItsDay ? ProcessEngineException.class : Refusal.class,
                lacksItsDay ? "signatureDeadline" : target.paragraph());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void behindTheGuardsBackNobodyGetsThereEither(String process) {
        ProcessInstance run = caseBefore(process);
        Map<String, String> before = file.marks();

        for (Target target : actsOf(process)) {
            refused(target, () -> backDoor.forceTo(run.getBusinessKey(), target.element()));
            assertUnchanged(run, before);
            takeAwayWhatWaitsAt(run, target);
        }
    }

    /** An act in the background is refused when its job is executed, and the job would be tried again. */
    private void takeAwayWhatWaitsAt(ProcessInstance run, Target target) {
        if (managementService
                        .createJobQuery()
                        .processInstanceId(run.getId())
                        .activityId(target.element())
                        .count()
                > 0) {
            backDoor.takeAway(run.getBusinessKey(), target.element());
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aProcessIsNotBroughtToItsEnd(Target target) {
        ProcessInstance run = caseBefore(target.process());
        Map<String, String> before = file.marks();
        String waiting = taskService
                .createTaskQuery()
                .processInstanceId(run.getId())
                .singleResult()
                .getTaskDefinitionKey();

        assertRefused(
                target, administrator.post(API + "process-instance/" + run.getId() + "/modification", """
                {"instructions": [
                  {"type": "cancel", "activityId": "%s"},
                  {"type": "startBeforeActivity", "activityId": "%s"}]}""".formatted(
                                waiting, target.element())));
        assertUnchanged(run, before);
    }

    @Test
    @Tag("INV-18")
    void noTaskOfAnActIsDoneByAnotherRole() {
        Set<String> tried = new TreeSet<>();
        Map<String, LawTable.Act> roles = new HashMap<>();
        LawTable.read().acts().stream()
                .filter(act -> act.role() != null)
                .forEach(act -> roles.putIfAbsent(act.element(), act));
        office.watching(task -> {
            LawTable.Act act = roles.get(task.getTaskDefinitionKey());
            if (act != null) {
                taskService.addCandidateGroup(task.getId(), "camunda-admin");
                assertThatThrownBy(() -> office.as("camunda-admin").submit(task.getId()))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining(act.paragraph())
                        .hasMessageContaining("hører til en anden rolle");
                tried.add(act.element());
            }
        });
        String agreed = assisted();
        assistance.choose(agreed, "JC-0751", 120_000);
        assistance.deliverAndPay(agreed, "jc-municipal-0751", 120_000);
        cases.documentNewFacts(agreed, "SYGEDAGPENGE");
        office.as("rd-HS").complete(agreed, new ConfirmNewFactsForm().confirmed(true));
        director.settle(agreed, 70);
        director.followClosely(agreed, "FOR", true);
        director.withdrawAfterTheCouncil(agreed, "FOR");
        String refused = cases.toAgreement(AALBORG, "INTEGRATION");
        table.offer(refused, "INTEGRATION");
        table.refuse(refused, EffortKind.MUNICIPAL);
        table.recordNoAgreement(refused, "NOT_REACHED");
        director.recommend(refused, "JC_TENDER", "INTEGRATION");
        office.as("minister-integration").complete(refused, new IntegrationConsentForm().consentAnswer("CONSENT"));
        orders.order(refused, "JC_TENDER", "INTEGRATION");
        String monitored = monitoring.problem(MONITORED_YEARS.next(), "JC-0787");
        monitoring.document(monitored);
        monitoring.decide(monitored, "REJECTED");
        market.decide(market.written(reportedYear++, "1"), "APPROVE", null);
        market.decideAnalysis(market.analysed(), "APPROVE", null);
        reviews.decide(reviews.written(), "NJ", "APPROVE", null);
        String advice = recommended();
        council.findLawful(advice);
        office.as("rd-NJ")
                .complete(
                        advice,
                        new AnswerRecommendationForm().answer("NOT_FOLLOWED").answerReason("Tallene er for få."));
        String exempt = reassessed();
        office.as("jc-municipal-0851").complete(exempt, new CommentReassessmentForm());
        council.involve(exempt, "AGAINST");
        exemptions.revoke(exempt, clock.today().plusMonths(1));
        callOffs.sign(callOffs.chosen(callOffs.framework("NJ", "REVALIDERING"), AALBORG), "jc-municipal-0851");
        String function = specialists.propose();
        council.involve(function, "FOR");
        specialists.decide(function, "SEND", null);
        specialists.answer(function, "APPROVE", null);
        specialists.sign(function);
        tenders.cooperate(tenders.proposeNational(), "SD", "AGREED", null);
        String tender = tenders.integrationApproved();
        tenders.evaluated(tender);
        tenders.award(tender, tenders.bids(tender), null);
        int year = contracts.nextYear();
        contracts.announced(year);
        contracts.signed("NJ", year);
        String meeting = meetings.called(List.of(), "Orientering");
        meetings.hold(meeting);
        meetings.treat(meeting, "Orientering", meetings.noted());
        meetings.approveMinutes(meeting);
        grants.openYear(1_000);
        String granted = grants.committed(1_000, 1_000);
        grants.report(granted, "FINAL", 1_000);
        grants.approve(granted);

        assertThat(tried).isEqualTo(new TreeSet<>(roles.keySet()));
    }

    @Test
    void anEndThatEndsEverythingIsNoWayOut() {
        ProcessInstance run = caseBefore("council-involvement");

        assertThatThrownBy(() -> runtimeService
                        .createProcessInstanceModification(run.getId())
                        .startBeforeActivity("endEvent_involved")
                        .execute())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hverken en frist eller andet kan træde i stedet for rådets drøftelse");
    }

    private void refused(Target target, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .as(target.toString())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(target.paragraph());
    }

    private void assertRefused(Target target, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(target + ": " + answer.body()).isEqualTo(400);
        assertThat(answer.body()).as(target.toString()).contains(target.paragraph());
    }

    private void assertUnchanged(ProcessInstance run, Map<String, String> before) {
        assertThat(file.marks()).isEqualTo(before);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(run.getId())
                        .count())
                .isOne();
    }

    private FlowNode element(ProcessInstance run, Target target) {
        return repositoryService
                .getBpmnModelInstance(run.getProcessDefinitionId())
                .getModelElementById(target.element());
    }

    /** A case in which the process runs and nothing of what its acts need has happened yet. */
    private ProcessInstance caseBefore(String process) {
        String number = switch (process) {
            case "intervention", "council-involvement" -> confirmed();
            case "council-recommendation", "legality-check" -> recommended();
            case "improvement-agreement" -> cases.toAgreement(AALBORG, "SYGEDAGPENGE");
            case "consultant-assistance" -> assisted();
            case "order-recommendation" -> notReached();
            case "agreement-follow-up" -> signed();
            case "case-withdrawal" -> withdrawalRequested();
            case "framework-exemption" -> exemptions.apply(providers.framework("NJ", "REVALIDERING"), AALBORG);
            case "exemption-reassessment" -> reassessed();
            case "framework-call-off" ->
                callOffs.start(callOffs.framework("NJ", "REVALIDERING"), AALBORG)
                        .getBusinessKey();
            case "annual-contract" -> contracts.begin(contracts.nextYear());
            case "regional-contract" -> begunContract();
            case "specialist-function" -> specialists.propose();
            case "framework-tender" -> tenders.propose();
            case "framework-tender-participation" -> tenders.participation(tenders.proposeNational(), "SD");
            case "grant-criteria" -> grants.propose();
            case "grant-decision" -> applied();
            case "grant-payment" -> ungranted();
            case "labour-market-monitoring" -> market.begin(reportedYear++, "2");
            case "independent-analysis" -> market.describe();
            case "framework-review" -> reviews.begin();
            case "council-meeting" -> meetings.call();
            case "council-item" -> heldMeeting();
            case "result-problem" -> monitoring.problem(MONITORED_YEARS.next(), AALBORG);
            default -> throw new AssertionError("No case of " + process);
        };
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .singleResult();
    }

    private String confirmed() {
        String number = cases.document(AALBORG, "SYGEDAGPENGE");
        cases.confirm(number);
        return number;
    }

    private String recommended() {
        return council.recommend("AGREEMENT", AALBORG, "SYGEDAGPENGE");
    }

    private String assisted() {
        int year = budgetYear++;
        clock.setTo(LocalDate.of(year, 6, 1));
        assistance.budget("HS", year, 500_000);
        String number = cases.toAgreement("JC-0169", "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        table.require(number, "SYGEDAGPENGE");
        assistance.offer(number, 200_000);
        council.involve(number, "FOR");
        table.send(number);
        assistance.accept(number, EffortKind.MUNICIPAL, "ACCEPT");
        table.sign(number, EffortKind.MUNICIPAL);
        table.signAsDirector(number);
        return number;
    }

    private String notReached() {
        String number = orders.notReached(AALBORG, "SYGEDAGPENGE");
        orders.begin(number);
        return number;
    }

    private String begunContract() {
        int year = contracts.nextYear();
        contracts.announced(year);
        return contracts.contract("NJ", year);
    }

    private String withdrawalRequested() {
        String number = cases.toAgreement(AALBORG, "SYGEDAGPENGE");
        director.withdraw(number, "CASE");
        return number;
    }

    private String heldMeeting() {
        String number = meetings.called(List.of(), "Orientering");
        meetings.hold(number);
        return number;
    }

    private String reassessed() {
        String number = exemptions.exempt(providers.framework("NJ", "REVALIDERING"), AALBORG);
        exemptions.reassess(number);
        return number;
    }

    private String applied() {
        String number = grants.apply(1_000);
        grants.assess(number);
        return number;
    }

    /** An application whose money somebody wants to pay before the council has it. */
    private String ungranted() {
        String number = grants.apply(1_000);
        backDoor.inside(() -> runtimeService.startProcessInstanceByKey(
                "grant-payment", number, Map.of("caseNumber", number, "regionCode", "NJ")));
        return number;
    }

    /** A case whose agreement period has not begun: the step that begins it still waits in the background. */
    private String signed() {
        String number = fixtures.openCase(AALBORG, "SYGEDAGPENGE");
        backDoor.inside(() -> runtimeService.startProcessInstanceByKey(
                "agreement-follow-up",
                number,
                Map.of("caseNumber", number, "regionCode", "NJ", "jobcentreId", AALBORG)));
        return number;
    }
}
