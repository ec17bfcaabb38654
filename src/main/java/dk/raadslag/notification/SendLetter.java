package dk.raadslag.notification;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private final Letters letters;

    SendLetter(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution task) {
        letters.write(new Dispatch(
                number(task),
                task.getActivityInstanceId(),
                input(task, "letter").orElseThrow(),
                roles(input(task, "recipients").orElseThrow()),
                document(task, "documentId"),
                document(task, "annexId"),
                answerTime(task),
                input(task, "paragraph").orElse("§ 11"),
                task.getVariables()));
    }

    private static CaseNumber number(DelegateExecution task) {
        Object caseNumber = task.getVariable(CaseProcess.CASE_NUMBER);
        return CaseNumber.of(caseNumber == null ? task.getProcessBusinessKey() : caseNumber.toString());
    }

    private static List<String> roles(String recipients) {
        return Arrays.stream(recipients.split(",")).map(String::strip).toList();
    }

    private static @Nullable UUID document(DelegateExecution task, String name) {
        return input(task, name).map(UUID::fromString).orElse(null);
    }

    private static @Nullable AnswerTime answerTime(DelegateExecution task) {
        LocalDate until = input(task, "answerUntil").map(LocalDate::parse).orElse(null);
        return input(task, "answerWithin")
                .map(name -> new AnswerTime(name, until))
                .orElse(null);
    }

    private static Optional<String> input(DelegateExecution task, String name) {
        return Optional.ofNullable((String) task.getVariableLocal(name)).filter(value -> !value.isBlank());
    }
}
