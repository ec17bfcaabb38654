package dk.raadslag.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.OverdueTasks;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RaadslagTest
class DailyRemindersTest extends ProcessTest {

    @Autowired
    DailyReminders reminders;

    @Autowired
    OverdueTasks overdue;

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
        assertThat(remindersTo("secretariat-NJ")).isEmpty();

        clock.setTo(due.plusDays(1));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(reminders::remind), CompletableFuture.runAsync(reminders::remind))
                .join();
        reminders.remind();
        assertThat(remindersTo("secretariat-NJ"))
                .singleElement()
                .asString()
                .contains("Udarbejd sagsfremstilling, sag " + first + ", frist " + Danish.date(due))
                .contains("sag " + second);
        assertThat(remindersTo("rd-NJ")).isEmpty();

        clock.setTo(due.plusDays(2));
        reminders.remind();
        assertThat(remindersTo("secretariat-NJ")).hasSize(2);
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

    private List<String> remindersTo(String group) {
        return file.values("SELECT body FROM raadslag.letter WHERE number IS NULL AND recipient_group = ?", group);
    }
}
