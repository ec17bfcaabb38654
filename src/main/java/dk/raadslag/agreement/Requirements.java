package dk.raadslag.agreement;

import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the result requirements. Withdrawn ones stay in the table and count for nothing. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Requirements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Requirements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID agreementId, NewRequirement requirement) {
        jdbc.sql("""
                        INSERT INTO raadslag.result_requirement (id, agreement_id, position, effort_area, indicator, baseline, target,
                            due_date, data_source, direction, unit)
                        SELECT ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ? FROM raadslag.result_requirement WHERE agreement_id = ?""")
                .params(UUID.randomUUID(), agreementId, requirement.area(), requirement.indicator())
                .params(requirement.baseline(), requirement.target(), requirement.dueDate())
                .params(requirement.dataSource(), requirement.direction(), requirement.unit(), agreementId)
                .update();
    }

    /** Takes over what an earlier agreement demanded, where area and due date still fit. */
    void takeOver(UUID from, UUID to) {
        jdbc.sql("""
                        INSERT INTO raadslag.result_requirement (id, agreement_id, position, effort_area, indicator, baseline, target,
                            due_date, data_source, direction, unit)
                        SELECT gen_random_uuid(), a.id, row_number() OVER (ORDER BY r.position), r.effort_area, r.indicator, r.baseline,
                            r.target, r.due_date, r.data_source, r.direction, r.unit
                        FROM raadslag.result_requirement r
                        JOIN raadslag.improvement_agreement a ON a.id = ? AND r.due_date BETWEEN a.valid_from AND a.valid_to
                        JOIN raadslag.agreement_area s ON s.agreement_id = a.id AND s.effort_area = r.effort_area
                        WHERE r.agreement_id = ? AND r.withdrawn_at IS NULL""").params(to, from).update();
    }

    void withdrawAll(UUID agreementId) {
        withdraw(agreementId, "true");
    }

    /** Withdraws what no longer fits the areas and the period of the agreement. */
    void withdrawWhatDoesNotFit(UUID agreementId) {
        withdraw(agreementId, """
                NOT EXISTS (SELECT FROM raadslag.improvement_agreement a JOIN raadslag.agreement_area s ON s.agreement_id = a.id
                    WHERE a.id = r.agreement_id AND s.effort_area = r.effort_area AND s.withdrawn_at IS NULL
                        AND r.due_date BETWEEN a.valid_from AND a.valid_to)""");
    }

    void document(UUID id, BigDecimal actual, String evidence) {
        jdbc.sql(
                        "UPDATE raadslag.result_requirement SET actual = ?, evidence = ?, documented_at = ?, outcome = NULL WHERE id = ?")
                .params(actual, evidence, OffsetDateTime.now(clock), id)
                .update();
    }

    void found(UUID id, Outcome outcome) {
        jdbc.sql("UPDATE raadslag.result_requirement SET outcome = ? WHERE id = ?")
                .params(outcome.name(), id)
                .update();
    }

    /** Asks for the documentation of every result once more. */
    void reopen(UUID agreementId) {
        jdbc.sql(
                        "UPDATE raadslag.result_requirement SET outcome = 'NOT_DOCUMENTED' WHERE agreement_id = ? AND withdrawn_at IS NULL")
                .param(agreementId)
                .update();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Requirement requirement(UUID id) {
        return query("r.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("Resultatkravet findes ikke. Åbn sagen igen, og prøv forfra."));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<Requirement> inForce(UUID agreementId) {
        return query("r.agreement_id = ? AND r.withdrawn_at IS NULL", agreementId);
    }

    private List<Requirement> query(String where, UUID id) {
        return jdbc.sql("""
                        SELECT r.id, r.agreement_id, r.effort_area, e.name AS area_name, r.indicator, r.baseline, r.target, r.direction,
                            r.unit, r.due_date, r.data_source, r.actual, r.evidence, r.outcome
                        FROM raadslag.result_requirement r JOIN raadslag.effort_area e ON e.code = r.effort_area
                        WHERE %s ORDER BY r.position""".formatted(where)).param(id).query(Requirement.class).list();
    }

    private void withdraw(UUID agreementId, String condition) {
        jdbc.sql(
                        "UPDATE raadslag.result_requirement r SET withdrawn_at = ? WHERE r.agreement_id = ? AND r.withdrawn_at IS NULL AND "
                                + condition)
                .params(OffsetDateTime.now(clock), agreementId)
                .update();
    }
}
