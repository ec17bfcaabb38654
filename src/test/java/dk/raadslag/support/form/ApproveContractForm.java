package dk.raadslag.support.form;

import java.time.LocalDate;

/** The chair records what the council decided about the contract. */
public final class ApproveContractForm extends Form<ApproveContractForm> {
    public ApproveContractForm contractTreatment(String code) {
        return with("contractTreatment", code);
    }

    public ApproveContractForm contractWording(String text) {
        return with("contractWording", text);
    }

    public ApproveContractForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public ApproveContractForm dissents(String text) {
        return with("dissents", text);
    }

    public ApproveContractForm recused(String text) {
        return with("recused", text);
    }

    public ApproveContractForm attendance(String text) {
        return with("attendance", text);
    }

    public ApproveContractForm newMeetingDate(LocalDate day) {
        return with("newMeetingDate", day);
    }
}
