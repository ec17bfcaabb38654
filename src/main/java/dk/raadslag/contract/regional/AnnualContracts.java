package dk.raadslag.contract.regional;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.ContractItem;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of the regions with the minister, from draft to signature. They only grow. */
@Repository
@PartOfAnAct
class AnnualContracts {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnnualContracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(AnnualContract contract) {
        jdbc.sql("""
                        INSERT INTO raadslag.annual_contract (number, region_code, year, goals_number, goals_draft_id, begun_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        contract.number().value(),
                        contract.regionCode().name(),
                        contract.year(),
                        contract.goalsNumber().value(),
                        contract.goalsDraftId(),
                        OffsetDateTime.now(clock))
                .update();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    AnnualContract contract(CaseNumber number) {
        return jdbc.sql(
                        "SELECT number, region_code, year, goals_number, goals_draft_id FROM raadslag.annual_contract WHERE number = ?")
                .param(number.value())
                .query(AnnualContract.class)
                .single();
    }

    /** The regions whose contract on the goals is not signed by both yet. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<RegionCode> unsigned(CaseNumber goals) {
        return jdbc.sql("""
                        SELECT c.region_code FROM raadslag.annual_contract c WHERE c.goals_number = ?
                            AND NOT EXISTS (SELECT FROM raadslag.signed_contract s WHERE s.number = c.number)
                        ORDER BY c.region_code""").param(goals.value()).query(RegionCode.class).list();
    }

    /** The latest draft with what has become of it, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<ContractDraft> latest(CaseNumber number) {
        return jdbc.sql("""
                        SELECT d.*, c.id AS decision_id, coalesce(c.outcome = 'APPROVE', false) AS approved, s.draft_id IS NOT NULL AS signed, m.answer
                        FROM raadslag.contract_draft d
                        LEFT JOIN LATERAL (SELECT id, outcome FROM raadslag.contract_decision
                            WHERE draft_id = d.id ORDER BY sequence DESC LIMIT 1) c ON true
                        LEFT JOIN raadslag.contract_chair_signature s ON s.draft_id = d.id
                        LEFT JOIN raadslag.contract_minister_answer m ON m.draft_id = d.id
                        WHERE d.number = ? ORDER BY d.revision DESC LIMIT 1""")
                .param(number.value())
                .query((row, index) -> draft(row))
                .optional();
    }

    /** The latest draft, or a refusal where nothing is negotiated. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    ContractDraft drafted(CaseNumber number) {
        return latest(number)
                .orElseThrow(() -> new Refusal("Kontrakten er ikke forhandlet. Lad regionskontoret gøre det først."));
    }

    private ContractDraft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String answer = row.getString("answer");
        return new ContractDraft(
                id,
                CaseNumber.of(row.getString("number")),
                row.getInt("revision"),
                new ContractText(row.getObject("negotiated_on", LocalDate.class), row.getString("outcome"), items(id)),
                row.getObject("document_id", UUID.class),
                row.getObject("drafted_at", OffsetDateTime.class),
                row.getObject("decision_id", UUID.class),
                row.getBoolean("approved"),
                row.getBoolean("signed"),
                answer == null ? null : ContractDraft.Answer.valueOf(answer));
    }

    private List<ContractItem> items(UUID draft) {
        return jdbc.sql("""
                        SELECT i.id, i.position, i.type, i.title, i.wording, i.goal_no, i.area, a.name AS area_name, i.grant_type, i.amount, i.financing
                        FROM raadslag.contract_item i LEFT JOIN raadslag.specialist_area a ON a.code = i.area
                        WHERE i.draft_id = ? ORDER BY i.position""").param(draft).query(ContractItem.class).list();
    }

    /** The names of the special areas of the effort (§ 10), by their codes. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Map<String, String> areas() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT code, name FROM raadslag.specialist_area").query(row -> {
            names.put(row.getString("code"), row.getString("name"));
        });
        return names;
    }

    void draft(ContractDraft draft, UUID goals, Actor office) {
        jdbc.sql("""
                        INSERT INTO raadslag.contract_draft (id, number, revision, goals_draft_id, negotiated_on, outcome, document_id,
                            drafted_by_group, drafted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft.id(),
                        draft.number().value(),
                        draft.revision(),
                        goals,
                        draft.text().negotiatedOn(),
                        draft.text().outcome(),
                        draft.documentId(),
                        office.groupId(),
                        draft.draftedAt())
                .update();
        draft.text().items().forEach(item -> add(draft.id(), item, item.goalNo() == null ? null : goals));
    }

    private void add(UUID draft, ContractItem item, @Nullable UUID goals) {
        jdbc.sql("""
                        INSERT INTO raadslag.contract_item (id, draft_id, position, type, title, wording, goals_draft_id, goal_no, area,
                            grant_type, amount, financing)
                        VALUES (:id, :draft, :position, :type, :title, :wording, :goals, :goal, :area, :grant, :amount, :financing)""")
                .param("id", item.id())
                .param("draft", draft)
                .param("position", item.position())
                .param("type", item.type().name())
                .param("title", item.title())
                .param("wording", item.wording())
                .param("goals", goals)
                .param("goal", item.goalNo())
                .param("area", item.area())
                .param(
                        "grant",
                        item.grantType() == null ? null : item.grantType().name())
                .param("amount", item.amount())
                .param("financing", item.financing())
                .update();
    }
}
