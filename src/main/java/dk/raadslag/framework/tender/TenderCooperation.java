package dk.raadslag.framework.tender;

import dk.raadslag.framework.tender.TenderProgress.IntegrationAnswer;
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

    /** The answers about the latest proposal, each on a line of its own. */
    public @Nullable String answers(String caseNumber) {
        String lines = jdbc.sql("""
                        SELECT r.name || ': ' || CASE p.answer WHEN 'AGREED' THEN 'samarbejder' WHEN 'DECLINED' THEN 'samarbejder ikke'
                            ELSE 'har ikke svaret' END || coalesce(', rådets stilling: ' || CASE o.position WHEN 'FOR' THEN 'for'
                            WHEN 'AGAINST' THEN 'imod' WHEN 'MIXED' THEN 'delt' ELSE 'ingen bemærkninger' END, '')
                            || coalesce('. Begrundelse: ' || p.reason, '.')
                        FROM raadslag.framework_tender_participation p JOIN raadslag.employment_region r ON r.code = p.region_code
                        LEFT JOIN raadslag.council_opinion o ON o.id = p.council_opinion_id
                        WHERE p.tender_id = (SELECT id FROM raadslag.framework_tender WHERE number = ? ORDER BY revision DESC LIMIT 1)
                        ORDER BY r.code""").param(caseNumber).query(String.class).list().stream()
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : CaseRecord.cut(lines);
    }
}
