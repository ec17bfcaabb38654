package dk.raadslag.framework.late;

import dk.raadslag.danish.Danish;
import dk.raadslag.framework.late.FrameworkMatter.Stand;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was added to closed call-offs and exemptions, and to which of them something may be added. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class LateStatements {

    static final String ACT = "fileLateStatement";

    private final JdbcClient jdbc;

    LateStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The groups that may add something to the matter as it stands; none unless it is a closed call-off or exemption. */
    public List<String> writers(CaseNumber number) {
        return find(number)
                .filter(matter -> matter.stand() == Stand.CLOSED)
                .map(FrameworkMatter::writers)
                .orElse(List.of());
    }

    /** The call-off or the application with the number, or a refusal where it is neither. */
    FrameworkMatter matter(CaseNumber number) {
        return find(number)
                .orElseThrow(() -> new Refusal(
                        "Sag %s er hverken en delaftale under et rammeudbud eller en ansøgning om fritagelse. Kontrollér sagsnummeret, eller send oplysningerne til regionskontoret."
                                .formatted(number)));
    }

    /** What was added since the day to closed call-offs with a sub-agreement under the framework agreement, newest first; null where nothing was. */
    public @Nullable String underFramework(UUID frameworkId, LocalDate since) {
        List<String> lines = jdbc.sql("""
                        SELECT (r.at AT TIME ZONE 'Europe/Copenhagen')::date AS day, j.name, r.number, r.text
                        FROM raadslag.sub_agreement s
                        JOIN raadslag.case_record r ON r.number = s.call_off_number
                        JOIN raadslag.jobcentre j ON j.id = s.jobcentre_id
                        WHERE s.framework_id = :framework AND s.signed_at IS NOT NULL AND r.act = :act
                            AND (r.at AT TIME ZONE 'Europe/Copenhagen')::date >= :since
                        ORDER BY r.id DESC""")
                .param("framework", frameworkId)
                .param("act", ACT)
                .param("since", since)
                .query((row, index) -> "%s, %s (%s): %s"
                        .formatted(
                                Danish.date(row.getObject("day", LocalDate.class)),
                                row.getString("name"),
                                row.getString("number"),
                                row.getString("text")))
                .list();
        return lines.isEmpty() ? null : CaseRecord.cut(String.join("\n\n", lines));
    }

    private Optional<FrameworkMatter> find(CaseNumber number) {
        return jdbc.sql("""
                        SELECT number, region_code AS region, effort_kind, called_by_group AS party,
                            (called_at AT TIME ZONE 'Europe/Copenhagen')::date AS opened_on,
                            CASE WHEN closed_at IS NULL THEN 'CALLED_OFF' ELSE 'CLOSED' END AS stand
                        FROM raadslag.call_off WHERE number = :number
                        UNION ALL
                        SELECT number, region_code, effort_kind, applied_by_group,
                            (applied_at AT TIME ZONE 'Europe/Copenhagen')::date,
                            CASE WHEN EXISTS (SELECT FROM raadslag.pending_exemption p WHERE p.number = a.number) THEN 'APPLIED'
                                WHEN EXISTS (SELECT FROM raadslag.open_exemption o WHERE o.number = a.number) THEN 'REASSESSED'
                                ELSE 'CLOSED' END
                        FROM raadslag.exemption_application a WHERE number = :number""")
                .param("number", number.value())
                .query(FrameworkMatter.class)
                .optional();
    }
}
