package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The office changes the proposal of a framework tender. */
public final class ReviseFrameworkTenderForm extends Form<ReviseFrameworkTenderForm> {

    public ReviseFrameworkTenderForm tenderTitle(String text) {
        return with("tenderTitle", text);
    }

    public ReviseFrameworkTenderForm targetGroup(String text) {
        return with("targetGroup", text);
    }

    public ReviseFrameworkTenderForm effortArea(String text) {
        return with("effortArea", text);
    }

    public ReviseFrameworkTenderForm integrationGroup(boolean yes) {
        return with("integrationGroup", yes);
    }

    public ReviseFrameworkTenderForm needSource(String text) {
        return with("needSource", text);
    }

    public ReviseFrameworkTenderForm need(String text) {
        return with("need", text);
    }

    public ReviseFrameworkTenderForm needCriteria(List<String> codes) {
        return with("needCriteria", codes);
    }

    public ReviseFrameworkTenderForm work(String text) {
        return with("work", text);
    }

    public ReviseFrameworkTenderForm awardCriteria(String text) {
        return with("awardCriteria", text);
    }

    public ReviseFrameworkTenderForm expectedResults(String text) {
        return with("expectedResults", text);
    }

    public ReviseFrameworkTenderForm firstDay(LocalDate day) {
        return with("firstDay", day);
    }

    public ReviseFrameworkTenderForm lastDay(LocalDate day) {
        return with("lastDay", day);
    }
}
