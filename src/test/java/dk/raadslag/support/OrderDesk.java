package dk.raadslag.support;

import dk.raadslag.agreement.AgreementPapers;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.support.form.DecideRecommendationForm;
import dk.raadslag.support.form.DraftOrderRecommendationForm;
import dk.raadslag.support.form.Form;
import dk.raadslag.support.form.HearingForm;
import dk.raadslag.support.form.IntegrationConsentForm;
import dk.raadslag.support.form.MinisterDecisionForm;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases whose agreement came to nothing, and their way to the minister. The agreements are filed straight in the tables. */
@Component
public class OrderDesk {

    private static final String GROUNDS = "Dialog og aftaleforsøg har ikke ført til bedring.";

    private final Office office;
    private final Progress progress;
    private final CaseFixtures fixtures;
    private final CouncilRoom room;
    private final AgreementPapers papers;
    private final TransactionTemplate transaction;
    private final Authorities authorities;
    private final Matters matters;
    private final JdbcClient jdbc;
    private final TestClock clock;

    OrderDesk(
            Office office,
            Progress progress,
            CaseFixtures fixtures,
            CouncilRoom room,
            AgreementPapers papers,
            TransactionTemplate transaction,
            Authorities authorities,
            Matters matters,
            JdbcClient jdbc,
            TestClock clock) {
        this.office = office;
        this.progress = progress;
        this.fixtures = fixtures;
        this.room = room;
        this.papers = papers;
        this.transaction = transaction;
        this.authorities = authorities;
        this.matters = matters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case in which an agreement was offered in writing and could not be reached. */
    public String notReached(String jobcentreId, String... areas) {
        String number = fixtures.openCase(jobcentreId, areas);
        LocalDate validTo = clock.today().plusDays(100);
        UUID agreement = agreement(number, List.of(areas), validTo);
        require(agreement, validTo, List.of(areas), Collections.nCopies(areas.length, null));
        offer(number, agreement);
        jdbc.sql(
                        "UPDATE raadslag.improvement_agreement SET status = 'NOT_REACHED', not_reached_at = ?, not_reached_reason = 'Parterne ville ikke.', given_up_by_group = offered_by_group WHERE case_number = ?")
                .params(OffsetDateTime.now(clock), number)
                .update();
        return number;
    }

    /** A case whose agreement was signed; its requirements have the outcomes given, one for each area. */
    public String signed(String jobcentreId, LocalDate validTo, List<String> areas, List<String> outcomes) {
        String number = fixtures.openCase(jobcentreId, areas.toArray(String[]::new));
        UUID agreement = agreement(number, areas, validTo);
        require(agreement, validTo, areas, outcomes);
        offer(number, agreement);
        sign(number, agreement);
        return number;
    }

    /** A case whose agreement was signed, has expired and was evaluated. */
    public String evaluated(String jobcentreId, List<String> areas, List<String> outcomes) {
        String number = signed(jobcentreId, clock.today().minusDays(1), areas, outcomes);
        jdbc.sql("""
                        UPDATE raadslag.improvement_agreement SET status = 'EVALUATED', evaluation_result = ?,
                            evaluation_text = 'Evalueret.', evaluated_at = ?, evaluated_by_group = offered_by_group WHERE case_number = ?""")
                .params(outcomes.stream().allMatch("MET"::equals) ? "ALL_MET" : "PARTLY")
                .params(OffsetDateTime.now(clock), number)
                .update();
        return number;
    }

    /** Starts the recommendation the way the case's process does. */
    public ProcessInstance begin(String number) {
        return fixtures.call("order-recommendation", number, Map.of("partyKinds", kinds(number)));
    }

    /** The region drafts a recommendation of the areas in the mode; those responsible for them are heard and have no comment. */
    public void draft(String number, String mode, String... areas) {
        draft(number, Map.of(mode, List.of(areas)));
    }

    /** The region drafts a recommendation of areas by mode; those responsible for them are heard and have no comment. */
    public void draft(String number, Map<String, List<String>> areas) {
        var form = new DraftOrderRecommendationForm().grounds(GROUNDS).evidence("Målinger fra jobindsats.dk.");
        office.as("region-" + region(number)).complete(number, in(form, areas));
        List<String> codes = areas.values().stream().flatMap(List::stream).toList();
        responsible(number, authorities.effortAreas(codes).stream().map(EffortArea::kind))
                .forEach(party -> office.as(party).complete(number, new HearingForm()));
    }

    /** The form of a draft or an order with the areas chosen by mode, and no others. */
    public static <F extends Form<F>> F in(F form, Map<String, List<String>> areas) {
        form.with("ownTenderAreas", areas.getOrDefault("JC_TENDER", List.of()));
        form.with("regionTenderAreas", areas.getOrDefault("REGION_TENDER_ON_BEHALF", List.of()));
        return form.with("subAgreementAreas", areas.getOrDefault("SUB_AGREEMENT_EXISTING_FRAMEWORK", List.of()));
    }

    /** The council discusses the draft and the director decides to send it. */
    public void decideToSend(String number) {
        room.involve(number, "FOR");
        director(number).complete(number, new DecideRecommendationForm().decision("SEND"));
    }

    /** From the start to the minister's table. */
    public ProcessInstance bringToMinister(String number, String mode, String... areas) {
        ProcessInstance recommendation = begin(number);
        draft(number, mode, areas);
        decideToSend(number);
        return recommendation;
    }

    /** The minister orders the areas in the mode within half a year. */
    public void order(String number, String mode, String... areas) {
        order(number, Map.of(mode, List.of(areas)));
    }

    /** The minister orders areas by mode within half a year. */
    public void order(String number, Map<String, List<String>> areas) {
        var form = new MinisterDecisionForm()
                .decision("ORDER")
                .deadline(clock.today().plusMonths(6))
                .answerReason("Resultaterne er fortsat utilstrækkelige.");
        office.as("minister").complete(number, in(form, areas));
    }

    /** A case with an order, from the start; returns the order's id. */
    public String ordered(String number, String mode, String... areas) {
        ProcessInstance recommendation = bringToMinister(number, mode, areas);
        if (office.as("minister-integration").has(number, "userTask_integrationConsent")) {
            office.as("minister-integration").complete(number, new IntegrationConsentForm().consentAnswer("CONSENT"));
        }
        order(number, mode, areas);
        return (String) progress.variable(recommendation, "orderId");
    }

    /** The director of the case's region. */
    public Office.Person director(String number) {
        return office.as("rd-" + region(number));
    }

    /** The groups of the responsible parties of the case. */
    public List<String> parties(String number) {
        return responsible(number, Stream.of(kinds(number).split(",")).map(EffortKind::valueOf));
    }

    private List<String> responsible(String number, Stream<EffortKind> kinds) {
        String jobcentre = matters.matter(CaseNumber.of(number)).jobcentreId();
        return kinds.map(kind -> authorities.responsibleGroup(jobcentre, kind))
                .distinct()
                .toList();
    }

    private String region(String number) {
        return matters.matter(CaseNumber.of(number)).regionCode().name();
    }

    /** The effort kinds of the failing areas, with commas between. */
    public String kinds(String number) {
        List<String> kinds = jdbc.sql(
                        "SELECT DISTINCT effort_kind FROM raadslag.failing_area WHERE case_number = ? ORDER BY 1 DESC")
                .param(number)
                .query(String.class)
                .list();
        return String.join(",", kinds);
    }

    private UUID agreement(String number, List<String> areas, LocalDate validTo) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO raadslag.improvement_agreement (id, case_number, status, round, how_text, when_text,
                            follow_up_text, valid_from, valid_to, draft_changed_at, created_at, version)
                        VALUES (:id, :number, 'DRAFT', 1, 'Sådan.', 'Da.', 'Hver måned.', :from, :to, :now, :now, 0)""")
                .param("id", id)
                .param("number", number)
                .param("from", clock.today().minusDays(200))
                .param("to", validTo)
                .param("now", OffsetDateTime.now(clock))
                .update();
        for (EffortArea area : authorities.effortAreas(areas)) {
            jdbc.sql(
                            "INSERT INTO raadslag.agreement_area (agreement_id, case_number, effort_area, effort_kind) VALUES (?, ?, ?, ?)")
                    .params(id, number, area.code(), area.kind().name())
                    .update();
        }
        return id;
    }

    /** Files the draft, has the council discuss it, and offers it. */
    private void offer(String number, UUID agreement) {
        UUID draft = Objects.requireNonNull(transaction.execute(status -> papers.fileDraft(agreement)));
        fixtures.call(
                "council-involvement", number, Map.of("stage", "AGREEMENT", "matterDocumentId", draft.toString()));
        room.involve(number, "FOR");
        jdbc.sql("""
                        UPDATE raadslag.improvement_agreement SET status = 'OFFERED', council_opinion_id = opinion_id, council_at = registered_at,
                            offered_at = registered_at, offered_by_group = ?
                        FROM raadslag.council_involvement WHERE number = case_number AND stage = 'AGREEMENT' AND case_number = ?""").params("rd-" + region(number), number).update();
    }

    private void require(UUID agreement, LocalDate validTo, List<String> areas, List<String> outcomes) {
        for (int i = 0; i < areas.size(); i++) {
            boolean documented = outcomes.get(i) != null && !outcomes.get(i).equals("NOT_DOCUMENTED");
            jdbc.sql("""
                            INSERT INTO raadslag.result_requirement (id, agreement_id, position, effort_area, indicator, baseline,
                                target, due_date, data_source, direction, unit, actual, evidence, documented_at, outcome)
                            VALUES (?, ?, ?, ?, 'Rettidige samtaler', 60, 90, ?, 'JOBINDSATS', 'HIGHER', 'pct.', ?, ?, ?, ?)""")
                    .params(UUID.randomUUID(), agreement, i + 1, areas.get(i), validTo)
                    .params(documented ? 70 : null, documented ? "Måling." : null)
                    .params(documented ? OffsetDateTime.now(clock) : null, outcomes.get(i))
                    .update();
        }
    }

    private void sign(String number, UUID agreement) {
        List<String> roles = new ArrayList<>(List.of(kinds(number).split(",")));
        roles.add("DIRECTOR");
        roles.forEach(
                role -> jdbc.sql("""
                        INSERT INTO raadslag.agreement_signature (agreement_id, case_number, jobcentre_id, round, role, user_id,
                            signed_by_group, signed_at, council_opinion_id)
                        SELECT a.id, case_number, c.jobcentre_id, 1, :role, 'test', coalesce(p.group_id, a.offered_by_group), now(),
                            CASE WHEN :role = 'DIRECTOR' THEN a.council_opinion_id END
                        FROM raadslag.improvement_agreement a JOIN raadslag.intervention_case c USING (case_number)
                        LEFT JOIN raadslag.responsible p ON p.jobcentre_id = c.jobcentre_id AND p.effort_kind = :role
                        WHERE a.id = :id""").param("role", role).param("id", agreement).update());
        UUID paper = jdbc.sql("SELECT id FROM raadslag.document WHERE number = ? LIMIT 1")
                .param(number)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        UPDATE raadslag.improvement_agreement SET status = 'ACTIVE', signed_at = valid_from, offer_document_id = ?,
                            document_id = ? WHERE id = ?""").params(paper, paper, agreement).update();
    }
}
