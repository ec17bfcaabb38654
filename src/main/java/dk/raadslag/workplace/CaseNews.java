package dk.raadslag.workplace;

import dk.raadslag.engine.WithoutAuthorization;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.workplace.Awaited.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a case waits for after a task of it was completed or its process was started, for the notice in Tasklist. */
@RestController
class CaseNews {

    private final ProcessEngineConfigurationImpl engine;
    private final HistoryService history;
    private final Matters matters;
    private final CaseAccess access;
    private final Awaited awaited;

    CaseNews(
            ProcessEngineConfigurationImpl engine,
            HistoryService history,
            Matters matters,
            CaseAccess access,
            Awaited awaited) {
        this.engine = engine;
        this.history = history;
        this.matters = matters;
        this.access = access;
        this.awaited = awaited;
    }

    /** Not found if there is no such task, or its case is not for this reader. */
    @GetMapping(
            value = "/sager/nyt",
            params = {"opgave", "!forloeb"})
    ResponseEntity<News> afterTask(@RequestParam("opgave") UUID task) {
        @Nullable
        HistoricTaskInstance completed = ask(() -> history.createHistoricTaskInstanceQuery()
                .taskId(task.toString())
                .singleResult());
        return completed == null ? ResponseEntity.notFound().build() : after(completed.getRootProcessInstanceId());
    }

    /** Not found if there is no such process instance, or its case is not for this reader. */
    @GetMapping(
            value = "/sager/nyt",
            params = {"forloeb", "!opgave"})
    ResponseEntity<News> afterStart(@RequestParam("forloeb") UUID instance) {
        return after(instance.toString());
    }

    private ResponseEntity<News> after(String instance) {
        @Nullable
        HistoricProcessInstance process = ask(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult());
        return ResponseEntity.of(SignedIn.inWebapps()
                .flatMap(reader -> Optional.ofNullable(process)
                        .map(HistoricProcessInstance::getBusinessKey)
                        .flatMap(key -> CaseNumber.in(key).stream().findFirst())
                        .flatMap(matters::find)
                        .filter(matter -> access.mayRead(reader, matter))
                        .map(matter -> news(reader, matter))));
    }

    private News news(SignedIn reader, Matter matter) {
        String number = matter.number().value();
        Waiting waiting = awaited.of(number).seenBy(reader, access.sight(reader, matter));
        List<Step> steps = waiting.tasks().stream()
                .map(task -> new Step(task.name(), task.role()))
                .toList();
        String nextDeadline = waiting.deadlines().stream()
                .findFirst()
                .map(RunningDeadlines.Deadline::inWords)
                .orElse("");
        return new News(number, matter.title(), steps, nextDeadline, waiting.closed(), waiting.settled());
    }

    private <T> @Nullable T ask(Callable<T> question) {
        return engine.getCommandExecutorTxRequired().execute(command -> WithoutAuthorization.ask(command, question));
    }

    /**
     * The case, its open tasks, its next deadline in words (empty if none runs), and whether the program has nothing left to do in it by
     * itself just now.
     */
    record News(
            String number, String title, List<Step> waitsFor, String nextDeadline, boolean closed, boolean settled) {}

    /** An open task and whose it is. */
    record Step(String name, String role) {}
}
