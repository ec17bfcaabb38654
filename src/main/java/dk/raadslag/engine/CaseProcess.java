package dk.raadslag.engine;

import dk.raadslag.journal.CaseNumber;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables that the processes of all matters share. */
public final class CaseProcess {

    /** The number of the matter, which is also the business key. */
    public static final String CASE_NUMBER = "caseNumber";

    /** The code of the employment region, which is also the tenant. */
    public static final String REGION_CODE = "regionCode";

    /** The id of the jobcentre that the matter concerns. */
    public static final String JOBCENTRE_ID = "jobcentreId";

    private CaseProcess() {}

    /** The number of the matter; refused if the variable is no case number. */
    public static CaseNumber caseNumber(VariableScope scope) {
        return CaseNumber.of((String) scope.getVariable(CASE_NUMBER));
    }

    /** The id in the variable, for example of a document. */
    public static UUID id(VariableScope scope, String variable) {
        return UUID.fromString((String) scope.getVariable(variable));
    }
}
