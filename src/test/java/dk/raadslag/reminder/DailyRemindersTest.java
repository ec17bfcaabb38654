package dk.raadslag.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.danish.Danish;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RaadslagTest
class DailyRemindersTest extends ProcessTest {

    @Autowired
    DailyReminders reminders;

    @Autowired
    OverdueTasks overdue;

    @Autowired
    TaskService taskService;

    @LocalServerPort
    int port;

    @Test
    void eachRoleHearsOnceADayOfItsLateTasks() {
        String first = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String second = fixtures.openCase("JC-0810", "FLEKSJOB");
        fixtures.call("council-involvement", first, Map.of("stage", "REACTION"));
        fixtures.call("council-involvement", second, Map.of("stage", "REACTION"));
        LocalDate due = dueDay(first);

        clock.setTo(due);
        reminders.remind();
        assertThat(remindersOf(due)).isEmpty();

        clock.setTo(due.plusDays(1));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(reminders::remind), CompletableFuture.runAsync(reminders::remind))
                .join();
        reminders.remind();
        assertThat(remindersOf(due.plusDays(1)))
                .singleElement()
                .asString()
                .startsWith("secretariat-NJ: ")
                .contains("Udarbejd sagsfremstilling, sag " + first + ", frist " + Danish.date(due))
                .contains("sag " + second);

        clock.setTo(due.plusDays(2));
        reminders.remind();
        assertThat(remindersOf(due.plusDays(2))).singleElement().asString().startsWith("secretariat-NJ: ");
    }

    @Test
    void aGroupThatIsNoRoleKeepsNobodyElsesLetterBack() {
        String number = fixtures.openCase("JC-0846", "FLEKSJOB");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        taskService.addCandidateGroup(progress.taskId(number, "userTask_prepareCouncilBrief"), "camunda-admin");
        LocalDate late = dueDay(number).plusYears(1);
        clock.setTo(late);
        reminders.remind();

        assertThat(remindersOf(late)).singleElement().asString().startsWith("secretariat-NJ: ");
    }

    @Test
    void theListOfCasesSaysWhereADeadlineIsOver() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        String user = accounts.of("rd-NJ");
        Visitor director = new Visitor(port);
        director.logIn(user, user);
        assertThat(director.get("/sager").body()).contains(number).doesNotContain("Overskredet");

        clock.setTo(dueDay(number).plusDays(1));
        assertThat(overdue.matters()).contains(number);
        assertThat(director.get("/sager").body()).contains("Overskredet");
    }

    private LocalDate dueDay(String number) {
        return LocalDate.parse(file.value(
                "SELECT to_char(due_date_, 'YYYY-MM-DD') FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ WHERE e.business_key_ = ?",
                number));
    }

    /** The letters of a day, each after the role it is for. */
    private List<String> remindersOf(LocalDate day) {
        return file.values(
                "SELECT recipient_group || ': ' || body FROM raadslag.letter WHERE number IS NULL AND occasion = ?",
                day.toString());
    }
}
