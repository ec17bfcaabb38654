package dk.raadslag.framework.calloff;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.framework.calloff.SubAgreement.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SubAgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 4, 2);
    private static final OffsetDateTime NOW = OffsetDateTime.of(2007, 4, 2, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final EffortArea AREA =
            new EffortArea("SYGEDAGPENGE", "Opfølgning for modtagere af sygedagpenge", EffortKind.MUNICIPAL, false);
    private static final Actor RESPONSIBLE = new Actor("kommune", "jc-municipal-0851");

    @Test
    @Tag("R-100")
    void theResponsibleChooseAmongTheProvidersOfTheFramework() {
        FrameworkProvider nord = provider("Aktør Nord");
        FrameworkProvider syd = provider("Aktør Syd");
        Choice choice = Choice.among(List.of(nord, syd), syd.choice().value(), null);
        assertThat(choice.provider()).isEqualTo(syd);
        refused(
                "De ansvarlige for beskæftigelsesindsatsen har pligt til at anvende de andre aktører, der er omfattet af statslige rammeudbud (§ 9, stk. 3). Vælg en af de viste aktører.",
                () -> Choice.among(List.of(nord), syd.choice().value(), "Grund"));
        refused(
                "Der er kun én aktør at vælge. Angiv grunden i feltet »Grund til kun én aktør«.",
                () -> Choice.among(List.of(nord), nord.choice().value(), " "));
        assertThat(Choice.among(List.of(nord), nord.choice().value(), "Grund").danish("Revalidering"))
                .isEqualTo("Aktør Nord er valgt til området Revalidering. Grund til kun én aktør: Grund");
    }

    @Test
    void aSubAgreementIsSignedOnce() {
        Choice choice = new Choice(provider("Aktør Nord"), "Grund");
        SubAgreement chosen =
                SubAgreement.choose(Purchase.ordered(UUID.randomUUID(), "JC-0851", AREA), choice, RESPONSIBLE, NOW);
        assertThat(chosen.signedAt()).isNull();
        assertThat(chosen.contractParty()).isEqualTo("jc-municipal-0851");
        SubAgreement signed = chosen.sign(terms(TODAY, TODAY.plusYears(1)), NOW);
        assertThat(signed.signedAt()).isEqualTo(NOW);
        assertThat(signed.price()).isEqualByComparingTo("4711");
        assertThat(terms(TODAY, TODAY.plusYears(1)).danish())
                .endsWith("; pris: 4.711,00 kr.; periode: 2. april 2007 til 2. april 2008.");
        refused(
                "Der er ingen valgt aktør at indgå delaftale med, eller delaftalen er allerede indgået. Genindlæs siden.",
                () -> signed.sign(terms(TODAY, TODAY.plusYears(1)), NOW));
    }

    @Test
    void aSubAgreementHasAPeriodToComeWithinItsFramework() {
        assertThat(terms(TODAY, TODAY.plusDays(1)).startingFrom(TODAY).startsOn())
                .isEqualTo(TODAY);
        refused(
                "Datoen i feltet »Begynder« må ikke ligge før i dag.",
                () -> terms(TODAY.minusDays(1), TODAY).startingFrom(TODAY));
        refused("Angiv en dato i feltet »Begynder«.", () -> terms(null, TODAY));
        refused("Datoen i feltet »Slutter« skal ligge efter den 2. april 2007.", () -> terms(TODAY, TODAY));
        assertThat(terms(TODAY, TODAY.plusDays(1)).endingBy(TODAY.plusDays(1)).endsOn())
                .isEqualTo(TODAY.plusDays(1));
        refused(
                "Rammeaftalen gælder til den 3. april 2007. Vælg en dato i feltet »Slutter«, som ikke ligger senere.",
                () -> terms(TODAY, TODAY.plusDays(2)).endingBy(TODAY.plusDays(1)));
    }

    @Test
    void whoChoosesAProviderSeesItsPriceAndTheFramework() {
        assertThat(provider("Aktør Nord").choice().label()).isEqualTo("Aktør Nord (Ramme), 12.500,00 kr. pr. person");
    }

    @Test
    void theTermsAreOneSentence() {
        assertThat(terms(TODAY, TODAY.plusDays(1)).danish())
                .isEqualTo("Omfang: 40 forløb; pris: 4.711,00 kr.; periode: 2. april 2007 til 3. april 2007.");
    }

    private static FrameworkProvider provider(String name) {
        return new FrameworkProvider(UUID.randomUUID(), UUID.randomUUID(), name, "Ramme", new BigDecimal(12_500));
    }

    private static SubAgreementTerms terms(@Nullable LocalDate starts, LocalDate ends) {
        return SubAgreementTerms.typed("40 forløb.", new BigDecimal("4711"), starts, ends);
    }
}
