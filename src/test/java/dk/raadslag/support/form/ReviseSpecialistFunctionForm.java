package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The office changes the proposal of a specialist function. */
public final class ReviseSpecialistFunctionForm extends Form<ReviseSpecialistFunctionForm> {

    public ReviseSpecialistFunctionForm specialArea(String code) {
        return with("specialArea", code);
    }

    public ReviseSpecialistFunctionForm functionTitle(String text) {
        return with("functionTitle", text);
    }

    public ReviseSpecialistFunctionForm functionTasks(List<String> codes) {
        return with("functionTasks", codes);
    }

    public ReviseSpecialistFunctionForm need(String text) {
        return with("need", text);
    }

    public ReviseSpecialistFunctionForm organisation(String text) {
        return with("organisation", text);
    }

    public ReviseSpecialistFunctionForm providerKind(String code) {
        return with("providerKind", code);
    }

    public ReviseSpecialistFunctionForm providerName(String text) {
        return with("providerName", text);
    }

    public ReviseSpecialistFunctionForm providerJobcentre(String code) {
        return with("providerJobcentre", code);
    }

    public ReviseSpecialistFunctionForm providerParty(String code) {
        return with("providerParty", code);
    }

    public ReviseSpecialistFunctionForm amount(Number number) {
        return with("amount", number);
    }

    public ReviseSpecialistFunctionForm financing(String text) {
        return with("financing", text);
    }

    public ReviseSpecialistFunctionForm firstDay(LocalDate day) {
        return with("firstDay", day);
    }

    public ReviseSpecialistFunctionForm lastDay(LocalDate day) {
        return with("lastDay", day);
    }
}
