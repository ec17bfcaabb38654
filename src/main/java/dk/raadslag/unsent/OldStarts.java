package dk.raadslag.unsent;

import dk.raadslag.deadline.Policy;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what was typed into start forms long ago: unlike that of a task, nothing else ends it. */
@Component
public class OldStarts {

    private final UnsentForms forms;
    private final Policy policy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldStarts(UnsentForms forms, Policy policy, TransactionTemplate transaction, Clock clock) {
        this.forms = forms;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Forgets all that is older than policy has it. Any number of nodes may do so, as often as they like. */
    @Scheduled(cron = "${raadslag.unsent.times:0 30 * * * *}", zone = "Europe/Copenhagen")
    public void forget() {
        var oldest = policy.ago("UNSENT_START").atStartOfDay(clock.getZone()).toOffsetDateTime();
        transaction.executeWithoutResult(status -> forms.removeStartsBefore(oldest));
    }
}
