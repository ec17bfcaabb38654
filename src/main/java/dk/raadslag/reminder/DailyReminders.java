package dk.raadslag.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dk.raadslag.danish.Danish;
import dk.raadslag.notification.Letters;
import dk.raadslag.reminder.OverdueTasks.OverdueTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes each role one letter a day about its late tasks. Any number of nodes may try, as often as they like. */
@Component
class DailyReminders {

    private final OverdueTasks overdue;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyReminders(OverdueTasks overdue, Letters letters, TransactionTemplate transaction, Clock clock) {
        this.overdue = overdue;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** On the hour in the morning of each weekday, so that a node that was down at seven makes up for it. */
    @Scheduled(cron = "${raadslag.reminder.times:0 0 7-12 * * MON-FRI}", zone = "Europe/Copenhagen")
    void remind() {
        Map<String, List<OverdueTask>> byRole = overdue.all().stream().collect(groupingBy(OverdueTask::group));
        byRole.forEach((role, tasks) -> transaction.executeWithoutResult(status -> remind(role, tasks)));
    }

    private void remind(String role, List<OverdueTask> tasks) {
        letters.remind(
                role,
                LocalDate.now(clock),
                tasks.stream().map(DailyReminders::line).collect(joining("\n")));
    }

    private static String line(OverdueTask task) {
        return "- %s, sag %s, frist %s".formatted(task.name(), task.number(), Danish.date(task.due()));
    }
}
