package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The office describes the need for a framework tender. */
public final class StartFrameworkTenderForm extends Form<StartFrameworkTenderForm> {

    public StartFrameworkTenderForm regionCode(String text) {
        return with("regionCode", text);
    }

    public StartFrameworkTenderForm tenderScope(String text) {
        return with("tenderScope", text);
    }

    public StartFrameworkTenderForm tenderTitle(String text) {
        return with("tenderTitle", text);
    }

    public StartFrameworkTenderForm targetGroup(String text) {
        return with("targetGroup", text);
    }

    public StartFrameworkTenderForm effortArea(String text) {
        return with("effortArea", text);
    }

    public StartFrameworkTenderForm integrationGroup(boolean yes) {
        return with("integrationGroup", yes);
    }

    public StartFrameworkTenderForm needSource(String text) {
        return with("needSource", text);
    }

    public StartFrameworkTenderForm need(String text) {
        return with("need", text);
    }

    public StartFrameworkTenderForm needCriteria(List<String> codes) {
        return with("needCriteria", codes);
    }

    public StartFrameworkTenderForm work(String text) {
        return with("work", text);
    }

    public StartFrameworkTenderForm awardCriteria(String text) {
        return with("awardCriteria", text);
    }

    public StartFrameworkTenderForm expectedResults(String text) {
        return with("expectedResults", text);
    }

    public StartFrameworkTenderForm firstDay(LocalDate day) {
        return with("firstDay", day);
    }

    public StartFrameworkTenderForm lastDay(LocalDate day) {
        return with("lastDay", day);
    }
}
