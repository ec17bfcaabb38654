package dk.raadslag.notification;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.notification.Recipients.Recipient;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one recipient. Its date is the day on which it leaves.
 *
 * @param number the matter, or null of a reminder that concerns several
 * @param occasion what caused it
 * @param template the file of {@code resources/letters} it was written from
 * @param recipientGroup for example {@code jc-municipal-0851}
 * @param recipientName in Danish, for example {@code Kommunalbestyrelsen i Aalborg Kommune}
 * @param body the text without its date
 * @param documentId the document enclosed, or null
 * @param annexId the second document enclosed, or null
 * @param answerWithin the policy value that tells how long the recipient has to answer, or null where no answer is due
 * @param answerUntil the last day to answer where it was given beforehand, or null
 * @param answerBy the last day to answer, counted from the day on which the letter left, or null
 * @param attempts how often sending it was tried in vain
 * @param sentAt when it left: the mail server took it, or it was laid out in the application; null before
 * @param lastError why the last attempt failed, or null
 * @param delayedBecause the same for a Danish reader, or null
 */
public record Letter(
        UUID id,
        @Nullable CaseNumber number,
        String occasion,
        String template,
        String recipientGroup,
        String recipientName,
        @Nullable String address,
        String subject,
        String body,
        @Nullable UUID documentId,
        @Nullable UUID annexId,
        @Nullable String answerWithin,
        @Nullable LocalDate answerUntil,
        @Nullable LocalDate answerBy,
        OffsetDateTime writtenAt,
        int attempts,
        @Nullable OffsetDateTime sentAt,
        @Nullable String lastError,
        @Nullable String delayedBecause) {

    /** Named as the components: for a name with an underscore the mapper fails once per row and column before it finds it. */
    static final String COLUMNS = """
            id, number, occasion, template, recipient_group AS recipientGroup, recipient_name AS recipientName, address,
            subject, body, document_id AS documentId, annex_id AS annexId, answer_within AS answerWithin,
            answer_until AS answerUntil, answer_by AS answerBy, written_at AS writtenAt, attempts, sent_at AS sentAt,
            last_error AS lastError, delayed_because AS delayedBecause""";

    static final String REMINDER = "overdue-tasks";

    /** More letters than these that are alike are told as one: the record says how many recipients, the page of the case folds them. */
    private static final int FEW = 10;

    /** The address of a letter that is read in the application. */
    static final String IN_THE_APPLICATION = "Rådslag";

    /** Whether the letters, which are alike, are too many to be told one by one. */
    public static boolean areMany(List<Letter> alike) {
        return alike.size() > FEW;
    }

    static Letter of(
            Dispatch dispatch,
            Recipient recipient,
            @Nullable AnswerTime time,
            LetterTemplates.Text text,
            OffsetDateTime now) {
        return new Letter(
                UUID.randomUUID(),
                dispatch.number(),
                dispatch.occasion(),
                dispatch.template(),
                recipient.group(),
                recipient.name(),
                null,
                text.subject(),
                text.body(),
                dispatch.documentId(),
                dispatch.annexId(),
                time == null ? null : time.name(),
                time == null ? null : time.until(),
                null,
                now,
                0,
                null,
                null,
                null);
    }

    /** The letter of a day about a role's late tasks. */
    static Letter reminder(LocalDate day, Recipient recipient, LetterTemplates.Text text, OffsetDateTime now) {
        return new Letter(
                UUID.randomUUID(),
                null,
                day.toString(),
                REMINDER,
                recipient.group(),
                recipient.name(),
                null,
                text.subject(),
                text.body(),
                null,
                null,
                null,
                null,
                null,
                now,
                0,
                null,
                null,
                null);
    }

    /** The letter as its recipient reads it: with its date and the deadline that runs from it, once it has left. */
    public String text() {
        if (sentAt == null) {
            return body;
        }
        String deadline = answerBy == null ? "" : "Svarfrist: " + Danish.date(answerBy) + "\n";
        return "Dato: " + Danish.date(day(sentAt)) + "\n" + deadline + "\n" + body;
    }

    /** Whether it went by mail. */
    public boolean isMailed() {
        return sentAt != null && !IN_THE_APPLICATION.equals(address);
    }

    @Nullable
    AnswerTime answerTime() {
        return answerWithin == null ? null : new AnswerTime(answerWithin, answerUntil);
    }

    /** The letter, left for the address at the moment given. */
    Letter left(String to, OffsetDateTime at, @Nullable LocalDate deadline) {
        return new Letter(
                id,
                number,
                occasion,
                template,
                recipientGroup,
                recipientName,
                to,
                subject,
                body,
                documentId,
                annexId,
                answerWithin,
                answerUntil,
                deadline,
                writtenAt,
                attempts,
                at,
                null,
                null);
    }

    /** The Danish day of the moment. */
    static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Danish.ZONE).toLocalDate();
    }
}
