package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The secretariat drafts the agenda, or calls the meeting off. */
public final class DraftAgendaForm extends Form<DraftAgendaForm> {

    public DraftAgendaForm agendaStepChoice(String code) {
        return with("agendaStepChoice", code);
    }

    public DraftAgendaForm cancelReason(String text) {
        return with("cancelReason", text);
    }

    public DraftAgendaForm meetingOn(LocalDate day) {
        return with("meetingOn", day);
    }

    public DraftAgendaForm meetingTime(String text) {
        return with("meetingTime", text);
    }

    public DraftAgendaForm meetingPlace(String text) {
        return with("meetingPlace", text);
    }

    public DraftAgendaForm agendaMatters(List<String> codes) {
        return with("agendaMatters", codes);
    }

    public DraftAgendaForm agendaPapers(List<String> codes) {
        return with("agendaPapers", codes);
    }

    public DraftAgendaForm freeItems(String text) {
        return with("freeItems", text);
    }
}
