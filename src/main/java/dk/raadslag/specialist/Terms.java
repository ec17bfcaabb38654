package dk.raadslag.specialist;

import dk.raadslag.contract.ContractedFunction;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/**
 * What a specialist function is to do and how (§ 10). How the knowledge is organised is free (notes to § 10).
 *
 * @param need why the jobcentres cannot do it themselves, as they should be able to as a rule
 * @param amount what it costs in the whole period, in DKK
 * @param financing where the amount comes from
 */
record Terms(
        @InsertOnlyProperty SpecialArea area,
        @InsertOnlyProperty String title,
        @Embedded.Empty FunctionTasks tasks,
        @InsertOnlyProperty String need,
        @InsertOnlyProperty String organisation,
        @Embedded.Empty Provider provider,
        @InsertOnlyProperty BigDecimal amount,
        @InsertOnlyProperty String financing,
        @InsertOnlyProperty LocalDate validFrom,
        @InsertOnlyProperty LocalDate validTo) {

    /** Refuses terms whose period is over or goes backwards. */
    Terms within(LocalDate today) {
        Require.dateAfter("Aftalens sidste dag", validTo, today);
        Require.that(
                !validTo.isBefore(validFrom),
                "Aftalens sidste dag skal ligge efter den første. Ret en af de to datoer.");
        return this;
    }

    /** The terms as typed; texts and the amount are checked. */
    static Terms typed(
            SpecialArea area,
            @Nullable String title,
            FunctionTasks tasks,
            @Nullable String need,
            @Nullable String organisation,
            Provider provider,
            @Nullable BigDecimal amount,
            @Nullable String financing,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        Require.that(validFrom != null, "Angiv en dato i feltet »Aftalens første dag«.");
        Require.that(validTo != null, "Angiv en dato i feltet »Aftalens sidste dag«.");
        return new Terms(
                area,
                Require.text("Specialfunktionens navn", title),
                tasks,
                Require.text("Behov", need),
                Require.text("Tilrettelæggelse", organisation),
                provider,
                Require.amount("Udgift i hele perioden", amount),
                Require.text("Finansiering", financing),
                validFrom,
                validTo);
    }

    /**
     * Tells whether the minister has approved such a function, at this cost, in a contract.
     *
     * @param resting what earlier agreements cost that rest on the same item, in DKK
     */
    boolean isCoveredBy(ContractedFunction function, BigDecimal resting) {
        return isThe(function.area(), function.title()) && resting.add(amount).compareTo(function.amount()) <= 0;
    }

    /** Tells whether this is the function of the area and, where the area has no name of its own, of the title. */
    boolean isThe(String code, String name) {
        return area.name().equals(code)
                && (area != SpecialArea.OTHER || title.strip().equalsIgnoreCase(name.strip()));
    }

    /** What ends and when, for example {@code specialfunktionen »Viden om hjerneskade« udløber den 31. december 2027}. */
    String ending() {
        return "specialfunktionen »%s« udløber den %s".formatted(title, Danish.date(validTo));
    }

    /** The terms in one sentence, for the journal. */
    String danish() {
        return "»%s« (%s) varetages af %s, koster %s og gælder fra den %s til den %s."
                .formatted(
                        title,
                        area.danish(),
                        provider.danish(),
                        Danish.amount(amount),
                        Danish.date(validFrom),
                        Danish.date(validTo));
    }
}
