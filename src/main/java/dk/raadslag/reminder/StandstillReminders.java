package dk.raadslag.reminder;

import dk.raadslag.deadline.Policy;
import dk.raadslag.notification.Letters;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the director and Arbejdsmarkedsstyrelsen of cases that stand still, again and again until somebody does something in them
 * (§ 7, stk. 1). Nothing is decided. Any number of nodes may try, as often as they like.
 */
@Component
class StandstillReminders {

    private final QuietCases cases;
    private final Letters letters;
    private final Policy policy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandstillReminders(
            QuietCases cases, Letters letters, Policy policy, TransactionTemplate transaction, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${raadslag.reminder.times:0 0 7-12 * * MON-FRI}", zone = "Europe/Copenhagen")
    void remind() {
        LocalDate today = LocalDate.now(clock);
        cases.all()
                .forEach(quiet -> quiet.letterDue(today, policy)
                        .ifPresent(due -> transaction.executeWithoutResult(
                                status -> letters.remindOfStandstill(quiet.number(), quiet.since(), due))));
    }
}
