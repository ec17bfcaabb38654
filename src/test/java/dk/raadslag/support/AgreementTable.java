package dk.raadslag.support;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.support.form.DocumentResultForm;
import dk.raadslag.support.form.DraftAgreementForm;
import dk.raadslag.support.form.FinalEvaluationForm;
import dk.raadslag.support.form.OfferConsultancyForm;
import dk.raadslag.support.form.RecordNoAgreementForm;
import dk.raadslag.support.form.RequirementRow;
import dk.raadslag.support.form.RespondToAgreementForm;
import dk.raadslag.support.form.SendOfferForm;
import dk.raadslag.support.form.SetRequirementsForm;
import dk.raadslag.support.form.SignByDirectorForm;
import dk.raadslag.support.form.SignByResponsibleForm;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Region and parties at the negotiating table, step by step or all the way to the signed agreement. */
@Component
public class AgreementTable {

    private final Office office;
    private final Jobs jobs;
    private final TestClock clock;
    private final CouncilRoom council;
    private final Authorities authorities;
    private final Matters matters;
    private final JdbcClient jdbc;

    AgreementTable(
            Office office,
            Jobs jobs,
            TestClock clock,
            CouncilRoom council,
            Authorities authorities,
            Matters matters,
            JdbcClient jdbc) {
        this.office = office;
        this.jobs = jobs;
        this.clock = clock;
        this.council = council;
        this.authorities = authorities;
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /** From the draft to the agreement in force, on the areas given and with one requirement for each. */
    public void conclude(String caseNumber, String... areas) {
        offer(caseNumber, areas);
        List<EffortKind> kinds = authorities.effortAreas(List.of(areas)).stream()
                .map(EffortArea::kind)
                .distinct()
                .toList();
        kinds.forEach(kind -> accept(caseNumber, kind));
        kinds.forEach(kind -> sign(caseNumber, kind));
        signAsDirector(caseNumber);
    }

    /** From the draft to the written offer that waits for the parties' answers. */
    public void offer(String caseNumber, String... areas) {
        prepare(caseNumber, areas);
        council.involve(caseNumber, "FOR");
        send(caseNumber);
    }

    /** From the draft to the council. */
    public void prepare(String caseNumber, String... areas) {
        draft(caseNumber, areas);
        require(caseNumber, areas);
        rd(caseNumber).complete(caseNumber, new OfferConsultancyForm().consultancyChoice("NONE"));
    }

    /** The regional office drafts how and when; the agreement runs for a year from today. */
    public void draft(String caseNumber, String... areas) {
        region(caseNumber)
                .complete(
                        caseNumber,
                        new DraftAgreementForm()
                                .how("Jobcenteret ansætter to sagsbehandlere og indfører ugentlig opfølgning.")
                                .byWhen("Tiltagene er på plads inden tre måneder.")
                                .areas(List.of(areas))
                                .startDate(clock.today())
                                .endDate(end())
                                .followUp("Parterne mødes hvert kvartal."));
    }

    /** The regional office sets one requirement for each area, and goes on. */
    public void require(String caseNumber, String... areas) {
        region(caseNumber)
                .complete(
                        caseNumber,
                        new SetRequirementsForm()
                                .requirements(
                                        Stream.of(areas).map(this::requirement).toList())
                                .step("DONE"));
    }

    /** A requirement: from 60 up to at least 90 percent. */
    public RequirementRow requirement(String area) {
        return new RequirementRow()
                .indicator("Andel rettidige samtaler")
                .area(area)
                .baseline(60)
                .target(90)
                .direction("HIGHER")
                .unit("procent")
                .dueDate(end())
                .dataSource("JOBINDSATS");
    }

    /** The regional office goes on with the requirements as they stand. */
    public void keepRequirements(String caseNumber) {
        region(caseNumber).complete(caseNumber, new SetRequirementsForm().step("DONE"));
    }

    /** The director sends the offer. */
    public void send(String caseNumber) {
        rd(caseNumber).complete(caseNumber, new SendOfferForm().decision("SEND"));
    }

    /** The party of the kind accepts. */
    public void accept(String caseNumber, EffortKind kind) {
        party(caseNumber, kind).complete(caseNumber, new RespondToAgreementForm().answer("ACCEPT"));
    }

    /** The party of the kind has a counter-proposal. */
    public void counter(String caseNumber, EffortKind kind) {
        party(caseNumber, kind)
                .complete(
                        caseNumber,
                        new RespondToAgreementForm().answer("COUNTER").counterText("Vi foreslår 80 procent."));
    }

    /** The party of the kind refuses. */
    public void refuse(String caseNumber, EffortKind kind) {
        party(caseNumber, kind)
                .complete(
                        caseNumber,
                        new RespondToAgreementForm().answer("REFUSE").refusalReason("Vi er uenige i resultatkravene."));
    }

    /** The party of the kind signs. */
    public void sign(String caseNumber, EffortKind kind) {
        party(caseNumber, kind).complete(caseNumber, new SignByResponsibleForm().signed(true));
    }

    /** The director signs. */
    public void signAsDirector(String caseNumber) {
        rd(caseNumber).complete(caseNumber, new SignByDirectorForm().signed(true));
    }

    /** The director decides what follows when not all accept: {@code NOT_REACHED}, {@code PARTIAL} or {@code NEW_OFFER}. */
    public void recordNoAgreement(String caseNumber, String decision) {
        rd(caseNumber)
                .complete(
                        caseNumber,
                        new RecordNoAgreementForm().decision(decision).reason("Parterne står for langt fra hinanden."));
    }

    /** The director gives those who have not answered or signed more time. */
    public void extend(String caseNumber, LocalDate deadline) {
        rd(caseNumber)
                .complete(
                        caseNumber,
                        new RecordNoAgreementForm()
                                .decision("EXTEND")
                                .deadline(deadline)
                                .reason("Kommunalbestyrelsen mødes først i næste måned."));
    }

    /** The director goes on with the party that stands by the offer, which gets a new one on its own areas after the council. */
    public void narrow(String caseNumber, String... areas) {
        recordNoAgreement(caseNumber, "PARTIAL");
        draft(caseNumber, areas);
        keepRequirements(caseNumber);
        rd(caseNumber).complete(caseNumber, new OfferConsultancyForm().consultancyChoice("NONE"));
        council.involve(caseNumber, "FOR");
        send(caseNumber);
    }

    /** The agreement is made with the party of the kind alone, which stands by the offer. */
    public void concludeAlone(String caseNumber, EffortKind kind, String... areas) {
        narrow(caseNumber, areas);
        accept(caseNumber, kind);
        sign(caseNumber, kind);
        signAsDirector(caseNumber);
    }

    private LocalDate end() {
        return clock.today().plusYears(1);
    }

    /** Makes it the day after the agreement's last, and lets its timer fire. */
    public void expire(String caseNumber) {
        clock.setTo(jdbc.sql(
                        "SELECT valid_to FROM raadslag.improvement_agreement WHERE case_number = ? AND status = 'ACTIVE'")
                .param(caseNumber)
                .query(LocalDate.class)
                .single()
                .plusDays(1));
        jobs.fireTimer(caseNumber, "boundaryEvent_agreementExpired");
    }

    /** The regional office documents the next requirement's result. */
    public void document(String caseNumber, int actual) {
        region(caseNumber)
                .complete(
                        caseNumber,
                        new DocumentResultForm()
                                .basis("DOCUMENTED")
                                .actualValue(actual)
                                .evidence("Udtræk af Jobindsats.dk for hele aftaleperioden."));
    }

    /** The regional office cannot document the next requirement's result yet. */
    public void leaveUndocumented(String caseNumber) {
        region(caseNumber)
                .complete(
                        caseNumber,
                        new DocumentResultForm()
                                .basis("NOT_DOCUMENTED")
                                .undocumentedReason("Tallene for sidste kvartal mangler."));
    }

    /** The director confirms the results. */
    public void evaluate(String caseNumber) {
        rd(caseNumber)
                .complete(
                        caseNumber,
                        new FinalEvaluationForm().decision("CONFIRM").assessment("Resultaterne er dokumenteret."));
    }

    /** The director of the case's region. */
    public Office.Person rd(String caseNumber) {
        return office.as("rd-" + matters.matter(CaseNumber.of(caseNumber)).regionCode());
    }

    /** The regional office of the case's region. */
    public Office.Person region(String caseNumber) {
        return office.as("region-" + matters.matter(CaseNumber.of(caseNumber)).regionCode());
    }

    /** Another person of the regional office of the case's region. */
    public Office.Person colleague(String caseNumber) {
        return office.colleague(
                "region-" + matters.matter(CaseNumber.of(caseNumber)).regionCode());
    }

    /** The party responsible for the kind of effort. */
    public Office.Person party(String caseNumber, EffortKind kind) {
        return office.as(authorities.responsibleGroup(
                matters.matter(CaseNumber.of(caseNumber)).jobcentreId(), kind));
    }
}
