package dk.raadslag.grant.payment;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseRecord;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells a task's form what is applied for, what was found, and what the council has to grant. */
@Component
class DescribeGrant implements TaskListener {

    private final GrantOverview overview;

    DescribeGrant(GrantOverview overview) {
        this.overview = overview;
    }

    @Override
    public void notify(DelegateTask task) {
        List<GrantOverview.Fact> facts = overview.of(CaseProcess.caseNumber(task));
        task.setVariableLocal(GrantPaymentProcess.GRANT_OVERVIEW, lines(facts, GrantOverview.Fact::markdown));
        task.setVariableLocal(GrantPaymentProcess.GRANT_IN_WORDS, lines(facts, GrantOverview.Fact::danish));
    }

    private static String lines(List<GrantOverview.Fact> facts, Function<GrantOverview.Fact, String> form) {
        return CaseRecord.cut(facts.stream().map(form).collect(Collectors.joining("\n")));
    }
}
