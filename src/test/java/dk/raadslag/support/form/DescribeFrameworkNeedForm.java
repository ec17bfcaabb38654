package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The office proposes a framework tender that the contract has a need of. */
public final class DescribeFrameworkNeedForm extends Form<DescribeFrameworkNeedForm> {

    public DescribeFrameworkNeedForm tenderScope(String text) {
        return with("tenderScope", text);
    }

    public DescribeFrameworkNeedForm tenderTitle(String text) {
        return with("tenderTitle", text);
    }

    public DescribeFrameworkNeedForm targetGroup(String text) {
        return with("targetGroup", text);
    }

    public DescribeFrameworkNeedForm effortArea(String text) {
        return with("effortArea", text);
    }

    public DescribeFrameworkNeedForm integrationGroup(boolean yes) {
        return with("integrationGroup", yes);
    }

    public DescribeFrameworkNeedForm needSource(String text) {
        return with("needSource", text);
    }

    public DescribeFrameworkNeedForm need(String text) {
        return with("need", text);
    }

    public DescribeFrameworkNeedForm needCriteria(List<String> codes) {
        return with("needCriteria", codes);
    }

    public DescribeFrameworkNeedForm work(String text) {
        return with("work", text);
    }

    public DescribeFrameworkNeedForm awardCriteria(String text) {
        return with("awardCriteria", text);
    }

    public DescribeFrameworkNeedForm expectedResults(String text) {
        return with("expectedResults", text);
    }

    public DescribeFrameworkNeedForm firstDay(LocalDate day) {
        return with("firstDay", day);
    }

    public DescribeFrameworkNeedForm lastDay(LocalDate day) {
        return with("lastDay", day);
    }
}
