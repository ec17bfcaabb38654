package dk.raadslag.evidence;

import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers about jobcentres' results. A withdrawn one is kept, and shown to nobody. */
@Repository
@PartOfAnAct
public class EvidencePapers {

    private static final String SELECT = """
            SELECT id, jobcentre_id, source, year, title, sha256, received_group, received_at FROM raadslag.evidence_paper
            WHERE withdrawn_at IS NULL AND\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidencePapers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The papers about a jobcentre, the newest year first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<EvidencePaper> of(String jobcentreId) {
        return jdbc.sql(SELECT + "jobcentre_id = ? ORDER BY year DESC, received_at DESC, id")
                .param(jobcentreId)
                .query(EvidencePaper.class)
                .list();
    }

    /** The paper with the id, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<EvidencePaper> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(EvidencePaper.class).optional();
    }

    /** The paper itself. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public byte[] content(EvidencePaper paper) {
        return jdbc.sql("SELECT pdf FROM raadslag.evidence_paper WHERE id = ?")
                .param(paper.id())
                .query(byte[].class)
                .single();
    }

    /** Keeps the paper. Refuses one that is there already. */
    public void add(Jobcentre jobcentre, NewEvidence paper, String userId, String group) {
        int added = jdbc.sql("""
                        INSERT INTO raadslag.evidence_paper (id, jobcentre_id, region_code, source, year, title, pdf, sha256, received_by,
                            received_group, received_at)
                        VALUES (:id, :jobcentre, :region, :source, :year, :title, :pdf, encode(sha256(:pdf), 'hex'), :by, :group, :now)
                        ON CONFLICT (jobcentre_id, sha256) WHERE withdrawn_at IS NULL DO NOTHING""")
                .param("id", UUID.randomUUID())
                .param("jobcentre", jobcentre.id())
                .param("region", jobcentre.regionCode().name())
                .param("source", paper.source().name())
                .param("year", paper.year())
                .param("title", paper.title())
                .param("pdf", paper.pdf())
                .param("by", userId)
                .param("group", group)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (added == 0) {
            throw new Refusal("Det samme dokument er modtaget før.");
        }
    }

    /** Takes a paper away that somebody sent by mistake. One that is gone already stays so. */
    public void withdraw(EvidencePaper paper, String userId) {
        jdbc.sql("""
                        UPDATE raadslag.evidence_paper SET withdrawn_by = ?, withdrawn_at = ?
                        WHERE id = ? AND withdrawn_at IS NULL""").params(userId, OffsetDateTime.now(clock), paper.id()).update();
    }
}
