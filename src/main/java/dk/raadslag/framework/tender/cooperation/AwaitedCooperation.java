package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.AwaitedAnswers;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The regions that have not answered about a national framework tender (notes to § 9). */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class AwaitedCooperation implements AwaitedAnswers {

    private final JdbcClient jdbc;

    AwaitedCooperation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String message() {
        return CooperationProcess.COOPERATION_ANSWERED;
    }

    @Override
    public String answer() {
        return "Svar om samarbejdet";
    }

    @Override
    public String givers() {
        return "De andre regioner";
    }

    @Override
    public List<String> missing(CaseNumber number) {
        return jdbc.sql("""
                        SELECT r.name FROM raadslag.framework_tender_participation p JOIN raadslag.employment_region r ON r.code = p.region_code
                        WHERE p.answer IS NULL
                            AND p.tender_id = (SELECT id FROM raadslag.framework_tender WHERE number = ? ORDER BY revision DESC LIMIT 1)
                        ORDER BY r.code""").param(number.value()).query(String.class).list();
    }
}
