package dk.raadslag.grant;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells a task's form what is applied for, what was found, and what the council has to grant. */
@Component
class DescribeGrant implements TaskListener {

    /** The engine keeps no longer text in a variable. */
    private static final int LONGEST = 4_000;

    private static final String CUT = " … Resten står på sagen.";

    private final GrantOverview overview;

    DescribeGrant(GrantOverview overview) {
        this.overview = overview;
    }

    @Override
    public void notify(DelegateTask task) {
        String text = overview.of(CaseProcess.caseNumber(task));
        task.setVariableLocal(
                GrantProcess.GRANT_OVERVIEW,
                text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT);
    }
}
