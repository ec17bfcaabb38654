package dk.raadslag.database;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.AssistanceDesk;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.ContractDesk;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.DirectorDesk;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.GrantDesk;
import dk.raadslag.support.MarketDesk;
import dk.raadslag.support.MeetingDesk;
import dk.raadslag.support.MonitoringDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.ProviderDesk;
import dk.raadslag.support.ReviewDesk;
import dk.raadslag.support.SpecialistDesk;
import dk.raadslag.support.TenderDesk;
import dk.raadslag.support.TestClock;
import dk.raadslag.support.form.AnswerRecommendationForm;
import dk.raadslag.support.form.CommentReassessmentForm;
import dk.raadslag.support.form.ContractItemRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that the real processes brought to where an attack on the tables begins, each with the name that the attacks use. */
@Component
class LawfulCases {

    private static final int YEAR = 2190;

    private final Office office;
    private final TestClock clock;
    private final CaseDesk desk;
    private final CouncilRoom council;
    private final AgreementTable table;
    private final AssistanceDesk assistance;
    private final DirectorDesk director;
    private final OrderDesk orders;
    private final ProviderDesk providers;
    private final SpecialistDesk specialists;
    private final TenderDesk tenders;
    private final FrameworkDesk frameworks;
    private final GrantDesk grants;
    private final CaseFile file;
    private final ExemptionDesk exemptions;
    private final CallOffDesk callOffs;
    private final MonitoringDesk monitoring;
    private final MarketDesk market;
    private final ContractDesk contracts;
    private final MeetingDesk meetings;
    private final ReviewDesk reviews;

    LawfulCases(
            Office office,
            TestClock clock,
            CaseDesk desk,
            CouncilRoom council,
            AgreementTable table,
            AssistanceDesk assistance,
            DirectorDesk director,
            OrderDesk orders,
            ProviderDesk providers,
            SpecialistDesk specialists,
            TenderDesk tenders,
            FrameworkDesk frameworks,
            GrantDesk grants,
            CaseFile file,
            ExemptionDesk exemptions,
            CallOffDesk callOffs,
            MonitoringDesk monitoring,
            MarketDesk market,
            ContractDesk contracts,
            MeetingDesk meetings,
            ReviewDesk reviews) {
        this.office = office;
        this.clock = clock;
        this.desk = desk;
        this.council = council;
        this.table = table;
        this.assistance = assistance;
        this.director = director;
        this.orders = orders;
        this.providers = providers;
        this.specialists = specialists;
        this.tenders = tenders;
        this.frameworks = frameworks;
        this.grants = grants;
        this.file = file;
        this.exemptions = exemptions;
        this.callOffs = callOffs;
        this.monitoring = monitoring;
        this.market = market;
        this.contracts = contracts;
        this.meetings = meetings;
        this.reviews = reviews;
    }

