package dk.raadslag.agreement;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agreement that binds the parties of a case now, for models that ask them: {@code ${agreementInForce.parties(caseNumber)}}. */
@Component("agreementInForce")
public class AgreementInForce {

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Cases cases;
    private final Authorities authorities;

    AgreementInForce(
            ImprovementAgreements agreements, AgreementContents contents, Cases cases, Authorities authorities) {
        this.agreements = agreements;
        this.contents = contents;
        this.cases = cases;
        this.authorities = authorities;
    }

    /** Tells whether there is one. */
    public boolean exists(String caseNumber) {
        return agreements.activeOf(CaseNumber.of(caseNumber)).isPresent();
    }

    /** The groups of its parties; none where there is no agreement in force. */
    public List<String> parties(String caseNumber) {
        String jobcentre = cases.caseOf(CaseNumber.of(caseNumber)).jobcentreId();
        return agreements.activeOf(CaseNumber.of(caseNumber)).stream()
                .flatMap(agreement -> contents.of(agreement).kinds().stream())
                .map(kind -> authorities.responsibleGroup(jobcentre, kind))
                .distinct()
                .toList();
    }
}
