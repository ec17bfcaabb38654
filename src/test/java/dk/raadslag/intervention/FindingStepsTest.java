package dk.raadslag.intervention;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.intervention.Finding.Status;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of a finding, without a database. */
class FindingStepsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2007-05-14T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2007, 5, 14);
    private static final Actor DIRECTOR = new Actor("x", "rd-NJ");

    private final InterventionCase of = InterventionCase.of(
            CaseNumber.of("INT-NJ-2007-0001"),
            new Jobcentre("JC-0851", "Jobcenter Aalborg", "0851", RegionCode.NJ, Jobcentre.Kind.JOINT),
            NOW);
    private final Finding documented = Finding.of(
            of,
            new Documentation(
                            TODAY.minusYears(1),
                            TODAY,
                            List.of("SYGEDAGPENGE", "SYGEDAGPENGE"),
                            Ground.LEGAL_REQUIREMENT,
                            null,
                            " Opfølgningen sker for sent. ",
                            new Sources(List.of(Source.JOBINDSATS), null))
                    .checked(TODAY),
            new Actor("y", "region-NJ"),
            NOW);

    @Test
    void theDocumentationIsStoredAsChecked() {
        assertThat(documented.status()).isEqualTo(Status.DOCUMENTED);
        assertThat(documented.problem().evidence()).isEqualTo("Opfølgningen sker for sent.");
        assertThat(documented.problem().documentedByGroup()).isEqualTo("region-NJ");
    }

    @Test
    void theDirectorOfTheRegionConfirms() {
        Finding confirmed = documented.confirm("table:1", DIRECTOR, NOW);

        assertThat(confirmed.status()).isEqualTo(Status.CONFIRMED);
        assertThat(confirmed.confirmation()).isEqualTo(new Finding.Confirmation("table:1", "x", "rd-NJ", NOW));
        assertThat(confirmed.requireConfirmed()).isSameAs(confirmed);
    }

    @Test
    void nobodyElseConfirmsOrRejects() {
        for (String group : List.of("rd-HS", "region-NJ", "council-chair-NJ")) {
            refused("Kun regionsdirektøren", () -> documented.confirm(null, new Actor("x", group), NOW));
            refused("Kun regionsdirektøren", () -> documented.reject("Nej.", new Actor("x", group)));
        }
    }

    @Test
    void aRejectionNeedsAReason() {
        assertThat(documented.reject(" Nej. ", DIRECTOR).rejectionReason()).isEqualTo("Nej.");
        refused("Feltet »Begrundelse« skal udfyldes.", () -> documented.reject(" ", DIRECTOR));
    }

    @Test
    void aFindingIsDecidedOnce() {
        String sentence = "Der er allerede taget stilling til resultatproblemet.";
        Finding confirmed = documented.confirm(null, DIRECTOR, NOW);

        refused(sentence, () -> confirmed.confirm(null, DIRECTOR, NOW));
        refused(sentence, () -> confirmed.reject("Nej.", DIRECTOR));
        refused(sentence, () -> documented.reject("Nej.", DIRECTOR).confirm(null, DIRECTOR, NOW));
        refused(sentence, () -> documented.supersede().confirm(null, DIRECTOR, NOW));
    }

    @Test
    void onlyAConfirmedProblemIsDisproved() {
        String sentence = "Regionsdirektøren har ikke konstateret resultatproblemet (§ 11, stk. 1).";
        Finding confirmed = documented.confirm("table:1", DIRECTOR, NOW);

        assertThat(confirmed.disprove().status()).isEqualTo(Status.DISPROVED);
        assertThat(confirmed.disprove().confirmation()).isEqualTo(confirmed.confirmation());
        refused(sentence, documented::disprove);
        refused(sentence, () -> documented.reject("Nej.", DIRECTOR).requireConfirmed());
    }
}
