package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.engine.AwaitedAnswers;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** The regions that have not answered about a national framework tender (notes to § 9). */
@Component
class AwaitedCooperation implements AwaitedAnswers {

    private final TenderParticipations participations;
    private final Authorities authorities;

    AwaitedCooperation(TenderParticipations participations, Authorities authorities) {
        this.participations = participations;
        this.authorities = authorities;
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
        return participations.unanswered(number).stream()
                .map(authorities::regionName)
                .toList();
    }
}
