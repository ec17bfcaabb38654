package dk.raadslag.agreement;

import dk.raadslag.journal.CaseNumber;
import java.util.List;

/** The consultant assistance that is a part of an agreement (§ 12), as the capability that finances it knows it. */
public interface AgreedAssistance {

    /** What is offered or promised in the case, each in words with its purpose and its ceiling. */
    List<String> inWords(CaseNumber caseNumber);
}
