package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers that the director's secretariat lays before the council (§ 8, stk. 3). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Briefs {

    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    Briefs(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    UUID write(String number, Stage stage, Brief brief, Actor secretariat) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO raadslag.council_brief (id, number, stage, facts, question, written_by, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, number, stage.name(), brief.facts(), brief.question(), secretariat.userId(), now())
                .update();
        String text = "Sagsfremstilling til rådet om %s er udarbejdet. Rådet skal drøfte: %s"
                .formatted(stage.danish(), brief.question());
        record.add(number, secretariat, "prepareCouncilBrief", PARAGRAPH, text);
        return id;
    }

    void approve(UUID id, Actor director) {
        jdbc.sql("""
                        INSERT INTO raadslag.approved_brief (brief_id, number, stage, approved_by, approved_by_group, approved_at)
                        SELECT id, number, stage, ?, ?, ? FROM raadslag.council_brief WHERE id = ?""").params(director.userId(), director.groupId(), now(), id).update();
        record.add(numberOf(id), director, "approveBrief", PARAGRAPH, "Sagsfremstillingen til rådet er godkendt.");
    }

    String sendBack(UUID id, String remark, Actor director) {
        String why = Require.text("Bemærkning til sekretariatet", remark);
        record.add(
                numberOf(id),
                director,
                "approveBrief",
                PARAGRAPH,
                "Sagsfremstillingen er sendt tilbage til sekretariatet: " + why);
        return why;
    }

    Brief brief(UUID id) {
        return jdbc.sql("SELECT facts, question FROM raadslag.council_brief WHERE id = ?")
                .param(id)
                .query(Brief.class)
                .single();
    }

    private String numberOf(UUID id) {
        return jdbc.sql("SELECT number FROM raadslag.council_brief WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
