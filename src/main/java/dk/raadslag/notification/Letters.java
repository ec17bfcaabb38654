package dk.raadslag.notification;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.notification.Recipients.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    private static final String REMINDER = "overdue-tasks";

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final LetterTemplates templates;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            Recipients recipients,
            LetterTemplates templates,
            Authorities authorities,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.templates = templates;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
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

    /** Writes the letter to everyone who holds one of the roles and records it on the matter, all of it once. */
    void write(Dispatch dispatch) {
        Recipients.Scope scope = scope(dispatch);
        Map<String, @Nullable Object> facts = facts(dispatch, scope);
        List<Written> written = recipients.of(dispatch.roles(), scope).stream()
                .flatMap(recipient -> write(dispatch, recipient, facts).stream())
                .toList();
        if (!written.isEmpty()) {
            record.add(
                    dispatch.number(),
                    Actor.SYSTEM,
                    "sendLetter",
                    dispatch.paragraph(),
                    "Brev »%s« sendt til %s.".formatted(written.get(0).subject(), inWords(written)),
                    dispatch.documentId());
        }
    }

    /**
     * Writes a role the letter about its late tasks, once a day.
     *
     * @param tasks one on each line
     */
    public void remind(String group, LocalDate day, String tasks) {
        String name = authorities.roleName(group);
        var text = templates.write(REMINDER, new HashMap<>(Map.of("recipient", name, "tasks", tasks)));
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        INSERT INTO raadslag.letter (id, occasion, template, recipient_group, recipient_name, subject, body,
                            written_at, next_attempt_at)
                        VALUES (:id, :day, :template, :group, :name, :subject, :body, :now, :now) ON CONFLICT DO NOTHING""")
                .param("id", UUID.randomUUID())
                .param("day", day.toString())
                .param("template", REMINDER)
                .param("group", group)
                .param("name", name)
                .param("subject", text.subject())
                .param("body", text.body())
                .param("now", now)
                .update();
    }

    private record Written(String subject, String recipientName) {}

    private Optional<Written> write(Dispatch dispatch, Recipient recipient, Map<String, @Nullable Object> facts) {
        facts.put("recipient", recipient.name());
        var text = templates.write(dispatch.template(), facts);
        return jdbc.sql("""
                        INSERT INTO raadslag.letter (id, number, occasion, template, recipient_group, recipient_name, subject, body,
                            document_id, annex_id, written_at, next_attempt_at)
                        VALUES (:id, :number, :occasion, :template, :group, :name, :subject, :body, :document, :annex, :now, :now)
                        ON CONFLICT (number, occasion, template, recipient_group) DO NOTHING
                        RETURNING subject, recipient_name""")
                .param("id", UUID.randomUUID())
                .param("number", dispatch.number().value())
                .param("occasion", dispatch.occasion())
                .param("template", dispatch.template())
                .param("group", recipient.group())
                .param("name", recipient.name())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("document", dispatch.documentId())
                .param("annex", dispatch.annexId())
                .param("now", OffsetDateTime.now(clock))
                .query(Written.class)
                .optional();
    }

    private Recipients.Scope scope(Dispatch dispatch) {
        Matters.Matter matter = matters.matter(dispatch.number());
        return new Recipients.Scope(matter.regionCode(), matter.jobcentreId(), (String)
                dispatch.variables().get("partyKinds"));
    }

    private Map<String, @Nullable Object> facts(Dispatch dispatch, Recipients.Scope scope) {
        Map<String, @Nullable Object> facts = new HashMap<>(Facts.of(dispatch.variables()));
        facts.put("caseNumber", dispatch.number().value());
        facts.put("today", Danish.date(LocalDate.now(clock)));
        facts.put("region", authorities.regionName(scope.regionCode()));
        facts.put(
                "jobcentre",
                scope.jobcentreId() == null
                        ? null
                        : authorities.jobcentre(scope.jobcentreId()).name());
        return facts;
    }

    private static String inWords(List<Written> written) {
        List<String> names = written.stream().map(Written::recipientName).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join("; ", names.subList(0, last)) + " og " + names.get(last);
    }
}
