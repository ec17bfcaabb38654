package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The involvements of the councils. Only a lawful opinion counts as one (§ 8, stk. 3). */
@Repository
@PartOfAnAct
public class Involvements {

    private final JdbcClient jdbc;
    private final Opinions opinions;
    private final LegalityChecks legalityChecks;
    private final CaseRecord record;
    private final Clock clock;

    Involvements(JdbcClient jdbc, Opinions opinions, LegalityChecks legalityChecks, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.opinions = opinions;
        this.legalityChecks = legalityChecks;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The latest involvement of the council in the stage, or a refusal where there is none.
     *
     * @param act the number of the act that it must have come after; null where any counts
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Involvement require(CaseNumber number, Stage stage, @Nullable Long act) {
        return latest(number, stage)
                .filter(involvement -> involvement.isAfter(act))
                .orElseThrow(() -> new Refusal(
                        "Det regionale beskæftigelsesråd skal først inddrages i %s (%s). Lad rådet drøfte sagen, og prøv igen."
                                .formatted(stage.danish(), stage.paragraph())));
    }

    /** The latest involvement of the council in the stage, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Involvement> latest(CaseNumber number, Stage stage) {
        return jdbc.sql("""
                        SELECT i.opinion_id, o.position, i.sequence, i.registered_at, b.draft_document_id
                        FROM raadslag.council_involvement i JOIN raadslag.council_opinion o ON o.id = i.opinion_id
                        JOIN raadslag.council_brief b ON b.id = o.brief_id
                        WHERE i.number = ? AND i.stage = ?
                        ORDER BY i.sequence DESC LIMIT 1""")
                .params(number.value(), stage.name())
                .query((row, index) -> new Involvement(
                        row.getObject("opinion_id", UUID.class),
                        Position.valueOf(row.getString("position")),
                        row.getLong("sequence"),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("draft_document_id", UUID.class)))
                .optional();
    }

    /** The words of an opinion. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Statement statement(UUID opinionId) {
        Opinion opinion = opinions.opinion(opinionId);
        return new Statement(opinion.position(), opinion.text(), opinion.dissents());
    }

    /** Registers a lawful opinion as the council's involvement; a second call changes nothing. */
    void register(UUID opinionId) {
        Opinion opinion = opinions.opinion(opinionId);
        int registered = jdbc.sql("""
                        INSERT INTO raadslag.council_involvement
                            (opinion_id, number, stage, legality_check_id, verdict, registered_at)
                        VALUES (:opinion, :number, :stage, :check, 'LAWFUL', :now) ON CONFLICT (opinion_id) DO NOTHING""")
                .param("opinion", opinionId)
                .param("number", opinion.number().value())
                .param("stage", opinion.stage().name())
                .param("check", legalityChecks.requireLawful(opinionId).id())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (registered == 1) {
            String text = "Rådet er inddraget i %s. Rådets stilling: %s."
                    .formatted(opinion.stage().danish(), opinion.position().danish());
            record.add(
                    opinion.number(),
                    Actor.SYSTEM,
                    "registerOpinion",
                    opinion.stage().paragraphs(),
                    text);
        }
    }
}
