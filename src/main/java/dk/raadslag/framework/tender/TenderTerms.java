package dk.raadslag.framework.tender;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/**
 * What a framework tender is about: the delimited target group, the need, the work and the period (§ 9, stk. 1).
 *
 * @param effortArea the code of the effort area that the framework agreement is to cover
 * @param integration whether the group is under the Integration Act (§ 9, stk. 2)
 * @param expectedResults what the tender is to bring about, so that it can be followed up
 */
public record TenderTerms(
        @InsertOnlyProperty String title,
        @InsertOnlyProperty String targetGroup,
        @InsertOnlyProperty String effortArea,
        @InsertOnlyProperty Scope scope,
        @InsertOnlyProperty boolean integration,
        @InsertOnlyProperty NeedSource needSource,
        @InsertOnlyProperty String need,
        @Embedded.Empty NeedCriteria criteria,
        @InsertOnlyProperty String work,
        @InsertOnlyProperty String awardCriteria,
        @InsertOnlyProperty String expectedResults,
        @InsertOnlyProperty LocalDate validFrom,
        @InsertOnlyProperty LocalDate validTo) {

    /** How far a tender reaches (notes to § 9). */
    public enum Scope {
        REGIONAL("regionalt"),
        NATIONAL("landsdækkende");

        private final String danish;

        Scope(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** Where the need was found (notes to § 9). */
    public enum NeedSource {
        REGION("regionen selv"),
        COUNCIL("rådets forslag om en målgruppe"),
        CONTRACT("den årlige kontrakt mellem ministeren og rådet");

        private final String danish;

        NeedSource(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** The terms, refused where the area is under the Integration Act and they do not say so. */
    static TenderTerms of(TenderTerms typed, EffortArea area) {
        Require.that(
                typed.integration || !area.integration(),
                "Området vedrører udlændinge omfattet af integrationsloven. Svar ja på spørgsmålet om integrationsloven (§ 9, stk. 2).");
        return typed;
    }

    /** Tells whether all four regions take part. */
    public boolean isNational() {
        return scope == Scope.NATIONAL;
    }

    /** Refuses terms whose period is over or goes backwards. */
    TenderTerms within(LocalDate today) {
        Require.dateAfter("Rammeaftalens sidste dag", validTo, today);
        Require.that(
                !validTo.isBefore(validFrom),
                "Rammeaftalens sidste dag skal ligge efter den første. Ret en af de to datoer.");
        return this;
    }

    /** The terms in short, for the journal; the target group, which may be several sentences, last. */
    public String danish() {
        return "»%s«, et %s rammeudbud fra den %s til den %s. Behovet kommer fra %s. Målgruppe: %s"
                .formatted(
                        title,
                        scope.danish(),
                        Danish.date(validFrom),
                        Danish.date(validTo),
                        needSource.danish(),
                        targetGroup);
    }
}
