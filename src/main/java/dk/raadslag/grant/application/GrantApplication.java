package dk.raadslag.grant.application;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An application for a grant of the state.
 *
 * @param jobcentreId the jobcentre that applies, or null where somebody else does
 * @param layoff the closure or the dismissals, or null where the grant is another
 * @param assessment the office's; null before it
 * @param presentation the secretariat's words to the council; null before it is laid before it
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
public record GrantApplication(
        @Id CaseNumber number,
        RegionCode regionCode,
        GrantType type,
        @Nullable String jobcentreId,
        @Embedded.Empty Terms terms,
        @Embedded.Nullable @Nullable Layoff layoff,
        String appliedBy,
        String appliedByGroup,
        OffsetDateTime appliedAt,
        @Embedded.Nullable @Nullable Assessment assessment,
        @Nullable String presentation,
        @Version @Nullable Integer version) {

    /** What the decision table can advise. */
    enum Advice {
        RECOMMEND,
        QUESTION,
        ADVISE_AGAINST
    }

    /** What is applied for, and by whom; it stands. */
    public record Terms(String applicant, String purpose, int participants, BigDecimal amount) {

        /** The terms as they were typed. */
        static Terms typed(
                @Nullable String applicant,
                @Nullable String purpose,
                @Nullable BigDecimal participants,
                @Nullable BigDecimal amount) {
            return new Terms(
                    Require.text("Ansøger", applicant),
                    Require.text("Projektets formål", purpose),
                    count("Antal deltagere", participants),
                    Require.amount("Ansøgt beløb", amount));
        }
    }

    /** A closure or dismissals at a company, which an initiative answers. */
    public record Layoff(String company, String trade, int staffTotal, int staffDismissed) {

        /** The closure as it was typed. */
        static Layoff typed(
                @Nullable String company,
                @Nullable String trade,
                @Nullable BigDecimal staffTotal,
                @Nullable BigDecimal staffDismissed) {
            Layoff layoff = new Layoff(
                    Require.text("Virksomhed", company),
                    Require.text("Branche", trade),
                    count("Antal ansatte", staffTotal),
                    count("Antal afskedigede", staffDismissed));
            Require.that(
                    layoff.staffDismissed() <= layoff.staffTotal(),
                    "Der kan ikke være flere afskedigede end ansatte. Ret tallene.");
            return layoff;
        }
    }

    private static int count(String field, @Nullable BigDecimal typed) {
        BigDecimal number = Require.number(field, typed);
        Require.that(
                number.signum() > 0
                        && number.stripTrailingZeros().scale() <= 0
                        && number.compareTo(BigDecimal.valueOf(1_000_000)) <= 0,
                "Tallet i feltet »%s« skal være et helt tal på mindst 1.".formatted(field));
        return number.intValueExact();
    }

    /**
     * What the office found.
     *
     * @param withinPurpose whether it is within the purpose of the grant
     * @param needDocumented whether the need is documented
     * @param advice what the decision table advises; null before that
     */
    public record Assessment(
            boolean withinPurpose,
            boolean needDocumented,
            @Column("assessment") String words,
            String assessedBy,
            @Nullable Advice advice,
            @Nullable String adviceReason) {}

    /** A new application. */
    static GrantApplication of(
            CaseNumber number,
            RegionCode region,
            GrantType type,
            @Nullable String jobcentreId,
            Terms terms,
            @Nullable Layoff layoff,
            Actor applying,
            OffsetDateTime now) {
        return new GrantApplication(
                number,
                region,
                type,
                jobcentreId,
                terms,
                layoff,
                applying.userId(),
                applying.groupId(),
                now,
                null,
                null,
                null);
    }

    /** Assesses it. */
    GrantApplication assess(boolean within, boolean shortage, @Nullable String typed, Actor officer) {
        String words = Require.text("Regionskontorets vurdering", typed);
        return with(new Assessment(within, shortage, words, officer.userId(), null, null), presentation);
    }

    /** Notes what the decision table advises. */
    GrantApplication advise(Advice advice, String reason) {
        Assessment made = Objects.requireNonNull(assessment);
        return with(
                new Assessment(
                        made.withinPurpose(), made.needDocumented(), made.words(), made.assessedBy(), advice, reason),
                presentation);
    }

    /** Lays it before the council. */
    GrantApplication present(@Nullable String words) {
        return with(assessment, Require.text("Sekretariatets fremstilling", words));
    }

    /** The amount for each participant, in whole DKK. */
    BigDecimal perParticipant() {
        return terms.amount().divide(BigDecimal.valueOf(terms.participants()), 0, RoundingMode.HALF_UP);
    }

    /** Refuses a sum above what is applied for. */
    void requireCovers(BigDecimal sum) {
        Require.that(
                sum.compareTo(terms.amount()) <= 0,
                "Rådet kan højst bevilge de %s, der er søgt om.".formatted(Danish.amount(terms.amount())));
    }

    private GrantApplication with(@Nullable Assessment made, @Nullable String words) {
        return new GrantApplication(
                number,
                regionCode,
                type,
                jobcentreId,
                terms,
                layoff,
                appliedBy,
                appliedByGroup,
                appliedAt,
                made,
                words,
                version);
    }
}
