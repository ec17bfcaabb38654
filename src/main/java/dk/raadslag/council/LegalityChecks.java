package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The verdicts on what the councils decide. Nothing is carried out on an unlawful decision (§ 8, stk. 3). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LegalityChecks {

    private static final String PARAGRAPH = "§ 8, stk. 3";
    private static final String INSERT = """
            INSERT INTO raadslag.legality_check (id, decision_id, number, authority, verdict, rule, remedy, reason, reviews,
                reviewed_verdict, checked_by, checked_by_group, checked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    LegalityChecks(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The regional director's verdict.
     *
     * @return whether the council maintains what was found unlawful before, so that Arbejdsmarkedsstyrelsen must decide
     */
    boolean check(UUID decisionId, Verdict verdict, Actor director) {
        boolean maintained = verdict.unlawful() && isLatestUnlawful(decisionId);
        jdbc.sql(INSERT)
                .params(UUID.randomUUID(), decisionId, numberOf(decisionId), "REGIONAL_DIRECTOR")
                .params(verdict.legality().name(), verdict.rule(), verdict.remedy(), null, null, null)
                .params(director.userId(), director.groupId(), OffsetDateTime.now(clock))
                .update();
        record.add(numberOf(decisionId), director, "checkLegality", PARAGRAPH, verdict.danish());
        return maintained;
    }

    /** Arbejdsmarkedsstyrelsen's verdict on a decision that the director has found unlawful (§ 7, stk. 1). */
    void review(UUID decisionId, Verdict verdict, String reason, Actor authority) {
        String why = Require.text("Begrundelse", reason);
        jdbc.sql(INSERT)
                .params(UUID.randomUUID(), decisionId, numberOf(decisionId), "LABOUR_MARKET_AUTHORITY")
                .params(verdict.legality().name(), verdict.rule(), verdict.remedy(), why)
                .params(unlawfulCheckOf(decisionId), "UNLAWFUL", authority.userId(), authority.groupId())
                .param(OffsetDateTime.now(clock))
                .update();
        record.add(
                numberOf(decisionId),
                authority,
                "presentToLabourMarketAuthority",
                "§ 7, stk. 1",
                verdict.danish() + " Begrundelse: " + why);
    }

    /** The check that found the decision lawful, or a refusal where there is none. */
    UUID requireLawful(UUID decisionId) {
        return jdbc.sql("SELECT id FROM raadslag.legality_check WHERE decision_id = ? AND verdict = 'LAWFUL'")
                .param(decisionId)
                .query(UUID.class)
                .optional()
                .orElseThrow(
                        () -> new Refusal(
                                "Rådets beslutning er ikke fundet lovlig og kan ikke gennemføres (§ 8, stk. 3). Gennemfør først legalitetskontrollen."));
    }

    /** The director's verdict on the decision. */
    Verdict directorsVerdict(UUID decisionId) {
        return jdbc.sql(
                        "SELECT verdict AS legality, rule, remedy FROM raadslag.legality_check WHERE decision_id = ? AND authority = 'REGIONAL_DIRECTOR'")
                .param(decisionId)
                .query(Verdict.class)
                .single();
    }

    private UUID unlawfulCheckOf(UUID decisionId) {
        return jdbc.sql("""
                        SELECT id FROM raadslag.legality_check
                        WHERE decision_id = ? AND authority = 'REGIONAL_DIRECTOR' AND verdict = 'UNLAWFUL'""")
                .param(decisionId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() ->
                        new Refusal("Kun en beslutning, som regionsdirektøren har fundet ulovlig, kan forelægges."));
    }

    private boolean isLatestUnlawful(UUID decisionId) {
        return jdbc.sql("""
                        SELECT c.verdict FROM raadslag.legality_check c JOIN raadslag.council_decision d ON d.id = c.decision_id
                        JOIN raadslag.council_decision own ON own.number = d.number AND own.stage IS NOT DISTINCT FROM d.stage
                        WHERE own.id = ? ORDER BY c.sequence DESC LIMIT 1""")
                .param(decisionId)
                .query(String.class)
                .optional()
                .filter(Verdict.Legality.UNLAWFUL.name()::equals)
                .isPresent();
    }

    private String numberOf(UUID decisionId) {
        return jdbc.sql("SELECT number FROM raadslag.council_decision WHERE id = ?")
                .param(decisionId)
                .query(String.class)
                .single();
    }
}
