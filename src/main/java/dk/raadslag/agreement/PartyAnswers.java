package dk.raadslag.agreement;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers and signatures of an agreement, per round. Both tables only grow. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PartyAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartyAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void answer(ImprovementAgreement agreement, EffortKind kind, PartyAnswer answer, String text, Actor actor) {
        jdbc.sql(
                        "INSERT INTO raadslag.agreement_party_answer (agreement_id, round, effort_kind, answer, text, user_id, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(agreement.id(), agreement.round(), kind.name(), answer.name(), text, actor.userId())
                .param(OffsetDateTime.now(clock))
                .update();
    }

    void sign(ImprovementAgreement agreement, EffortKind kind, Actor actor) {
        sign(agreement, kind.name(), actor, null);
    }

    void signAsDirector(ImprovementAgreement agreement, Actor actor) {
        sign(agreement, "DIRECTOR", actor, agreement.councilOpinionId());
    }

    /** The answers of the current round. */
    Map<EffortKind, PartyAnswer> answers(ImprovementAgreement agreement) {
        Map<EffortKind, PartyAnswer> answers = new TreeMap<>();
        jdbc.sql("SELECT effort_kind, answer FROM raadslag.agreement_party_answer WHERE agreement_id = ? AND round = ?")
                .params(agreement.id(), agreement.round())
                .query(row -> {
                    answers.put(EffortKind.valueOf(row.getString(1)), PartyAnswer.valueOf(row.getString(2)));
                });
        return answers;
    }

    /** The kinds whose party has signed in the current round. */
    List<EffortKind> signedKinds(ImprovementAgreement agreement) {
        return signatures(agreement).stream()
                .filter(signature -> !signature.role().equals("DIRECTOR"))
                .map(signature -> EffortKind.valueOf(signature.role()))
                .toList();
    }

    List<Signature> signatures(ImprovementAgreement agreement) {
        return jdbc.sql(
                        "SELECT role, user_id, signed_at FROM raadslag.agreement_signature WHERE agreement_id = ? AND round = ? ORDER BY signed_at, role DESC")
                .params(agreement.id(), agreement.round())
                .query(Signature.class)
                .list();
    }

    private void sign(ImprovementAgreement agreement, String role, Actor actor, Object councilOpinion) {
        jdbc.sql("""
                        INSERT INTO raadslag.agreement_signature (agreement_id, case_number, jobcentre_id, round, role, user_id,
                            signed_by_group, signed_at, council_opinion_id)
                        SELECT ?, case_number, jobcentre_id, ?, ?, ?, ?, ?, ? FROM raadslag.intervention_case WHERE case_number = ?""")
                .params(agreement.id(), agreement.round(), role, actor.userId(), actor.groupId())
                .params(OffsetDateTime.now(clock), councilOpinion, agreement.caseNumber())
                .update();
    }

    /** One signature under the agreement; {@code role} is {@code DIRECTOR} or an effort kind. */
    record Signature(String role, String userId, OffsetDateTime signedAt) {}
}
