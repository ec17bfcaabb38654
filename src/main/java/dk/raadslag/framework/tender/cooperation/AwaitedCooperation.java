package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** The regions that have not answered about a national framework tender (notes to § 9). */
@Component
class AwaitedCooperation implements AwaitedAnswers {

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
    public String missing() {
        return """
                SELECT r.name FROM raadslag.framework_tender_participation p JOIN raadslag.employment_region r ON r.code = p.region_code
                WHERE p.answer IS NULL
                    AND p.tender_id = (SELECT id FROM raadslag.framework_tender WHERE number = :number ORDER BY revision DESC LIMIT 1)
                ORDER BY r.code""";
    }
}
