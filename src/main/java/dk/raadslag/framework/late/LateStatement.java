package dk.raadslag.framework.late;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the responsible say in a matter that is closed.
 *
 * @param receivedOn the day on which the office got it from them; null where they file it themselves
 */
record LateStatement(String text, @Nullable LocalDate receivedOn) {

    private static final String RECEIVED = "Modtaget i regionen";

    /** The statement as the group has typed it; only the office says when it got it. */
    static LateStatement of(
            FrameworkMatter matter,
            String group,
            @Nullable String typed,
            @Nullable LocalDate receivedOn,
            LocalDate today) {
        String text = Require.text("Oplysninger", typed);
        if (group.equals(matter.party())) {
            Require.that(
                    receivedOn == null,
                    "Lad feltet »%s« stå tomt, når I selv lægger oplysningerne på sagen.".formatted(RECEIVED));
            return new LateStatement(text, null);
        }
        LocalDate day = Require.dateNotAfter(RECEIVED, receivedOn, today);
        Require.that(
                !day.isBefore(matter.openedOn()),
                "Sagen er begyndt den %s. Vælg en dato i feltet »%s«, som ikke ligger tidligere."
                        .formatted(Danish.date(matter.openedOn()), RECEIVED));
        return new LateStatement(text, day);
    }

    /** The statement in whole sentences, for the journal. */
    String danish() {
        return receivedOn == null
                ? "Lagt på sagen, efter at den er afsluttet: " + text
                : "Lagt på sagen, efter at den er afsluttet. Regionen modtog oplysningerne fra de ansvarlige den %s: %s"
                        .formatted(Danish.date(receivedOn), text);
    }
}
