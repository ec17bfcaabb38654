package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.council.Position;
import dk.raadslag.framework.tender.TenderProgress.IntegrationAnswer;
import dk.raadslag.framework.tender.cooperation.TenderParticipation.Cooperation;
import dk.raadslag.journal.CaseRecord;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the other regions have answered about a national framework tender, as fields of forms show it; null for a regional one. */
@Component("tenderCooperation")
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class TenderCooperation {

    private final JdbcClient jdbc;

    TenderCooperation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The integration minister's answer about the latest proposal; null where there is none. */
    public @Nullable String integrationAnswer(String caseNumber) {
        return jdbc.sql("""
                        SELECT integration_answer, coalesce(' Begrundelse: ' || integration_reason, '') FROM raadslag.framework_tender
                        WHERE id = (SELECT id FROM raadslag.framework_tender WHERE number = ? ORDER BY revision DESC LIMIT 1)
                            AND integration_answer IS NOT NULL""")
                .param(caseNumber)
                .query((row, index) -> CaseRecord.cut(
                        IntegrationAnswer.valueOf(row.getString(1)).danish() + row.getString(2)))
                .optional()
                .orElse(null);
    }

    /** Tells whether the other regions were asked about this proposal or an earlier one of the matter. */
    public boolean isAsked(String caseNumber) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM raadslag.framework_tender_participation WHERE tender_number = ?)")
                .param(caseNumber)
                .query(Boolean.class)
                .single();
    }

    /** The answers about the latest proposal, each on a line of its own. */
    public @Nullable String answers(String caseNumber) {
        String lines = jdbc.sql("""
                        SELECT r.name AS region, p.answer, o.position, p.reason
                        FROM raadslag.framework_tender_participation p JOIN raadslag.employment_region r ON r.code = p.region_code
                        LEFT JOIN raadslag.council_opinion o ON o.id = p.council_opinion_id
                        WHERE p.tender_id = (SELECT id FROM raadslag.framework_tender WHERE number = ? ORDER BY revision DESC LIMIT 1)
                        ORDER BY r.code""").param(caseNumber).query(Answer.class).list().stream()
                .map(Answer::danish)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : CaseRecord.cut(lines);
    }

    private record Answer(
            String region,
            @Nullable Cooperation answer,
            @Nullable Position position,
            @Nullable String reason) {

        private String danish() {
            if (answer == null || position == null) {
                return region + ": har ikke svaret.";
            }
            return "%s: %s. Rådets stilling: %s.%s"
                    .formatted(
                            region,
                            answer.danish(),
                            position.danish(),
                            reason == null ? "" : " Begrundelse: " + reason);
        }
    }
}
