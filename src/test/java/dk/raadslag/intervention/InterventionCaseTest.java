package dk.raadslag.intervention;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.intervention.Withdrawal.Progress;
import dk.raadslag.intervention.Withdrawal.Subject;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterventionCaseTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2007-05-14T12:00:00Z");
    private static final Actor DIRECTOR = new Actor("x", "rd-NJ");
    private static final EffortArea SICKNESS =
            new EffortArea("SYGEDAGPENGE", "Sygedagpenge", EffortKind.MUNICIPAL, false);
    private static final EffortArea BENEFITS = new EffortArea("DAGPENGE", "Dagpenge", EffortKind.STATE, false);
    private static final Progress NOTHING_SENT = new Progress(false, false);

    private final InterventionCase documented = InterventionCase.of(
            CaseNumber.of("INT-NJ-2007-0001"),
            new Jobcentre("JC-0851", "Jobcenter Aalborg", "0851", RegionCode.NJ, Jobcentre.Kind.JOINT),
            NOW);
    private final InterventionCase open = documented.takeUp(List.of(SICKNESS));

    @Test
    void aConfirmedProblemOpensTheCase() {
        assertThat(documented.status()).isEqualTo(Status.FINDING);
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.requireOpen()).isSameAs(open);
    }

    @Test
    void nothingIsTakenUpWithoutAConfirmedProblem() {
        refused("er ikke konstateret, så sagen kan ikke begynde (§ 11, stk. 1).", () -> documented.takeUp(List.of()));
    }

    @Test
    void aCaseIsTakenUpOnce() {
        refused("er allerede i gang eller afsluttet.", () -> open.takeUp(List.of(SICKNESS)));
    }

    @Test
    void onlyAnUndecidedProblemIsDocumentedAnew() {
        documented.requireUndecided();
        refused("Regionsdirektøren har allerede taget stilling til problemet.", open::requireUndecided);
    }

    @Test
    void aCaseEndsWithItsOutcome() {
        InterventionCase closed = open.close(Outcome.AGREEMENT_FULFILLED, NOW);

        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.outcome()).isEqualTo(Outcome.AGREEMENT_FULFILLED);
        assertThat(closed.closedAt()).isEqualTo(NOW);
    }

    @Test
    void aCaseEndsOnceAndNothingHappensInItAfterwards() {
        InterventionCase closed = documented.close(Outcome.FINDING_REJECTED, NOW);

        refused("er allerede afsluttet (§ 11).", () -> closed.close(Outcome.CASE_CLOSED, NOW));
        refused("er ikke åben længere.", closed::requireOpen);
    }

    @Test
    void whoIsTooEarlyIsToldWhatTheCaseWaitsFor() {
        refused(
                "er ikke åben endnu, for regionsdirektøren har ikke konstateret resultatproblemet (§ 11, stk. 1). Prøv igen, når det er sket.",
                documented::requireOpen);
    }

    @Test
    void theDirectorWithdrawsAnOpenCaseForAReason() {
        Withdrawal withdrawal = open.withdraw(Subject.CASE, NOTHING_SENT, " Fejl. ", null, DIRECTOR, NOW);

        assertThat(withdrawal.danish()).isEqualTo("Regionsdirektøren trækker sagen tilbage. Begrundelse: Fejl.");
        assertThat(withdrawal.withdrawnByGroup()).isEqualTo("rd-NJ");
        refused(
                "Feltet »Begrundelse« skal udfyldes.",
                () -> open.withdraw(Subject.CASE, NOTHING_SENT, " ", null, DIRECTOR, NOW));
        refused("er ikke åben", () -> documented.withdraw(Subject.CASE, NOTHING_SENT, "Fejl.", null, DIRECTOR, NOW));
    }

    @Test
    void theMinistersTurnLimitsWhatIsWithdrawn() {
        Progress sent = new Progress(true, false);

        assertThat(open.withdraw(Subject.RECOMMENDATION, sent, "Fejl.", null, DIRECTOR, NOW)
                        .subject())
                .isEqualTo(Subject.RECOMMENDATION);
        refused(
                "Træk først indstillingen tilbage",
                () -> open.withdraw(Subject.CASE, sent, "Fejl.", null, DIRECTOR, NOW));
        refused(
                "Ministeren har givet pålæg i sagen",
                () -> open.withdraw(Subject.CASE, new Progress(false, true), "Fejl.", null, DIRECTOR, NOW));
        refused(
                "Der ligger ingen indstilling hos ministeren",
                () -> open.withdraw(Subject.RECOMMENDATION, NOTHING_SENT, "Fejl.", null, DIRECTOR, NOW));
    }

    @Test
    void thePartWhosePartyRefusesGetsACaseOfItsOwn() {
        assertThat(open.partRefusedBy(List.of(SICKNESS, BENEFITS), List.of("STATE")))
                .containsExactly(BENEFITS);

        InterventionCase part = documented.asPartOf(open);
        assertThat(part.origin()).isEqualTo(open.caseNumber());
        assertThat(open.origin()).isEqualTo(open.caseNumber());
    }

    @Test
    void neitherTheWholeCaseNorNothingIsSplitOff() {
        refused("Sagen kan kun deles", () -> open.partRefusedBy(List.of(SICKNESS), List.of("MUNICIPAL")));
        refused("Sagen kan kun deles", () -> open.partRefusedBy(List.of(SICKNESS), List.of("STATE")));
        refused("er ikke åben", () -> documented.partRefusedBy(List.of(SICKNESS, BENEFITS), List.of("STATE")));
    }
}
