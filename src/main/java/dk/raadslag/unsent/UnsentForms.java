package dk.raadslag.unsent;

import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The unsent forms of all people, at most one for each person and form. */
@Component
@PartOfAnAct
public class UnsentForms {

    private static final String OF_FORM =
            " WHERE person = :person AND task IS NOT DISTINCT FROM :task AND process IS NOT DISTINCT FROM :process";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnsentForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person has typed into the form, if anything. */
    public Optional<UnsentForm> find(OpenForm form) {
        return with(form, "SELECT version, fields, saved_at FROM raadslag.unsent_form" + OF_FORM)
                .query(UnsentForm.class)
                .optional();
    }

    /**
     * Saves the fields, unless another version than the given one has been saved meanwhile.
     *
     * @param before the version that the fields come after; none for the first
     */
    public Optional<UnsentForm> save(OpenForm form, @Nullable UUID before, String fields) {
        var saved = new UnsentForm(UUID.randomUUID(), fields, OffsetDateTime.now(clock));
        int rows = with(form, before == null ? """
                        INSERT INTO raadslag.unsent_form (person, task, process, version, fields, saved_at)
                        VALUES (:person, :task, :process, :version, :fields::jsonb, :savedAt)
                        ON CONFLICT ON CONSTRAINT one_unsent_form_for_each DO NOTHING""" : """
                        UPDATE raadslag.unsent_form SET version = :version, fields = :fields::jsonb, saved_at = :savedAt""" + OF_FORM + " AND version = :before")
                .param("version", saved.version())
                .param("fields", saved.fields())
                .param("savedAt", saved.savedAt())
                .param("before", before)
                .update();
        return Optional.of(saved).filter(written -> rows == 1);
    }

    /** Keeps the task or the account from ending until what is saved has its place; false if it has ended. */
    public boolean holds(OpenForm form) {
        boolean isOpen = form.task() == null || isHeld("public.act_ru_task", form.task());
        return isOpen && isHeld("public.act_id_user", form.person());
    }

    private boolean isHeld(String table, String id) {
        return jdbc.sql("SELECT true FROM %s WHERE id_ = ? FOR KEY SHARE".formatted(table))
                .param(id)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Forgets what the person has typed into the form. */
    public void remove(OpenForm form) {
        with(form, "DELETE FROM raadslag.unsent_form" + OF_FORM).update();
    }

    /** Forgets what was last typed into start forms before the time. */
    void removeStartsBefore(OffsetDateTime time) {
        jdbc.sql("DELETE FROM raadslag.unsent_form WHERE process IS NOT NULL AND saved_at < ?")
                .param(time)
                .update();
    }

    private StatementSpec with(OpenForm form, String statement) {
        return jdbc.sql(statement)
                .param("person", form.person())
                .param("task", form.task(), java.sql.Types.VARCHAR)
                .param("process", form.process(), java.sql.Types.VARCHAR);
    }
}
