package dk.raadslag.council.meeting;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.journal.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Names an item on the list of tasks, shows it in the form of its task, and what the council can make of it. */
@Component
class PresentItem implements TaskListener {

    private final AgendaItems items;
    private final WaitingMatters waiting;

    PresentItem(AgendaItems items, WaitingMatters waiting) {
        this.items = items;
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateTask task) {
        AgendaItem item = items.item(CaseProcess.id(task, MeetingProcess.ITEM_ID));
        task.setVariableLocal(MeetingProcess.CASE_TITLE, item.heading());
        String news = waiting.unlawfulSince(item).map(note -> note + "\n").orElse("");
        task.setVariableLocal(MeetingProcess.ITEM_TEXT, CaseRecord.cut(news + item.inWords()));
        task.setVariableLocal(
                MeetingProcess.ITEM_OUTCOMES,
                Options.of(item.kind().outcomes().stream()
                        .map(outcome -> new Option(outcome.name(), outcome.danish()))
                        .toList()));
    }
}
