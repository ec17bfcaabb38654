package dk.raadslag.support.form;

/** The chair approves the agenda. */
public final class ApproveAgendaForm extends Form<ApproveAgendaForm> {

    public ApproveAgendaForm agendaAnswer(String code) {
        return with("agendaAnswer", code);
    }

    public ApproveAgendaForm remark(String text) {
        return with("remark", text);
    }
}
