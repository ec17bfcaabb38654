package dk.raadslag.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.agreement.Requirement.Outcome;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A result requirement is a matter of documented fact (§ 11, stk. 1): what is typed is checked, what is reached is kept. */
class NewRequirementTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 3, 1);
    private static final OffsetDateTime NOW = TODAY.atStartOfDay().atOffset(ZoneOffset.UTC);
    private static final EffortArea AREA = new EffortArea("DAGPENGE", "Dagpenge", EffortKind.STATE, false);
    private static final Draft WORDS = new Draft("Sådan.", "I år.", "Løbende.", TODAY, TODAY.plusYears(1), NOW, null);
    private static final ImprovementAgreement AGREEMENT =
            ImprovementAgreement.begin(CaseNumber.of("INT-HS-2007-0001"), null, WORDS);

    @Test
    void whatCanBeDocumentedIsARequirementOfTheDraft() {
        Requirement requirement = checked(typed("62", "90", "HIGHER", TODAY.plusMonths(6)), AREA);

        assertThat(requirement.position()).isEqualTo(3);
        assertThat(requirement.agreementId()).isEqualTo(AGREEMENT.id());
        assertThat(requirement.measure().sentence())
                .isEqualTo("Samtaler: fra 62 til mindst 90 procent senest den 1. september 2007");
    }

    @Test
    void theTargetIsAnImprovement() {
        refused("»Mål« skal være en forbedring", typed("62", "62", "HIGHER", TODAY.plusMonths(6)));
        refused("»Mål« skal være en forbedring", typed("62", "90", "LOWER", TODAY.plusMonths(6)));
    }

    @Test
    void theDueDateLiesInTheAgreementPeriod() {
        refused(
                "skal ligge i aftaleperioden fra",
                typed("62", "90", "HIGHER", TODAY.plusYears(1).plusDays(1)));
        refused("»Frist«", typed("62", "90", "HIGHER", TODAY));
    }

    @Test
    void aMeasureHasAtMostFourDecimalsAndIsNotBoundless() {
        refused("Tallet i feltet »Mål«", typed("62", "90.00001", "HIGHER", TODAY.plusMonths(6)));
        refused("Tallet i feltet »Mål«", typed("62", "1000000000", "HIGHER", TODAY.plusMonths(6)));
    }

    @Test
    void theAreaIsOneThatTheAgreementCovers() {
        NewRequirement typed = typed("62", "90", "HIGHER", TODAY.plusMonths(6));

        assertThatThrownBy(() -> checked(typed, new EffortArea("FLEKSJOB", "Fleksjob", EffortKind.MUNICIPAL, false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("»Indsatsområde« skal være et af dem");
    }

    @Test
    void anAgreementHasAtMostFiftyRequirements() {
        NewRequirement typed = typed("62", "90", "HIGHER", TODAY.plusMonths(6));

        refusedTogether("En aftale kan højst have 50 resultatkrav.", Collections.nCopies(51, typed));
    }

    @Test
    void whatIsWrongInAListIsSaidOfItsRow() {
        NewRequirement typed = typed("62", "90", "HIGHER", TODAY.plusMonths(6));

        refusedTogether(
                "Resultatkrav 2: »Indikator« og alle de andre felter er som i resultatkrav 1.", List.of(typed, typed));
        refusedTogether(
                "Resultatkrav 2: »Mål« skal være en forbedring",
                List.of(typed, typed("62", "62", "HIGHER", TODAY.plusMonths(6))));
    }

    private static void refusedTogether(String sentence, List<NewRequirement> typed) {
        AgreementContent content = new AgreementContent(List.of(AREA), List.of());
        assertThatThrownBy(() -> new NewRequirements(typed).checkedFor(AGREEMENT, content, 1, TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aResultIsDocumentedFoundAndAskedForAgain() {
        Requirement set = checked(typed("62", "90", "HIGHER", TODAY.plusMonths(6)), AREA);

        Requirement shown = set.document(new BigDecimal("80"), "Tal fra Jobindsats.", NOW);

        assertThat(set.isDocumented()).isFalse();
        assertThat(shown.isDocumented()).isFalse();
        assertThat(shown.found(Outcome.PARTLY).isDocumented()).isTrue();
        assertThat(shown.found(Outcome.PARTLY).hasFailed()).isTrue();
        assertThat(shown.found(Outcome.MET).hasFailed()).isFalse();
        assertThat(shown.found(Outcome.NOT_DOCUMENTED).isDocumented()).isFalse();
        assertThat(shown.found(Outcome.MET).actual()).isEqualByComparingTo("80");
        assertThat(shown.found(Outcome.MET)
                        .document(null, "Tallene er trukket tilbage.", NOW)
                        .outcome())
                .isNull();
    }

    @Test
    void aRequirementOutsideTheNewPeriodOrAreasNoLongerFits() {
        Requirement set = checked(typed("62", "90", "HIGHER", TODAY.plusMonths(6)), AREA);
        Draft shorter = new Draft("Sådan.", "I år.", "Løbende.", TODAY, TODAY.plusMonths(3), NOW, null);
        AgreementContent covering = new AgreementContent(List.of(AREA), List.of());

        assertThat(set.fits(WORDS, covering)).isTrue();
        assertThat(set.fits(shorter, covering)).isFalse();
        assertThat(set.fits(WORDS, new AgreementContent(List.of(), List.of()))).isFalse();
        assertThat(set.withdraw(NOW).withdrawnAt()).isEqualTo(NOW);
    }

    private static NewRequirement typed(String baseline, String target, String direction, LocalDate dueDate) {
        return new NewRequirement(
                "Samtaler",
                AREA.code(),
                new BigDecimal(baseline),
                new BigDecimal(target),
                direction,
                "procent",
                dueDate,
                "JOBINDSATS");
    }

    private static Requirement checked(NewRequirement typed, EffortArea covered) {
        return typed.checkedFor(AGREEMENT, new AgreementContent(List.of(covered), List.of()), 3, TODAY);
    }

    private static void refused(String sentence, NewRequirement typed) {
        assertThatThrownBy(() -> checked(typed, AREA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
