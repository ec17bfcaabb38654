package dk.raadslag.agreement;

import dk.raadslag.agreement.Round.PartyAnswer;
import dk.raadslag.agreement.Round.Signature;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parties whose effort an agreement concerns, with their answers and signatures per round. Both tables only grow. */
@Repository
@PartOfAnAct
public class Parties {

    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final Cases cases;
    private final Clock clock;

    Parties(JdbcClient jdbc, Authorities authorities, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.cases = cases;
        this.clock = clock;
    }

    /** The kinds of the agreement that the actor answers for, or a refusal if there are none or the case is closed. */
    public List<EffortKind> kindsOf(Actor actor, ImprovementAgreement agreement, AgreementContent content) {
        String jobcentre = cases.requireOpen(agreement.caseNumber()).jobcentreId();
        List<EffortKind> kinds = content.kinds().stream()
                .filter(kind -> authorities.responsibleGroup(jobcentre, kind).equals(actor.groupId()))
                .toList();
        Require.that(
                !kinds.isEmpty(),
                "Det er kun de ansvarlige for den indsats, som aftalen omfatter, der kan gøre dette, jf. § 11, stk. 1.");
        return kinds;
    }

    /** The answers and signatures of the current round. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Round round(ImprovementAgreement agreement) {
        return new Round(answers(agreement), signatures(agreement));
    }

    public void answer(
            ImprovementAgreement offer, EffortKind kind, PartyAnswer answer, @Nullable String text, Actor party) {
        jdbc.sql("""
                        INSERT INTO raadslag.agreement_party_answer
                            (agreement_id, round, effort_kind, answer, text, user_id, answered_at)
                        VALUES (:agreement, :round, :kind, :answer, :text, :user, :now)""")
                .param("agreement", offer.id())
                .param("round", offer.round())
                .param("kind", kind.name())
                .param("answer", answer.name())
                .param("text", text)
                .param("user", party.userId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void sign(ImprovementAgreement offer, EffortKind kind, Actor party) {
        sign(offer, kind.name(), party, null);
    }

    /** Keeps the director's signature, with the council's involvement that it rests on. */
    public void signAsDirector(ImprovementAgreement signed, Actor director) {
        UUID opinion = signed.offer() == null ? null : signed.offer().councilOpinionId();
        sign(signed, Round.DIRECTOR, director, opinion);
    }

    private void sign(ImprovementAgreement agreement, String role, Actor actor, @Nullable UUID councilOpinion) {
        jdbc.sql("""
                        INSERT INTO raadslag.agreement_signature (agreement_id, case_number, jobcentre_id, round, role, user_id,
                            signed_by_group, signed_at, council_opinion_id)
                        VALUES (:agreement, :number, :jobcentre, :round, :role, :user, :group, :now, :opinion)""")
                .param("agreement", agreement.id())
                .param("number", agreement.caseNumber().value())
                .param("jobcentre", cases.caseOf(agreement.caseNumber()).jobcentreId())
                .param("round", agreement.round())
                .param("role", role)
                .param("user", actor.userId())
                .param("group", actor.groupId())
                .param("now", OffsetDateTime.now(clock))
                .param("opinion", councilOpinion)
                .update();
    }

    private Map<EffortKind, PartyAnswer> answers(ImprovementAgreement agreement) {
        Map<EffortKind, PartyAnswer> answers = new EnumMap<>(EffortKind.class);
        jdbc.sql("SELECT effort_kind, answer FROM raadslag.agreement_party_answer WHERE agreement_id = ? AND round = ?")
                .params(agreement.id(), agreement.round())
                .query(row -> {
                    answers.put(EffortKind.valueOf(row.getString(1)), PartyAnswer.valueOf(row.getString(2)));
                });
        return answers;
    }

    private List<Signature> signatures(ImprovementAgreement agreement) {
        return jdbc.sql("""
                        SELECT role, user_id, signed_at FROM raadslag.agreement_signature
                        WHERE agreement_id = ? AND round = ? ORDER BY signed_at, role DESC""")
                .params(agreement.id(), agreement.round())
                .query(Signature.class)
                .list();
    }
}
