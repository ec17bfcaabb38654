package dk.raadslag.notification;

import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a letter goes out to some roles, once.
 *
 * @param number the matter
 * @param occasion what causes it; the same occasion never causes the same letter twice
 * @param template the file of {@code resources/letters} without {@code .txt}
 * @param roles for example {@code parties}, {@code guests}, {@code council}
 * @param documentId a document of the same matter to enclose, or null
 * @param annexId a second one, or null
 * @param answerTime the time that the parties have to answer it, or null
 * @param paragraph for example {@code § 11, stk. 1}
 * @param variables what the text may mention
 */
record Dispatch(
        CaseNumber number,
        String occasion,
        String template,
        List<String> roles,
        @Nullable UUID documentId,
        @Nullable UUID annexId,
        @Nullable AnswerTime answerTime,
        String paragraph,
        Map<String, Object> variables) {}