    /** The numbers of the cases by name. */
    Map<String, Object> open() {
        clock.setTo(LocalDate.of(YEAR, 6, 1));
        Map<String, Object> numbers = new HashMap<>();
        numbers.put("documented", desk.document("JC-0810", "FLEKSJOB"));
        numbers.put("goodResults", goodResults());
        numbers.put("monitored", monitored());
        numbers.put("reportWritten", market.written(YEAR - 1, "1"));
        numbers.put("reportReturned", reportReturned());
        numbers.put("reviewWritten", reviews.written());
        numbers.put("reviewReturned", reviewReturned());
        numbers.put("reviewFiled", reviewFiled());
        numbers.put("analysisWritten", market.analysed());
        numbers.put("analysisReturned", analysisReturned());
        numbers.put("analysisProvided", analysisProvided());
        numbers.put("unlawful", unlawful());
        numbers.put("advice", advice(true));
        numbers.put("unlawfulAdvice", advice(false));
        numbers.put("declinedAdvice", declinedAdvice());
        numbers.put("earlyAdvice", orderAdvice("JC-0840", "FLEKSJOB"));
        numbers.put("drafted", drafted());
        numbers.put("offered", offered("JC-0860"));
        numbers.put("otherRegion", offered("JC-0169"));
        numbers.put("assisted", assisted());
        numbers.put("atTheMinister", atTheMinister());
        String calledOff = calledOff();
        numbers.put("calledOff", calledOff);
        numbers.put("heard", heard(calledOff));
        numbers.put("exempt", exempt());
        numbers.put("chosen", callOffs.chosen(callOffs.framework("NJ", "REVALIDERING"), "JC-0849"));
        numbers.put("signedCallOff", signedCallOff());
        String divided = divided();
        numbers.put("divided", divided);
        numbers.put(
                "splitOff",
                file.value("SELECT case_number FROM raadslag.intervention_case WHERE split_from = ?", divided));
        numbers.put("ordered", ordered());
        numbers.put("offeredAdvice", orderAdvice("JC-0860", "SYGEDAGPENGE"));
        numbers.put("failedAdvice", orderAdvice("JC-0851", "SYGEDAGPENGE"));
        numbers.put("keptAdvice", orderAdvice("JC-0851", "FLEKSJOB"));
        numbers.put("functionProposed", specialists.propose());
        numbers.put("functionSent", functionSent(specialists.propose()));
        numbers.put("functionReturned", functionAnswered("RETURN", specialists.propose()));
        numbers.put("functionApproved", functionAnswered("APPROVE", specialists.propose()));
        numbers.put("functionOffered", functionAnswered("APPROVE", specialists.proposeJobcentre()));
        numbers.put("functionSigned", functionSigned());
        numbers.put("tenderProposed", tenders.propose());
        numbers.put("tenderSent", tenderSent(tenders.propose()));
        numbers.put("tenderReturned", tenderReturned());
        numbers.put(
                "integrationTender",
                tenderSent(
                        tenders.start(tenders.form().effortArea("INTEGRATION").integrationGroup(true))));
        numbers.put("tenderApproved", tenders.approved());
        numbers.put("tenderEvaluated", tenderEvaluated());
        numbers.put("sickAwarded", awaited("SYGEDAGPENGE", null));
        numbers.put("flexAwarded", awaited("FLEKSJOB", null));
        numbers.put("elsewhereAwarded", awaited("REVALIDERING", RegionCode.HS));
        String national = tenders.proposeNational();
        council.involve(national, "FOR");
        List.of("HS", "SD", "NJ").forEach(region -> tenders.cooperate(national, region, "AGREED", null));
        numbers.put("nationalTender", national);
        String alone = tenders.proposeNational();
        council.involve(alone, "FOR");
        List.of("HS", "SD").forEach(region -> tenders.cooperate(alone, region, "AGREED", null));
        numbers.put("nationalAlone", alone);
        numbers.put("participationAsked", tenders.participation(alone, "NJ"));
        numbers.put("participationAgreed", tenders.participation(alone, "SD"));
        numbers.put("functionHeard", functionHeard());
        int begins = clock.today().plusDays(30).getYear();
        contracts.announced(begins);
        numbers.put("functionsContracted", contracts.signed("NJ", begins));
        numbers.put("functionContracted", functionSent(specialists.propose()));
        grants.open(1_000_000);
        numbers.put("criteriaUnlawful", criteriaUnlawful());
        numbers.put("unassessed", grants.apply(1_000));
        numbers.put("layoff", grants.reported(1_000));
        numbers.put("grantReserved", granted());
        numbers.put("grantUnlawful", grantUnlawful());
        numbers.put("grantLawful", grantLawful());
        numbers.put("grantCommitted", grantReported());
        numbers.put("grantClosed", grantClosed());
        contracts(numbers);
        atTheMeetings(numbers);
        return numbers;
    }

