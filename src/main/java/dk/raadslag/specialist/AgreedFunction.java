package dk.raadslag.specialist;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import org.springframework.stereotype.Component;

/** When the specialist function of a matter ends, as the agreement in the register says it. */
@Component("agreedFunction")
public class AgreedFunction {

    private final SpecialistProposals proposals;

    AgreedFunction(SpecialistProposals proposals) {
        this.proposals = proposals;
    }

    /** The last day of the agreement, as ISO date. */
    public String endsOn(String caseNumber) {
        return terms(caseNumber).validTo().toString();
    }

    /** What ends and when, which a letter tells. */
    public String ending(String caseNumber) {
        return CaseRecord.cut(terms(caseNumber).ending());
    }

    private Terms terms(String caseNumber) {
        return proposals
                .findTopByNumberOrderByRevisionDesc(CaseNumber.of(caseNumber))
                .orElseThrow()
                .terms();
    }
}
