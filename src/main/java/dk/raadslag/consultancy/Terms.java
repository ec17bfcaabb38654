package dk.raadslag.consultancy;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the director offers to finance.
 *
 * @param ceiling the most it may cost, in DKK
 */
public record Terms(Type type, String purpose, BigDecimal ceiling) {

    private static final int LONGEST_PURPOSE = 1000;

    /** Kinds of help. The notes to § 12 give examples; the list is open. */
    public enum Type {
        CAUSE_ANALYSIS("afdækning af årsagerne til resultatproblemerne"),
        ADVICE("rådgivning om, hvordan indsatsen kan forbedres"),
        PEER_STUDY("undersøgelse af indsatsen i andre jobcentre"),
        PEER_ASSISTANCE("bistand fra et andet jobcenter"),
        TARGET_GROUP_ANALYSIS("analyse af indsatsen for særlige målgrupper"),
        OTHER("anden konsulentbistand");

        private final String danish;

        Type(String danish) {
            this.danish = danish;
        }

        /** As it stands in a sentence. */
        public String danish() {
            return danish;
        }
    }

    /** Terms as they were typed. */
    public record Typed(
            @Nullable String type,
            @Nullable BigDecimal ceiling,
            @Nullable String purpose) {

        /** The terms; refuses what is missing or too long. */
        public Terms checked() {
            String why = Require.text("Formål", purpose);
            Require.that(
                    why.length() <= LONGEST_PURPOSE, "Formålet må højst fylde %d tegn.".formatted(LONGEST_PURPOSE));
            Type kind = Require.choice("Art", type, Type.class);
            return new Terms(kind, why, Require.amount("Højeste beløb", ceiling));
        }
    }
}
