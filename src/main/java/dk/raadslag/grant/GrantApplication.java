package dk.raadslag.grant;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
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
 * @param assessment the office's; null before it
 * @param presentation the secretariat's words to the council; null before it is laid before it
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
record GrantApplication(
        @Id CaseNumber number,
        RegionCode regionCode,
        GrantType type,
        @Nullable String jobcentreId,
        @Embedded.Empty Terms terms,
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
    record Terms(String applicant, String purpose, int participants, BigDecimal amount) {

        /** The terms as they were typed. */
        static Terms typed(
                @Nullable String applicant,
                @Nullable String purpose,
                @Nullable BigDecimal participants,
                @Nullable BigDecimal amount) {
            BigDecimal people = Require.number("Antal deltagere", participants);
            Require.that(
                    people.signum() > 0
                            && people.stripTrailingZeros().scale() <= 0
                            && people.compareTo(BigDecimal.valueOf(1_000_000)) <= 0,
                    "Antallet af deltagere skal være et helt tal på mindst 1.");
            return new Terms(
                    Require.text("Ansøger", applicant),
                    Require.text("Projektets formål", purpose),
                    people.intValueExact(),
                    Require.amount("Ansøgt beløb", amount));
        }
    }

    /**
     * What the office found.
     *
     * @param withinPurpose whether it is within the purpose of the grant
     * @param labourShortage whether the need is documented
     * @param advice what the decision table advises; null before that
     */
    record Assessment(
            boolean withinPurpose,
            boolean labourShortage,
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
            Actor applying,
            OffsetDateTime now) {
        return new GrantApplication(
                number, region, type, jobcentreId, terms, applying.userId(), applying.groupId(), now, null, null, null);
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
                        made.withinPurpose(), made.labourShortage(), made.words(), made.assessedBy(), advice, reason),
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
                appliedBy,
                appliedByGroup,
                appliedAt,
                made,
                words,
                version);
    }
}
