package dk.raadslag.notification;

import dk.raadslag.deadline.Policy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines that run from letters. They are what the matter's latest letters with a time to answer of the given name (a policy value)
 * say; where there is no such letter, the time runs from now. Models read them as
 * {@code ${replyDeadline.last(execution.processBusinessKey, 'HEARING')}}.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class ReplyDeadline {

    private final JdbcClient jdbc;
    private final Policy policy;

    ReplyDeadline(JdbcClient jdbc, Policy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** When one group's time is over, by its own letter; null while the letter has not left. */
    public @Nullable Date of(String caseNumber, String name, String partyGroup) {
        return runningOrNull(end(ofGroup(caseNumber, name, partyGroup), policy.due(name)));
    }

    /** The same, but not before the ISO date given. */
    public @Nullable Date of(String caseNumber, String name, String partyGroup, String notBefore) {
        return runningOrNull(later(ofGroup(caseNumber, name, partyGroup), policy.on(notBefore)));
    }

    /** When everybody's time is over; {@link Policy#NOT_YET} while one of the letters has not left. */
    public Date last(String caseNumber, String name) {
        return end(replies(caseNumber, name), policy.due(name));
    }

    /** The same, but not before the ISO date given. */
    public Date last(String caseNumber, String name, String notBefore) {
        return later(replies(caseNumber, name), policy.on(notBefore));
    }

    /** When another period is over that runs from the same letters; {@link Policy#NOT_YET} while one of them has not left. */
    public Date after(String caseNumber, String name, String period) {
        List<Reply> replies = replies(caseNumber, name);
        if (!allLeft(replies)) {
            return Policy.NOT_YET;
        }
        return replies.stream()
                .map(reply -> policy.lastDay(reply.left(), period))
                .max(LocalDate::compareTo)
                .map(day -> policy.on(day.toString()))
                .orElseGet(() -> policy.due(period));
    }

    /** When an agreed ISO date is over, or, where the letter that tells it has not left by then, as soon as it has. */
    public Date notBeforeLetter(String caseNumber, String name, String isoDate) {
        return allLeft(replies(caseNumber, name)) ? policy.after(isoDate) : Policy.NOT_YET;
    }

    private Date later(List<Reply> replies, Date notBefore) {
        return Collections.max(List.of(end(replies, notBefore), notBefore));
    }

    private Date end(List<Reply> replies, Date withoutLetter) {
        if (!allLeft(replies)) {
            return Policy.NOT_YET;
        }
        return replies.stream()
                .map(Reply::lastDay)
                .max(LocalDate::compareTo)
                .map(day -> policy.on(day.toString()))
                .orElse(withoutLetter);
    }

    private static @Nullable Date runningOrNull(Date end) {
        return end.equals(Policy.NOT_YET) ? null : end;
    }

    private static boolean allLeft(List<Reply> replies) {
        return replies.stream().allMatch(reply -> reply.sentAt() != null);
    }

    private List<Reply> ofGroup(String caseNumber, String name, String partyGroup) {
        return replies(caseNumber, name).stream()
                .filter(reply -> reply.recipientGroup().equals(partyGroup))
                .toList();
    }

    private List<Reply> replies(String caseNumber, String name) {
        return jdbc.sql("""
                        SELECT recipient_group, sent_at, answer_by FROM raadslag.letter
                        WHERE number = :number AND answer_within = :name AND occasion =
                            (SELECT occasion FROM raadslag.letter WHERE number = :number AND answer_within = :name
                             ORDER BY sequence DESC LIMIT 1)""")
                .param("number", caseNumber)
                .param("name", name)
                .query(Reply.class)
                .list();
    }

    /** What a letter says about the time to answer it; nothing before it has left. */
    record Reply(
            String recipientGroup,
            @Nullable OffsetDateTime sentAt,
            @Nullable LocalDate answerBy) {

        private LocalDate left() {
            return Letter.day(Objects.requireNonNull(sentAt));
        }

        private LocalDate lastDay() {
            return Objects.requireNonNull(answerBy);
        }
    }
}
