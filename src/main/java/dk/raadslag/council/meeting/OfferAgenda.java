package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.WaitingTasks.Waiting;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the secretariat what waits for the council, chosen unless it was left out before, and what the region has filed that it has not had yet. */
@Component
class OfferAgenda implements TaskListener {

    private final WaitingMatters waiting;
    private final Agendas agendas;

    OfferAgenda(WaitingMatters waiting, Agendas agendas) {
        this.waiting = waiting;
        this.agendas = agendas;
    }

    @Override
    public void notify(DelegateTask task) {
        RegionCode region = RegionCode.valueOf((String) task.getVariable(CaseProcess.REGION_CODE));
        List<Waiting> all = waiting.of(region);
        List<Option> options = all.stream()
                .map(matter -> new Option(matter.number().value(), waiting.label(matter)))
                .distinct()
                .toList();
        List<String> leftOut = FormInput.of(task).choices(MeetingProcess.MATTERS_LEFT_OUT);
        task.setVariableLocal(MeetingProcess.MATTERS_WAIT, !options.isEmpty());
        task.setVariableLocal(MeetingProcess.WAITING_MATTERS, Options.of(options));
        task.setVariableLocal(
                MeetingProcess.AGENDA_MATTERS,
                Options.chosen(options.stream()
                        .map(Option::value)
                        .distinct()
                        .filter(number -> !leftOut.contains(number))
                        .toList()));
        List<Option> papers = agendas.papers(region).stream()
                .map(paper -> new Option(paper.id().toString(), paper.danish()))
                .toList();
        task.setVariableLocal(MeetingProcess.PAPERS_THERE, !papers.isEmpty());
        task.setVariableLocal(MeetingProcess.REGION_PAPERS, Options.of(papers));
        List<String> chosen = agendas.chosenPapers(CaseProcess.caseNumber(task));
        task.setVariableLocal(
                MeetingProcess.AGENDA_PAPERS,
                Options.chosen(papers.stream()
                        .map(Option::value)
                        .filter(chosen::contains)
                        .toList()));
    }
}
