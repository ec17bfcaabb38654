package dk.raadslag.council;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The decisions of the councils. They only grow. */
@PartOfAnAct
public interface Decisions extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    Optional<Decision> findById(UUID id);

    /** The decision with the id, which a process carries. */
    default Decision decision(UUID id) {
        return findById(id).orElseThrow();
    }

    /** The time at which the council had the approved brief, and the note on any unlawful opinion on the stage. */
    @Query("""
            SELECT max(at) FROM (
                SELECT approved_at AS at FROM raadslag.approved_brief WHERE brief_id = :brief
                UNION ALL
                SELECT checked_at FROM raadslag.legality_check c JOIN raadslag.council_decision d ON d.id = c.decision_id
                WHERE d.number = :number AND d.stage = :stage) AS handed""")
    OffsetDateTime beforeCouncilSince(CaseNumber number, Stage stage, UUID brief);

    /** The decision in the council's own words. */
    @Query("""
            SELECT text FROM raadslag.council_opinion WHERE id = :id
            UNION ALL SELECT grounds FROM raadslag.council_recommendation WHERE id = :id
            UNION ALL SELECT wording FROM raadslag.grant_criteria WHERE id = :id
            UNION ALL SELECT wording FROM raadslag.grant_decision WHERE id = :id
            UNION ALL SELECT wording FROM raadslag.contract_decision WHERE id = :id""")
    String text(UUID id);

    /** The verdict of the latest check of a decision on the same stage of the same matter, if there is one. */
    @Query("""
            SELECT c.verdict FROM raadslag.legality_check c JOIN raadslag.council_decision d ON d.id = c.decision_id
            JOIN raadslag.council_decision own ON own.number = d.number AND own.stage IS NOT DISTINCT FROM d.stage
            WHERE own.id = :id ORDER BY c.sequence DESC LIMIT 1""")
    Optional<String> latestVerdictBeside(UUID id);
}
