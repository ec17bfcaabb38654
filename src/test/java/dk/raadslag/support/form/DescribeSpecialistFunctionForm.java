package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The office proposes a specialist function that the contract has. */
public final class DescribeSpecialistFunctionForm extends Form<DescribeSpecialistFunctionForm> {

    public DescribeSpecialistFunctionForm specialArea(String code) {
        return with("specialArea", code);
    }

    public DescribeSpecialistFunctionForm functionTitle(String text) {
        return with("functionTitle", text);
    }

    public DescribeSpecialistFunctionForm functionTasks(List<String> codes) {
        return with("functionTasks", codes);
    }

    public DescribeSpecialistFunctionForm need(String text) {
        return with("need", text);
    }

    public DescribeSpecialistFunctionForm organisation(String text) {
        return with("organisation", text);
    }

    public DescribeSpecialistFunctionForm providerKind(String code) {
        return with("providerKind", code);
    }

    public DescribeSpecialistFunctionForm providerName(String text) {
        return with("providerName", text);
    }

    public DescribeSpecialistFunctionForm providerJobcentre(String code) {
        return with("providerJobcentre", code);
    }

    public DescribeSpecialistFunctionForm providerParty(String code) {
        return with("providerParty", code);
    }

    public DescribeSpecialistFunctionForm amount(Number number) {
        return with("amount", number);
    }

    public DescribeSpecialistFunctionForm financing(String text) {
        return with("financing", text);
    }

    public DescribeSpecialistFunctionForm firstDay(LocalDate day) {
        return with("firstDay", day);
    }

    public DescribeSpecialistFunctionForm lastDay(LocalDate day) {
        return with("lastDay", day);
    }
}
