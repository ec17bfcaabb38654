package dk.raadslag.contract.goals;

import dk.raadslag.authorities.Actor;
import dk.raadslag.contract.Goal;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of the national goals, the advice on them, and what the minister decided. They only grow. */
@Repository
@PartOfAnAct
public class NationalGoals {

    private final JdbcClient jdbc;
    private final Clock clock;

    NationalGoals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The matter of the year's goals, if it is begun. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<CaseNumber> begun(int year) {
        return jdbc.sql("SELECT number FROM raadslag.goal_year WHERE year = ?")
                .param(year)
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    int year(CaseNumber number) {
        return jdbc.sql("SELECT year FROM raadslag.goal_year WHERE number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    void begin(CaseNumber number, int year) {
        jdbc.sql("INSERT INTO raadslag.goal_year (number, year, begun_at) VALUES (?, ?, ?)")
                .params(number.value(), year, OffsetDateTime.now(clock))
                .update();
    }

    /** The latest draft, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<GoalDraft> latest(CaseNumber number) {
        return jdbc.sql("""
                        SELECT d.*, a.draft_id IS NOT NULL AS advised, c.decision FROM raadslag.goal_draft d
                        LEFT JOIN raadslag.goal_advice a ON a.draft_id = d.id LEFT JOIN raadslag.goal_decision c ON c.draft_id = d.id
                        WHERE d.number = ? ORDER BY d.revision DESC LIMIT 1""")
                .param(number.value())
                .query((row, index) -> draft(row))
                .optional();
    }

    private GoalDraft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String decision = row.getString("decision");
        return new GoalDraft(
                id,
                CaseNumber.of(row.getString("number")),
                row.getInt("revision"),
                goals(id),
                row.getObject("document_id", UUID.class),
                row.getBoolean("advised"),
                decision == null ? null : GoalsProcedure.Decision.valueOf(decision));
    }

    /** The goals of a draft, in their order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Goal> goals(UUID draft) {
        return jdbc.sql(
                        "SELECT no, title, wording, integration FROM raadslag.national_goal WHERE draft_id = ? ORDER BY no")
                .param(draft)
                .query(Goal.class)
                .list();
    }

    void add(GoalDraft draft, Actor authority) {
        jdbc.sql("""
                        INSERT INTO raadslag.goal_draft (id, number, revision, integration, document_id, drafted_by_group, drafted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft.id(),
                        draft.number().value(),
                        draft.revision(),
                        draft.integration(),
                        draft.documentId(),
                        authority.groupId(),
                        OffsetDateTime.now(clock))
                .update();
        draft.goals()
                .forEach(goal -> jdbc.sql("""
                        INSERT INTO raadslag.national_goal (draft_id, no, title, wording, integration, draft_integration)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                        .params(
                                draft.id(),
                                goal.no(),
                                goal.title(),
                                goal.wording(),
                                goal.integration(),
                                draft.integration())
                        .update());
    }

    void advise(GoalDraft draft, String advice, @Nullable String integrationAdvice, Actor council) {
        jdbc.sql("""
                        INSERT INTO raadslag.goal_advice (draft_id, number, integration, advice, integration_advice, advised_by, advised_by_group, advised_at)
                        VALUES (:draft, :number, :integration, :advice, :integrationAdvice, :user, :group, :now)""")
                .param("draft", draft.id())
                .param("number", draft.number().value())
                .param("integration", draft.integration())
                .param("advice", advice)
                .param("integrationAdvice", integrationAdvice)
                .param("user", council.userId())
                .param("group", council.groupId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void decide(GoalDraft draft, GoalsProcedure.Decision decision, @Nullable String remark, Actor minister) {
        jdbc.sql("""
                        INSERT INTO raadslag.goal_decision (draft_id, number, decision, remark, decided_by, decided_by_group, decided_at)
                        VALUES (:draft, :number, :decision, :remark, :user, :group, :now)""")
                .param("draft", draft.id())
                .param("number", draft.number().value())
                .param("decision", decision.name())
                .param("remark", remark)
                .param("user", minister.userId())
                .param("group", minister.groupId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
