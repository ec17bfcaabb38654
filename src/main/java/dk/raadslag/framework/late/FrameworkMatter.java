package dk.raadslag.framework.late;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * A call-off or an application for an exemption, to which the responsible may add something when it is closed.
 *
 * @param party the group of the responsible who called off or applied
 */
record FrameworkMatter(
        CaseNumber number, RegionCode region, EffortKind effortKind, String party, LocalDate openedOn, Stand stand) {

    /** Where a matter stands; what is not closed has another way in. */
    enum Stand {
        CLOSED(""),
        CALLED_OFF(
                "Delaftalen i sag %s er ikke afsluttet. Skriv oplysningerne på sagens opgave: når delaftalen ophører før tid, eller når der gøres status for den."),
        APPLIED(
                "Ansøgningen i sag %s er ikke afgjort. Send oplysningerne til regionskontoret, som kan bede om et supplement, eller vent, til ansøgningen er afgjort."),
        REASSESSED(
                "Fritagelsen i sag %s er ved at blive revurderet. Skriv oplysningerne på opgaven »Udtal jer om revurderingen«, eller vent, til revurderingen er afgjort.");

        private final String wayIn;

        Stand(String wayIn) {
            this.wayIn = wayIn;
        }
    }

    /** The groups that may add to it: those whose matter it is, and the office of their region on their behalf. */
    List<String> writers() {
        return List.of(party, Role.OFFICE.in(region));
    }

    /** Refuses as long as something can happen in the matter itself. */
    void requireClosed() {
        Require.that(stand == Stand.CLOSED, stand.wayIn.formatted(number));
    }
}
