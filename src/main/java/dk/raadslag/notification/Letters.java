package dk.raadslag.notification;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.law.LawTable;
import dk.raadslag.notification.Recipients.Recipient;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters of the matters. They can be read here whether or not a mail server has taken them. */
@Repository
@PartOfAnAct
public class Letters {

    private static final String REMINDER = Letter.REMINDER;

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final LetterTemplates templates;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;
    private final LawTable law;
    private final MailServer mailServer;
    private final Departure departure;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            Recipients recipients,
            LetterTemplates templates,
            Authorities authorities,
            Matters matters,
            CaseRecord record,
            LawTable law,
            MailServer mailServer,
            Departure departure,
            Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.templates = templates;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
        this.law = law;
        this.mailServer = mailServer;
        this.departure = departure;
        this.clock = clock;
    }

    /** The letters of a matter, oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Letter> of(CaseNumber number) {
        return jdbc.sql("SELECT " + Letter.COLUMNS
                        + " FROM raadslag.letter WHERE number = ? ORDER BY written_at, recipient_group, id")
                .param(number.value())
                .query(Letter.class)
                .list();
    }

    /**
     * The letters that have left for one of the roles, from all matters, newest first.
     *
     * @param after the letter after which the list goes on, itself to one of the roles; null for the newest
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Letter> to(Collection<String> roles, @Nullable UUID after, int most) {
        return jdbc.sql("""
                        SELECT found.* FROM unnest(:roles) AS role, LATERAL (
                            SELECT %s FROM raadslag.letter
                            WHERE recipient_group = role AND sent_at IS NOT NULL
                                AND (:after::uuid IS NULL OR (sent_at, id) < (
                                    SELECT sent_at, id FROM raadslag.letter WHERE id = :after AND recipient_group = ANY(:roles)))
                            ORDER BY sent_at DESC, id DESC LIMIT :most) AS found
                        ORDER BY found.sentAt DESC, found.id DESC LIMIT :most""".formatted(Letter.COLUMNS))
                .param("roles", roles.toArray(String[]::new))
                .param("after", after)
                .param("most", most)
                .query(Letter.class)
                .list();
    }

    /** Writes the letter to everyone who holds one of the roles and records it on the matter, all of it once. */
    void write(Dispatch dispatch) {
        requireThatItHappened(dispatch);
        Recipients.Scope scope = scope(dispatch);
        Map<String, @Nullable Object> facts = facts(dispatch, scope);
        List<Recipient> answering = answering(dispatch, scope);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Letter> written = recipients.of(dispatch.roles(), scope).stream()
                .flatMap(recipient -> write(dispatch, recipient, answering.contains(recipient), facts, now).stream())
                .toList();
        if (!written.isEmpty()) {
            record.add(
                    dispatch.number(),
                    Actor.SYSTEM,
                    "sendLetter",
                    dispatch.paragraph(),
                    "Brev »%s« skrevet til %s.".formatted(written.get(0).subject(), inWords(written)),
                    dispatch.documentId());
        }
    }

    /** A letter tells of an act only once the case record does, whatever model sends it. */
    private void requireThatItHappened(Dispatch dispatch) {
        List<String> acts = law.letters().acts(dispatch.template());
        Require.that(
                acts.isEmpty() || record.tellsOf(dispatch.number(), acts),
                "Brevet %s fortæller om noget, som sagens journal ikke viser (§§ 7-13). Det er ikke skrevet. Ret den model, der sender det."
                        .formatted(dispatch.template()));
    }

    /**
     * Writes a role the letter about its late tasks, once a day, and none while an earlier one has not left.
     *
     * @param tasks one on each line
     */
    public void remind(String group, LocalDate day, String tasks) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("tasks", tasks);
        facts.put("day", Danish.date(day));
        var recipient = new Recipient(group, authorities.roleName(group));
        if (!isReminderWaiting(group)) {
            add(Letter.reminder(day, recipient, text(REMINDER, recipient, facts), OffsetDateTime.now(clock)));
        }
    }

    /**
     * Writes the director and Arbejdsmarkedsstyrelsen that nothing has happened in a case, once for each day on which that is due.
     *
     * @param since the day of what happened last
     */
    public void remindOfStandstill(CaseNumber number, LocalDate since, LocalDate due) {
        write(new Dispatch(
                number,
                "standstill " + due,
                "standstill",
                List.of("rd", "ams"),
                null,
                null,
                null,
                "§ 7, stk. 1",
                Map.of("since", since.toString())));
    }

    private boolean isReminderWaiting(String group) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM raadslag.letter WHERE number IS NULL AND recipient_group = ? AND sent_at IS NULL)")
                .param(group)
                .query(Boolean.class)
                .single();
    }

    private Optional<Letter> write(
            Dispatch dispatch,
            Recipient recipient,
            boolean answers,
            Map<String, @Nullable Object> facts,
            OffsetDateTime now) {
        AnswerTime time = answers ? dispatch.answerTime() : null;
        return add(Letter.of(dispatch, recipient, time, text(dispatch.template(), recipient, facts), now));
    }

    private LetterTemplates.Text text(String template, Recipient recipient, Map<String, @Nullable Object> facts) {
        facts.put("recipient", recipient.name());
        return templates.write(template, facts);
    }

    /** Puts the letter into the outbox, or, where there is no mail server, lays it out in the application; once. */
    private Optional<Letter> add(Letter written) {
        Letter letter =
                mailServer.isSet() ? written : departure.of(written, Letter.IN_THE_APPLICATION, written.writtenAt());
        int added = jdbc.sql("""
                        INSERT INTO raadslag.letter (id, number, occasion, template, recipient_group, recipient_name, address, subject,
                            body, document_id, annex_id, answer_within, answer_until, answer_by, written_at, sent_at, next_attempt_at)
                        VALUES (:id, :number, :occasion, :template, :group, :name, :address, :subject,
                            :body, :document, :annex, :within, :until, :by, :now, :sentAt, :now)
                        ON CONFLICT DO NOTHING""")
                .param("id", letter.id())
                .param(
                        "number",
                        letter.number() == null ? null : letter.number().value())
                .param("occasion", letter.occasion())
                .param("template", letter.template())
                .param("group", letter.recipientGroup())
                .param("name", letter.recipientName())
                .param("address", letter.address())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("document", letter.documentId())
                .param("annex", letter.annexId())
                .param("within", letter.answerWithin())
                .param("until", letter.answerUntil())
                .param("by", letter.answerBy())
                .param("now", letter.writtenAt())
                .param("sentAt", letter.sentAt())
                .update();
        return added == 1 ? Optional.of(letter) : Optional.empty();
    }

    /** Those who have a time to answer: the parties. */
    private List<Recipient> answering(Dispatch dispatch, Recipients.Scope scope) {
        return dispatch.answerTime() == null ? List.of() : recipients.of(List.of("parties"), scope);
    }

    private Recipients.Scope scope(Dispatch dispatch) {
        Matters.Matter matter = matters.matter(dispatch.number());
        return new Recipients.Scope(
                matter.region(),
                matter.jobcentreId(),
                dispatch.variables().get("partyKinds"),
                dispatch.variables().get("deliveringGroup"));
    }

    private Map<String, @Nullable Object> facts(Dispatch dispatch, Recipients.Scope scope) {
        Map<String, @Nullable Object> facts = new HashMap<>(Facts.of(dispatch.variables()));
        facts.put("caseNumber", dispatch.number().value());
        facts.put("outcome", outcome(dispatch));
        facts.put("region", authorities.sender(scope.regionCode()));
        String jobcentre = scope.jobcentreId() == null
                ? null
                : authorities.jobcentre(scope.jobcentreId()).name();
        facts.put("jobcentre", jobcentre);
        facts.put(
                "matter", jobcentre == null ? matters.matter(dispatch.number()).title() : jobcentre);
        return facts;
    }

    /** How the act ended that the letter tells of, where it may end in one way or another. */
    private @Nullable String outcome(Dispatch dispatch) {
        List<String> acts = law.letters().acts(dispatch.template()).stream()
                .map(act -> act.replaceFirst(" .*", ""))
                .toList();
        return acts.isEmpty() ? null : record.outcome(dispatch.number(), acts).orElse(null);
    }

    private static String inWords(List<Letter> written) {
        if (Letter.areMany(written)) {
            return Danish.number(written.size()) + " modtagere";
        }
        List<String> names = written.stream().map(Letter::recipientName).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join("; ", names.subList(0, last)) + " og " + names.get(last);
    }
}