    /** Goals and contracts of the years after, on their way. */
    private void contracts(Map<String, Object> numbers) {
        String drafted = contracts.begin(YEAR + 5);
        contracts.draft(drafted, false);
        numbers.put("goalsDrafted", drafted);
        numbers.put("goalsAdvised", contracts.advised(YEAR + 6));
        numbers.put("goalsAnnounced", contracts.announced(YEAR + 7));
        contracts.announced(YEAR + 8);
        String begun = contracts.contract("HS", YEAR + 7);
        contracts.negotiate(begun);
        numbers.put("contractDrafted", begun);
        String unchecked = contracts.contract("SD", YEAR + 7);
        contracts.negotiate(unchecked);
        contracts.treat(unchecked, "APPROVE");
        numbers.put("contractUnchecked", unchecked);
        numbers.put("contractRejected", contractDecided("MJ", "REJECT"));
        numbers.put("contractApproved", contractDecided("NJ", "APPROVE"));
        String unlawful = contracts.contract("HS", YEAR + 8);
        contracts.negotiate(unlawful);
        contracts.treat(unlawful, "APPROVE");
        council.findUnlawful(unlawful);
        numbers.put("contractUnlawful", unlawful);
        String chair = contracts.contract("SD", YEAR + 8);
        List<ContractItemRow> items = new ArrayList<>(contracts.items());
        items.add(contracts.item("GRANT", "Flaskehalse").grantType("BOTTLENECK"));
        contracts.approve(chair, items);
        contracts.signAsChair(chair);
        numbers.put("contractOfTheChair", chair);
        String returned = contracts.contract("MJ", YEAR + 8);
        contracts.approve(returned);
        contracts.signAsChair(returned);
        contracts.answer(returned, "RETURN", "Beløbene er for høje.");
        contracts.negotiate(returned);
        numbers.put("contractReturned", returned);
        numbers.put("contractSigned", contracts.signed("NJ", YEAR + 8));
    }

    /** The council has decided lawfully. */
    private String contractDecided(String region, String outcome) {
        String number = contracts.contract(region, YEAR + 7);
        contracts.negotiate(number);
        contracts.treat(number, outcome);
        council.findLawful(number);
        return number;
    }

    /**
     * A meeting with an item that is decided, one that is only written and one whose contract was negotiated anew meanwhile, and another whose agenda the chair has not approved. */
    private void atTheMeetings(Map<String, Object> numbers) {
        String waits = beforeTheCouncil("JC-0773", "REVALIDERING");
        String decided = beforeTheCouncil("JC-0787", "REVALIDERING");
        contracts.announced(YEAR + 9);
        String contract = contracts.contract("NJ", YEAR + 9);
        contracts.negotiate(contract);
        String meeting = meetings.called(List.of(waits, decided, contract), "Orientering");
        meetings.hold(meeting);
        meetings.write(meeting, contract, meetings.contractApproved());
        contracts.treat(contract, "REJECT");
        council.findLawful(contract);
        contracts.negotiate(contract);
        meetings.write(meeting, waits, meetings.opinion("FOR"));
        meetings.treat(meeting, decided, meetings.opinion("FOR"));
        String called = meetings.call();
        meetings.draft(called, List.of(), "Orientering");
        numbers.put("meetingHeld", meeting);
        numbers.put("meetingWaits", waits);
        numbers.put("meetingContract", contract);
        numbers.put("meetingDecided", decided);
        numbers.put("meetingCalled", called);
    }

    /** The council has the approved brief about the reaction. */
    private String beforeTheCouncil(String jobcentre, String area) {
        String number = desk.document(jobcentre, area);
        desk.confirm(number);
        council.layBefore(number);
        return number;
    }

    /** The minister is asked to approve the specialist function. */
    private String functionSent(String number) {
        council.involve(number, "FOR");
        specialists.decide(number, "SEND", null);
        return number;
    }

    /** The minister has answered about the specialist function. */
    private String functionAnswered(String answer, String proposed) {
        String number = functionSent(proposed);
        specialists.answer(number, answer, "Som svar på henvendelsen.");
        return number;
    }

    /** The council has discussed the specialist function. */
    private String functionHeard() {
        String number = specialists.propose();
        council.involve(number, "FOR");
        return number;
    }

    /** The specialist function is agreed. */
    private String functionSigned() {
        String number = functionAnswered("APPROVE", specialists.propose());
        specialists.sign(number);
        return number;
    }

    /** An awarded tender of the next ten years whose framework agreement an attack brings in. */
    private String awaited(String area, @Nullable RegionCode region) {
        return frameworks.awaited(
                new FrameworkAgreement(
                        "Ramme om " + area,
                        "Afgrænset målgruppe",
                        area,
                        region,
                        LocalDate.of(YEAR, 1, 1),
                        LocalDate.of(YEAR + 9, 12, 31)),
                List.of("Aktør A", "Aktør Nord"));
    }

    /** The minister is asked to approve the framework tender. */
    private String tenderSent(String number) {
        council.involve(number, "FOR");
        tenders.decide(number, "SEND", null);
        return number;
    }

