package dk.raadslag.notification;

import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.law.LawTable;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the letter {@code letter} to the roles {@code recipients} (with commas between), enclosing {@code documentId} and
 * {@code annexId} if they are given, and records it under {@code paragraph}. The parties among them have the time {@code answerWithin} (a
 * policy value) to answer, or until the ISO date {@code answerUntil}. All of them are inputs of the service task.
 */
@Component("sendLetter")
class SendLetter implements JavaDelegate {

    private static final int LAST_YEAR = 9999;

    private final Letters letters;
    private final Policy policy;
    private final LawTable law;

    SendLetter(Letters letters, Policy policy, LawTable law) {
        this.letters = letters;
        this.policy = policy;
        this.law = law;
    }

    @Override
    public void execute(DelegateExecution task) {
        letters.write(new Dispatch(
                number(task),
                task.getActivityInstanceId(),
                letter(task),
                roles(required(task, "recipients")),
                document(task, "documentId"),
                document(task, "annexId"),
                answerTime(task),
                input(task, "paragraph").orElse("§ 11"),
                task.getVariables()));
    }

    private String letter(DelegateExecution task) {
        String letter = required(task, "letter");
        Require.that(
                law.letters().knows(letter),
                "Brevet %s kan ingen model sende. Ret den model, der sender det.".formatted(letter));
        return letter;
    }

    private static CaseNumber number(DelegateExecution task) {
        String key = task.getProcessBusinessKey();
        String number = String.valueOf(Objects.requireNonNullElse(task.getVariable(CaseProcess.CASE_NUMBER), key));
        Require.that(
                key == null || key.equals(number),
                "Modellen sender et brev i en anden sag end sin egen. Ret den model, der sender brevet.");
        return read(CaseProcess.CASE_NUMBER, number, CaseNumber::of);
    }

    private static List<String> roles(String recipients) {
        return Arrays.stream(recipients.split(",")).map(String::strip).toList();
    }

    private static @Nullable UUID document(DelegateExecution task, String name) {
        return input(task, name).map(id -> read(name, id, UUID::fromString)).orElse(null);
    }

    private @Nullable AnswerTime answerTime(DelegateExecution task) {
        LocalDate until = input(task, "answerUntil")
                .map(day -> read("answerUntil", day, SendLetter::day))
                .orElse(null);
        Optional<String> within = input(task, "answerWithin");
        within.ifPresent(name -> read("answerWithin", name, policy::day));
        return within.map(name -> new AnswerTime(name, until)).orElse(null);
    }

    private static LocalDate day(String isoDate) {
        LocalDate day = LocalDate.parse(isoDate);
        Require.that(day.getYear() <= LAST_YEAR, unusable("answerUntil"));
        return day;
    }

    private static Optional<String> input(DelegateExecution task, String name) {
        Object value = task.getVariableLocal(name);
        Require.that(value == null || value instanceof String, unusable(name));
        return Optional.ofNullable((String) value).filter(text -> !text.isBlank());
    }

    private static String required(DelegateExecution task, String name) {
        return input(task, name).orElseThrow(() -> new Refusal(unusable(name)));
    }

    private static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Refusal(unusable(name));
        }
    }

    private static String unusable(String name) {
        return "Modellen siger ikke noget brugbart i parameteren %s, så brevet kan ikke skrives. Ret den model, der sender brevet."
                .formatted(name);
    }
}
