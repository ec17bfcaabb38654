package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.framework.FrameworkProvider;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sub-agreement with a provider of a framework that covers the area (§ 9, stk. 3).
 *
 * @param orderId the order that it carries out, or null where it is a call-off
 * @param callOffNumber the call-off, or null where it is ordered
 * @param effortArea the code of the area
 * @param contractParty the group of the responsible
 * @param singleProviderReason the reason for choosing the only provider, or null where there were several
 * @param volume the quantity bought, like the price and the period null before it is signed
 * @param price in DKK
 * @param signedAt null before it is signed
 */
public record SubAgreement(
        UUID id,
        @Nullable UUID orderId,
        @Nullable CaseNumber callOffNumber,
        String jobcentreId,
        String effortArea,
        EffortKind effortKind,
        UUID frameworkId,
        UUID providerId,
        String contractParty,
        @Nullable String singleProviderReason,
        OffsetDateTime chosenAt,
        @Nullable String volume,
        @Nullable BigDecimal price,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable OffsetDateTime signedAt) {

    static final String NONE_TO_SIGN =
            "Der er ingen valgt aktør at indgå delaftale med, eller delaftalen er allerede indgået. Genindlæs siden.";

    static final String DUTY =
            "De ansvarlige for beskæftigelsesindsatsen har pligt til at anvende de andre aktører, der er omfattet af statslige rammeudbud (§ 9, stk. 3). Vælg en af de viste aktører.";

    /** The choice of the responsible among the providers of the frameworks; a single one needs a reason. */
    public record Choice(
            FrameworkProvider provider, @Nullable String reason) {

        /** The chosen one of the providers open to the jobcentre; refused where it is none of them. */
        public static Choice among(
                List<FrameworkProvider> open, @Nullable String chosen, @Nullable String typedReason) {
            FrameworkProvider provider = open.stream()
                    .filter(candidate -> candidate.choice().value().equals(chosen))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(DUTY));
            String reason = Require.optionalText("Grund til kun én aktør", typedReason);
            Require.that(
                    !FrameworkProvider.isSingle(open) || reason != null,
                    "Der er kun én aktør at vælge. Angiv grunden i feltet »Grund til kun én aktør«.");
            return new Choice(provider, reason);
        }

        /** For example {@code Aktør Nord er valgt til området Revalidering.} */
        public String danish(String area) {
            return "%s er valgt til området %s.%s"
                    .formatted(provider.name(), area, reason == null ? "" : " Grund til kun én aktør: " + reason);
        }
    }

    /** A sub-agreement with the chosen provider, not signed yet. */
    static SubAgreement choose(Purchase purchase, Choice choice, Actor responsible, OffsetDateTime now) {
        return new SubAgreement(
                UUID.randomUUID(),
                purchase.orderId(),
                purchase.callOff(),
                purchase.jobcentreId(),
                purchase.area().code(),
                purchase.area().kind(),
                choice.provider().frameworkId(),
                choice.provider().providerId(),
                responsible.groupId(),
                choice.reason(),
                now,
                null,
                null,
                null,
                null,
                null);
    }

    /** The sub-agreement signed on the terms; refused where it is signed already. */
    SubAgreement sign(SubAgreementTerms terms, OffsetDateTime now) {
        Require.that(signedAt == null, NONE_TO_SIGN);
        return new SubAgreement(
                id,
                orderId,
                callOffNumber,
                jobcentreId,
                effortArea,
                effortKind,
                frameworkId,
                providerId,
                contractParty,
                singleProviderReason,
                chosenAt,
                terms.volume(),
                terms.price(),
                terms.startsOn(),
                terms.endsOn(),
                now);
    }

    /** Who pays, in one sentence: the responsible themselves. */
    String bearer() {
        return effortKind == EffortKind.STATE ? "Staten afholder udgifterne." : "Kommunen afholder udgifterne.";
    }
}