    /** The minister has sent the framework tender back. */
    private String tenderReturned() {
        String number = tenderSent(tenders.propose());
        tenders.answer(number, "RETURN", "Hvad koster det?");
        return number;
    }

    /** The bids on the framework tender are evaluated, two of them valid and one late. */
    private String tenderEvaluated() {
        String number = tenders.approved();
        tenders.evaluated(number);
        return number;
    }

    /** The council's criteria were found unlawful. */
    private String criteriaUnlawful() {
        String number = grants.adopt(grants.propose(), "Kun en enkelt virksomhed.");
        council.findUnlawful(number);
        return number;
    }

    /** The council granted something, and the director has not checked it. */
    private String granted() {
        String number = grants.presented(100_000);
        grants.grant(number, 100_000);
        return number;
    }

    /** The director found the grant unlawful; the money that is set aside waits for the second decision, which is not checked. */
    private String grantUnlawful() {
        String number = granted();
        council.findUnlawful(number);
        grants.grant(number, 100_000);
        return number;
    }

    /** The director found the grant lawful and has not promised it. */
    private String grantLawful() {
        String number = granted();
        council.findLawful(number);
        return number;
    }

    /** The grant is promised, and a report waits for its approval. */
    private String grantReported() {
        String number = grants.committed(100_000, 80_000);
        grants.report(number, "PARTIAL", 50_000);
        return number;
    }

    /** The grant is paid and closed. */
    private String grantClosed() {
        String number = grants.committed(100_000, 80_000);
        grants.report(number, "FINAL", 50_000);
        grants.approve(number);
        return number;
    }

    /** The results of Jobcenter Brønderslev were far behind, which the office has documented. */
    private String monitored() {
        String number = monitoring.problem(YEAR - 1, "JC-0810");
        monitoring.document(number);
        return number;
    }

    /** The director has sent the report on the labour market back, and the office has not changed it. */
    private String reportReturned() {
        String number = market.written(YEAR - 1, "2");
        market.decide(number, "RETURN", "Tallene mangler.");
        return number;
    }

    /** The director has sent the review of a framework agreement back, and the office has not changed it. */
    private String reviewReturned() {
        String number = reviews.written();
        reviews.decide(number, "NJ", "RETURN", "Tallene mangler.");
        return number;
    }

    /** The review of a framework agreement is filed. */
    private String reviewFiled() {
        String number = reviews.written();
        reviews.decide(number, "NJ", "APPROVE", null);
        return number;
    }

    /** The director has sent the analysis back, and the office has not changed it. */
    private String analysisReturned() {
        String number = market.analysed();
        market.decideAnalysis(number, "RETURN", "Tallene mangler.");
        return number;
    }

    /** The director has approved the analysis and made it available to Jobcenter Brønderslev. */
    private String analysisProvided() {
        String number = market.analysed();
        market.approveFor(number, "JC-0810");
        return number;
    }

    /** No jobcentre was behind the others. */
    private String goodResults() {
        monitoring.even(YEAR - 2);
        return monitoring.number(monitoring.begin(YEAR - 2));
    }

    /** The council's opinion on the reaction was found unlawful. */
    private String unlawful() {
        String number = desk.document("JC-0849", "FLEKSJOB");
        desk.confirm(number);
        council.layBefore(number);
        council.discuss(number, "FOR");
        council.findUnlawful(number);
        return number;
    }

    /** The council's own recommendation about Jobcenter Rebild, found lawful or not. */
    private String advice(boolean lawful) {
        String number = council.recommend("AGREEMENT", "JC-0840", "FLEKSJOB");
        if (lawful) {
            council.findLawful(number);
        } else {
            council.findUnlawful(number);
        }
        return number;
    }

    /** The director does not follow the council's own recommendation. */
    private String declinedAdvice() {
        String number = advice(true);
        office.as("rd-NJ")
                .complete(
                        number,
                        new AnswerRecommendationForm().answer("NOT_FOLLOWED").answerReason("Tallene er for få."));
        return number;
    }

    /** The council's own recommendation of an order, found lawful. */
    private String orderAdvice(String jobcentre, String area) {
        String number = council.recommend("ORDER", jobcentre, area);
        council.findLawful(number);
        return number;
    }

