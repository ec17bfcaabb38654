package dk.raadslag.framework.tender.award;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Involvements of councils of which nothing has happened, for {@link MadeUpTenders}. */
@Component
@Profile("demo | test")
@PartOfAnAct
class MadeUpCouncils {

    private static final List<String> ROWS = List.of("""
            INSERT INTO raadslag.council_brief (id, number, stage, facts, question, draft_document_id, written_by, written_at)
            VALUES (:brief, :number, 'TENDER', 'Opdigtet.', 'Opdigtet.', :draft, 'opdigtet', :now)""", """
            INSERT INTO raadslag.approved_brief (brief_id, number, stage, approved_by, approved_by_group, approved_at)
            VALUES (:brief, :number, 'TENDER', 'opdigtet', :director, :now)""", """
            INSERT INTO raadslag.council_decision (id, number, kind, stage, decided_at)
            VALUES (:opinion, :number, 'OPINION', 'TENDER', :now)""", """
            INSERT INTO raadslag.council_opinion
                (id, number, stage, brief_id, position, text, attendance, meeting_date, discussed, recorded_by, recorded_at)
            VALUES (:opinion, :number, 'TENDER', :brief, 'FOR', 'Opdigtet.', 'Opdigtet.', :today, true, 'opdigtet', :now)""", """
            INSERT INTO raadslag.legality_check
                (id, decision_id, number, authority, verdict, checked_by, checked_by_group, checked_at)
            VALUES (:check, :opinion, :number, 'REGIONAL_DIRECTOR', 'LAWFUL', 'opdigtet', :director, :now)""", """
            INSERT INTO raadslag.council_involvement (opinion_id, number, stage, legality_check_id, verdict, registered_at)
            VALUES (:opinion, :number, 'TENDER', :check, 'LAWFUL', :now)""");

    private final JdbcClient jdbc;
    private final Involvements involvements;
    private final Clock clock;

    MadeUpCouncils(JdbcClient jdbc, Involvements involvements, Clock clock) {
        this.jdbc = jdbc;
        this.involvements = involvements;
        this.clock = clock;
    }

    /** The region's council has discussed the draft of a tender, and is for it. */
    Involvement hear(CaseNumber number, RegionCode region, UUID draft) {
        Map<String, Object> values = Map.of(
                "brief", UUID.randomUUID(),
                "opinion", UUID.randomUUID(),
                "check", UUID.randomUUID(),
                "number", number.value(),
                "director", Role.DIRECTOR.in(region),
                "draft", draft,
                "today", LocalDate.now(clock),
                "now", OffsetDateTime.now(clock));
        ROWS.forEach(row -> jdbc.sql(row).params(values).update());
        return involvements.require(number, Stage.TENDER, null);
    }
}
