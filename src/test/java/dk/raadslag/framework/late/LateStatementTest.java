package dk.raadslag.framework.late;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.late.FrameworkMatter.Stand;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LateStatementTest {

    private static final LocalDate OPENED = LocalDate.of(2007, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2007, 10, 1);

    @Test
    void theResponsibleFileTheirOwnWords() {
        FrameworkMatter matter = matter(Stand.CLOSED);
        assertThat(LateStatement.of(matter, "jc-municipal-0851", " 300 er i job. ", null, TODAY)
                        .danish())
                .isEqualTo("Lagt på sagen, efter at den er afsluttet: 300 er i job.");
        refused(
                "Lad feltet »Modtaget i regionen« stå tomt, når I selv lægger oplysningerne på sagen.",
                () -> LateStatement.of(matter, "jc-municipal-0851", "300 er i job.", TODAY, TODAY));
        for (String nothing : Arrays.asList(null, "", " \n", "\u2800\u200B")) {
            refused(
                    "Feltet »Oplysninger« skal udfyldes.",
                    () -> LateStatement.of(matter, "jc-municipal-0851", nothing, null, TODAY));
        }
    }

    @Test
    void theOfficeSaysWhenItGotThem() {
        FrameworkMatter matter = matter(Stand.CLOSED);
        assertThat(LateStatement.of(matter, "region-NJ", "300 er i job.", OPENED, TODAY)
                        .danish())
                .isEqualTo(
                        "Lagt på sagen, efter at den er afsluttet. Regionen modtog oplysningerne fra de ansvarlige den 1. marts 2007: 300 er i job.");
        refused(
                "Angiv en dato i feltet »Modtaget i regionen«.",
                () -> LateStatement.of(matter, "region-NJ", "300 er i job.", null, TODAY));
        refused(
                "Datoen i feltet »Modtaget i regionen« må ikke ligge efter den 1. oktober 2007.",
                () -> LateStatement.of(matter, "region-NJ", "300 er i job.", TODAY.plusDays(1), TODAY));
        refused(
                "Sagen er begyndt den 1. marts 2007. Vælg en dato i feltet »Modtaget i regionen«, som ikke ligger tidligere.",
                () -> LateStatement.of(matter, "region-NJ", "300 er i job.", OPENED.minusDays(1), TODAY));
    }

    @Test
    void nothingIsAddedBeforeTheMatterIsClosed() {
        matter(Stand.CLOSED).requireClosed();
        refused(
                "Delaftalen i sag DEL-NJ-2007-0001 er ikke afsluttet. Skriv oplysningerne på sagens opgave",
                () -> matter(Stand.CALLED_OFF).requireClosed());
        refused(
                "Ansøgningen i sag DEL-NJ-2007-0001 er ikke afgjort.",
                () -> matter(Stand.APPLIED).requireClosed());
        refused(
                "Fritagelsen i sag DEL-NJ-2007-0001 er ved at blive revurderet. Skriv oplysningerne på opgaven »Udtal jer om revurderingen«",
                () -> matter(Stand.REASSESSED).requireClosed());
    }

    @Test
    void thoseWhoseMatterItIsAndTheOfficeOfItsRegionAddToIt() {
        assertThat(matter(Stand.CLOSED).writers()).containsExactly("jc-municipal-0851", "region-NJ");
    }

    private static FrameworkMatter matter(Stand stand) {
        return new FrameworkMatter(
                CaseNumber.of("DEL-NJ-2007-0001"),
                RegionCode.NJ,
                EffortKind.MUNICIPAL,
                "jc-municipal-0851",
                OPENED,
                stand);
    }
}
