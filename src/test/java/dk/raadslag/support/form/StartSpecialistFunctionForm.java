package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The office describes a specialist function; starts the process. */
public final class StartSpecialistFunctionForm extends Form<StartSpecialistFunctionForm> {

    public StartSpecialistFunctionForm regionCode(String code) {
        return with("regionCode", code);
    }

    public StartSpecialistFunctionForm specialArea(String code) {
        return with("specialArea", code);
    }

    public StartSpecialistFunctionForm functionTitle(String text) {
        return with("functionTitle", text);
    }

    public StartSpecialistFunctionForm functionTasks(List<String> codes) {
        return with("functionTasks", codes);
    }

    public StartSpecialistFunctionForm need(String text) {
        return with("need", text);
    }

    public StartSpecialistFunctionForm organisation(String text) {
        return with("organisation", text);
    }

    public StartSpecialistFunctionForm providerKind(String code) {
        return with("providerKind", code);
    }

    public StartSpecialistFunctionForm providerName(String text) {
        return with("providerName", text);
    }

    public StartSpecialistFunctionForm providerJobcentre(String code) {
        return with("providerJobcentre", code);
    }

    public StartSpecialistFunctionForm providerParty(String code) {
        return with("providerParty", code);
    }

    public StartSpecialistFunctionForm amount(Number number) {
        return with("amount", number);
    }

    public StartSpecialistFunctionForm financing(String text) {
        return with("financing", text);
    }

    public StartSpecialistFunctionForm firstDay(LocalDate day) {
        return with("firstDay", day);
    }

    public StartSpecialistFunctionForm lastDay(LocalDate day) {
        return with("lastDay", day);
    }
}
