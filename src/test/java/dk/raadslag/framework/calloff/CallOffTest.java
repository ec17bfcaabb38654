package dk.raadslag.framework.calloff;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.framework.calloff.CallOff.Status;
import dk.raadslag.framework.calloff.SubAgreement.Choice;
import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallOffTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 4, 2);
    private static final OffsetDateTime NOW = TODAY.atTime(12, 0).atOffset(ZoneOffset.UTC);
    private static final CaseNumber NUMBER = CaseNumber.of("DEL-NJ-2007-0001");

    @Test
    void itIsForAWholeNumberOfPersonsAndATimeToCome() {
        assertThat(CallOffWish.typed(new BigDecimal("1240.0"), TODAY, TODAY.plusDays(1), TODAY)
                        .danish("Unge"))
                .isEqualTo(
                        "Der skal indgås en delaftale for målgruppen »Unge«: 1.240 personer fra den 2. april 2007 til den 3. april 2007.");
        assertThat(CallOffWish.typed(BigDecimal.ONE, TODAY, TODAY.plusDays(1), TODAY)
                        .danish("Unge uden job. De bor spredt."))
                .contains("målgruppen »Unge uden job. De bor spredt«: 1 person fra");
        refused(
                "Skriv et helt antal i feltet »Antal personer«, mindst 1, for eksempel 1.240.",
                () -> CallOffWish.typed(new BigDecimal("1.24"), TODAY, TODAY.plusDays(1), TODAY));
        refused(
                "Skriv et helt antal i feltet »Antal personer«, mindst 1, for eksempel 1.240.",
                () -> CallOffWish.typed(BigDecimal.ZERO, TODAY, TODAY.plusDays(1), TODAY));
        refused(
                "Datoen i feltet »Fra og med« skal ligge efter den 1. april 2007.",
                () -> CallOffWish.typed(BigDecimal.ONE, TODAY.minusDays(1), TODAY, TODAY));
        CallOffWish wish = CallOffWish.typed(BigDecimal.ONE, TODAY, TODAY.plusDays(2), TODAY);
        refused(
                "Rammeaftalen gælder til den 3. april 2007. Vælg en dato i feltet »Til og med«, som ikke ligger senere.",
                () -> wish.endingBy(TODAY.plusDays(1)));
    }

    @Test
    void itGoesStepByStep() {
        CallOff open = callOff(Status.OPEN);
        CallOff signed = open.signed(terms(TODAY, TODAY.plusDays(1)));
        assertThat(signed.closedAt()).isNull();
        assertThat(signed.ended(NOW).closedAt()).isEqualTo(NOW);
        assertThat(open.closed(Status.WITHDRAWN, NOW).status()).isEqualTo(Status.WITHDRAWN);
        String refusal = "Delaftalen er allerede indgået, eller sagen er afsluttet. Genindlæs siden.";
        refused(refusal, () -> signed.closed(Status.WITHDRAWN, NOW));
        refused(refusal, () -> callOff(Status.EXEMPT).signed(terms(TODAY, TODAY.plusDays(1))));
        refused(refusal, () -> open.ended(NOW));
    }

    @Test
    void itsSubAgreementHasADayInCommonWithTheTimeThatWasWished() {
        CallOff open = callOff(Status.OPEN);
        assertThat(open.signed(terms(TODAY.plusDays(1), TODAY.plusYears(1))).status())
                .isEqualTo(Status.SIGNED);
        assertThat(open.signed(terms(TODAY.minusYears(1), TODAY)).status()).isEqualTo(Status.SIGNED);
        refused(
                "Delaftalen er ønsket til og med den 3. april 2007. Vælg en dato i feltet »Begynder«, som ikke ligger senere, eller luk sagen uden delaftale, og begynd en ny.",
                () -> open.signed(terms(TODAY.plusDays(2), TODAY.plusYears(1))));
        refused(
                "Delaftalen er ønsket fra og med den 2. april 2007. Vælg en dato i feltet »Slutter«, som ikke ligger tidligere, eller luk sagen uden delaftale, og begynd en ny.",
                () -> open.signed(terms(TODAY.minusYears(1), TODAY.minusDays(1))));
    }

    @Test
    void itsSubAgreementEndsWithAStatusOrWithoutAWordOrEarlyAndWhoPaysIsSaid() {
        SubAgreement running = subAgreement();
        assertThat(running.bearer()).isEqualTo("Kommunen afholder udgifterne.");
        assertThat(SubAgreementReport.status(running, new BigDecimal("1100"), "300 er i job.", NOW)
                        .danish())
                .isEqualTo("Delaftalen er udløbet. 1.100 personer har fået indsatsen. Status: 300 er i job.");
        assertThat(SubAgreementReport.none(running, NOW).danish())
                .isEqualTo("Delaftalen er udløbet, uden at de ansvarlige har gjort status.");
        assertThat(SubAgreementReport.early(running, TODAY, "Konkurs.", NOW).danish())
                .startsWith("Delaftalen er ophørt før tid den 2. april 2007. Begrundelse: Konkurs.");
        refused("Feltet »Begrundelse« skal udfyldes.", () -> SubAgreementReport.early(running, TODAY, " ", NOW));
        refused(
                "Delaftalen er indgået den 2. april 2007. Vælg en dato i feltet »Sidste dag«, som ikke ligger tidligere.",
                () -> SubAgreementReport.early(running, TODAY.minusDays(1), "Konkurs.", NOW));
    }

    private static SubAgreement subAgreement() {
        var provider =
                new FrameworkProvider(UUID.randomUUID(), UUID.randomUUID(), "Aktør Nord", "Ramme", BigDecimal.TEN);
        var area = new EffortArea("FLEKSJOB", "Fleksjob og ledighedsydelse", EffortKind.MUNICIPAL, false);
        return SubAgreement.choose(
                        Purchase.calledOff(NUMBER, "JC-0851", area),
                        new Choice(provider, null),
                        new Actor("kommune", "jc-municipal-0851"),
                        NOW)
                .sign(terms(TODAY, TODAY.plusDays(1)), NOW);
    }

    private static SubAgreementTerms terms(LocalDate from, LocalDate to) {
        return SubAgreementTerms.typed("x", BigDecimal.ONE, from, to);
    }

    private static CallOff callOff(Status status) {
        return new CallOff(
                NUMBER,
                RegionCode.NJ,
                "JC-0851",
                "FLEKSJOB",
                EffortKind.MUNICIPAL,
                "Unge",
                1240,
                TODAY,
                TODAY.plusDays(1),
                "kommune",
                "jc-municipal-0851",
                NOW,
                status,
                null,
                null);
    }
}
