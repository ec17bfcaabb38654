package dk.raadslag.journal;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Danish;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of a matter. The database refuses to change or delete an entry. */
@Repository
@PartOfAnAct
public class CaseRecord {

    private static final int LONGEST_SUMMARY = 3800;
    /** The engine keeps no longer text in a variable. */
    private static final int LONGEST = 4_000;

    private static final String CUT = " … Resten står på sagen.";

    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final Clock clock;

    CaseRecord(JdbcClient jdbc, Authorities authorities, Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Adds what happened, without a document. */
    public void add(CaseNumber number, Actor actor, String act, String paragraph, String text) {
        add(number, actor, act, null, paragraph, text, null);
    }

    /** Adds what was decided, where the act may end in one way or another. */
    public void add(CaseNumber number, Actor actor, String act, String paragraph, String text, Enum<?> outcome) {
        add(number, actor, act, outcome.name(), paragraph, text, null);
    }

    /**
     * Adds what happened, in the transaction of the act itself.
     *
     * @param act the act's English name, for example {@code confirmFinding}
     * @param paragraph for example {@code § 11, stk. 1}
     * @param text what happened, in Danish whole sentences
     * @param documentId a document of the same matter, or null
     */
    public void add(
            CaseNumber number, Actor actor, String act, String paragraph, String text, @Nullable UUID documentId) {
        add(number, actor, act, null, paragraph, text, documentId);
    }

    private void add(
            CaseNumber number,
            Actor actor,
            String act,
            @Nullable String outcome,
            String paragraph,
            String text,
            @Nullable UUID documentId) {
        String role = actor.equals(Actor.SYSTEM) ? "Rådslag" : authorities.roleName(actor.groupId());
        jdbc.sql("""
                        INSERT INTO raadslag.case_record (number, at, user_id, role, act, outcome, paragraph, text, document_id)
                        VALUES (:number, :at, :userId, :role, :act, :outcome, :paragraph, :text, :documentId)""")
                .param("number", number.value())
                .param("at", OffsetDateTime.now(clock))
                .param("userId", actor.userId())
                .param("role", role)
                .param("act", act)
                .param("outcome", outcome)
                .param("paragraph", paragraph)
                .param("text", text)
                .param("documentId", documentId)
                .update();
    }

    /** The entries of a matter, oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Entry> entries(CaseNumber number) {
        return jdbc.sql(
                        "SELECT id, at, user_id AS userId, role, act, paragraph, text, document_id AS documentId FROM raadslag.case_record WHERE number = ? ORDER BY id")
                .param(number.value())
                .query(Entry.class)
                .list();
    }

    /**
     * Whether one of the acts has happened in the matter.
     *
     * @param acts for example {@code issueOrder}, or {@code confirmFinding CONFIRMED} where the outcome matters
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean tellsOf(CaseNumber number, Collection<String> acts) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM raadslag.case_record
                            WHERE number = :number AND (act IN (:acts) OR act || ' ' || outcome IN (:acts)))""")
                .param("number", number.value())
                .param("acts", acts)
                .query(Boolean.class)
                .single();
    }

    /** The outcome of the latest of the acts in the matter; empty where none of them has one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> outcome(CaseNumber number, Collection<String> acts) {
        return jdbc.sql("""
                        SELECT outcome FROM raadslag.case_record
                        WHERE number = :number AND act IN (:acts) AND outcome IS NOT NULL ORDER BY id DESC LIMIT 1""")
                .param("number", number.value())
                .param("acts", acts)
                .query(String.class)
                .optional();
    }

    /** The latest of the entries as plain text, newest first, at most as long as an engine variable can be. */
    public static String summary(List<Entry> entries) {
        StringBuilder summary = new StringBuilder();
        for (int i = entries.size() - 1; i >= 0; i--) {
            String line = entries.get(i).line();
            if (summary.length() + line.length() > LONGEST_SUMMARY) {
                return summary.append("Tidligere skridt står i sagens journal.\n")
                        .toString();
            }
            summary.append(line);
        }
        return summary.toString();
    }

    /** The text, shortened where it is longer than a variable of a process can be. */
    public static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }

    /**
     * One thing that happened.
     *
     * @param documentId a document of the same matter, or null
     */
    public record Entry(
            long id,
            OffsetDateTime at,
            String userId,
            String role,
            String act,
            String paragraph,
            String text,
            @Nullable UUID documentId) {

        /** The matters that the entry mentions by their numbers. */
        public List<CaseNumber> mentioned() {
            return CaseNumber.in(text);
        }

        private String line() {
            String day = Danish.date(at.atZoneSameInstant(Danish.ZONE).toLocalDate());
            return "%s, %s (%s)\n%s\n\n".formatted(day, role, paragraph, text);
        }
    }
}
