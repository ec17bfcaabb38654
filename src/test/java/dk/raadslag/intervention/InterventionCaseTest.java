package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.intervention.Withdrawal.Progress;
import dk.raadslag.intervention.Withdrawal.Subject;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        refused(() -> documented.takeUp(List.of()), "er ikke konstateret, så sagen kan ikke begynde (§ 11, stk. 1).");
    }

    @Test
    void aCaseIsTakenUpOnce() {
        refused(() -> open.takeUp(List.of(SICKNESS)), "er allerede i gang eller afsluttet.");
    }

    @Test
    void onlyAnUndecidedProblemIsDocumentedAnew() {
        documented.requireUndecided();
        refused(open::requireUndecided, "Regionsdirektøren har allerede taget stilling til problemet.");
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

        refused(() -> closed.close(Outcome.CASE_CLOSED, NOW), "er allerede afsluttet (§ 11).");
        refused(closed::requireOpen, "er ikke åben.");
    }

    @Test
    void theDirectorWithdrawsAnOpenCaseForAReason() {
        Withdrawal withdrawal = open.withdraw(Subject.CASE, NOTHING_SENT, " Fejl. ", null, DIRECTOR, NOW);

        assertThat(withdrawal.danish()).isEqualTo("Regionsdirektøren trækker sagen tilbage. Begrundelse: Fejl.");
        assertThat(withdrawal.withdrawnByGroup()).isEqualTo("rd-NJ");
        refused(
                () -> open.withdraw(Subject.CASE, NOTHING_SENT, " ", null, DIRECTOR, NOW),
                "Feltet »Begrundelse« skal udfyldes.");
        refused(() -> documented.withdraw(Subject.CASE, NOTHING_SENT, "Fejl.", null, DIRECTOR, NOW), "er ikke åben");
    }

    @Test
    void theMinistersTurnLimitsWhatIsWithdrawn() {
        Progress sent = new Progress(true, false);

        assertThat(open.withdraw(Subject.RECOMMENDATION, sent, "Fejl.", null, DIRECTOR, NOW)
                        .subject())
                .isEqualTo(Subject.RECOMMENDATION);
        refused(
                () -> open.withdraw(Subject.CASE, sent, "Fejl.", null, DIRECTOR, NOW),
                "Træk først indstillingen tilbage");
        refused(
                () -> open.withdraw(Subject.CASE, new Progress(false, true), "Fejl.", null, DIRECTOR, NOW),
                "Ministeren har givet pålæg i sagen");
        refused(
                () -> open.withdraw(Subject.RECOMMENDATION, NOTHING_SENT, "Fejl.", null, DIRECTOR, NOW),
                "Der ligger ingen indstilling hos ministeren");
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
        refused(() -> open.partRefusedBy(List.of(SICKNESS), List.of("MUNICIPAL")), "Sagen kan kun deles");
        refused(() -> open.partRefusedBy(List.of(SICKNESS), List.of("STATE")), "Sagen kan kun deles");
        refused(() -> documented.partRefusedBy(List.of(SICKNESS, BENEFITS), List.of("STATE")), "er ikke åben");
    }

    private static void refused(ThrowingCallable step, String sentence) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
