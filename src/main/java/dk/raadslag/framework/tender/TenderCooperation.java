package dk.raadslag.framework.tender;

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
        return lines.isEmpty() ? null : lines;
    }
}