    /** The agreement is drafted with its requirement, and the council has it. */
    private String drafted() {
        String number = desk.toAgreement("JC-0773", "SYGEDAGPENGE");
        table.prepare(number, "SYGEDAGPENGE");
        return number;
    }

    /** The parties have the written offer. */
    private String offered(String jobcentre) {
        String number = desk.toAgreement(jobcentre, "DAGPENGE", "SYGEDAGPENGE");
        table.offer(number, "DAGPENGE", "SYGEDAGPENGE");
        return number;
    }

    /** The agreement is in force, and the consultants that it brought are delivered and paid. */
    private String assisted() {
        assistance.budget("NJ", YEAR, 500_000);
        String number = desk.toAgreement("JC-0787", "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        table.require(number, "SYGEDAGPENGE");
        assistance.offer(number, 200_000);
        council.involve(number, "FOR");
        table.send(number);
        assistance.accept(number, MUNICIPAL, "ACCEPT");
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);
        assistance.choose(number, "JC-0751", 120_000);
        assistance.deliverAndPay(number, "jc-municipal-0751", 120_000);
        return number;
    }

    /** No agreement was reached, and the recommendation waits for both ministers. */
    private String atTheMinister() {
        String number = notReached("JC-0820", "INTEGRATION", "SYGEDAGPENGE");
        director.recommend(number, "JC_TENDER", "INTEGRATION", "SYGEDAGPENGE");
        return number;
    }

    /** The order is followed with a sub-agreement under a framework. */
    private String calledOff() {
        providers.framework("NJ", "REVALIDERING");
        String number = notReached("JC-0846", "REVALIDERING");
        director.recommend(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING");
        orders.order(number, "SUB_AGREEMENT_EXISTING_FRAMEWORK", "REVALIDERING");
        providers.acknowledge(number);
        providers.callOff(number, "jc-municipal-0846", "Aktør Nord", 1000);
        return number;
    }

    /** The municipality of Jammerbugt has made a sub-agreement without an order. */
    private String signedCallOff() {
        String number = callOffs.chosen(callOffs.framework("NJ", "REVALIDERING"), "JC-0849");
        callOffs.sign(number, "jc-municipal-0849");
        return number;
    }

    /** An application for an exemption from the framework of the sub-agreement, which only lacks the director's decision. */
    private String heard(String calledOff) {
        String framework = file.value(
                "SELECT framework_id::text FROM raadslag.sub_agreement s JOIN raadslag.minister_order o ON o.id = s.order_id WHERE o.case_number = ?",
                calledOff);
        return exemptions.heard(UUID.fromString(framework), "JC-0846", "FOR");
    }

    /** An exemption that is reassessed and only lacks the director's decision. */
    private String exempt() {
        String number = exemptions.exempt(providers.framework("NJ", "SYGEDAGPENGE"), "JC-0820");
        exemptions.reassess(number);
        office.as("jc-municipal-0820").complete(number, new CommentReassessmentForm());
        council.involve(number, "AGAINST");
        return number;
    }

    /** The state has signed, the municipality has not and has a case of its own with a draft recommendation. */
    private String divided() {
        String number = offered("JC-0813");
        table.accept(number, STATE);
        table.refuse(number, MUNICIPAL);
        table.concludeAlone(number, STATE, "DAGPENGE");
        orders.draft(
                file.value("SELECT case_number FROM raadslag.intervention_case WHERE split_from = ?", number),
                "JC_TENDER",
                "SYGEDAGPENGE");
        return number;
    }

    /** The agreement ran out, two of three requirements were not met, and the minister's order on one of them is carried out. */
    private String ordered() {
        String number = desk.toAgreement("JC-0851", "DAGPENGE", "SYGEDAGPENGE", "FLEKSJOB");
        table.conclude(number, "DAGPENGE", "SYGEDAGPENGE", "FLEKSJOB");
        director.settle(number, 70, 70, 95);
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.acknowledge(number);
        providers.tender(number, "jc-municipal-0851");
        providers.contract(number, "jc-municipal-0851", "Aktør A", 1000, false);
        return number;
    }

    private String notReached(String jobcentre, String... areas) {
        String number = desk.toAgreement(jobcentre, areas);
        table.offer(number, areas);
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        return number;
    }
}
