package dk.raadslag.council;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The meeting at which the council decided: it is the council that decides, not its chair.
 *
 * @param attendance the members who were present
 * @param dissents the dissenting members' opinions, or null
 * @param recused the members who did not take part because they are partial in the matter, or null
 */
public record Sitting(
        LocalDate meetingDate,
        String attendance,
        @Nullable String dissents,
        @Nullable String recused) {

    /** The meeting as the chair typed it; not one to come. */
    public static Sitting typed(FormInput form, LocalDate today) {
        return new Sitting(
                Require.dateNotAfter("Mødedato", form.date("meetingDate"), today),
                Require.text("Fremmøde", form.text("attendance")),
                Require.optionalText("Mindretalsudtalelser", form.text("dissents")),
                Require.optionalText("Inhabile medlemmer", form.text("recused")));
    }

    /** Refuses a meeting held before the council had the matter, or had it back (§ 8, stk. 3). */
    public Sitting requireNotBefore(LocalDate day, LocalDate today) {
        Require.notBefore(
                meetingDate,
                day,
                today,
                "Rådet fik sagen den %s og kan ikke have behandlet den før. Angiv datoen for det møde, hvor rådet traf beslutningen.");
        return this;
    }
}
