package dk.raadslag.contract;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of a contract between the minister and a regional council.
 *
 * @param wording what is agreed; of a goal, what the region is to reach
 * @param goalNo the number of the national goal, or null unless it is about one
 * @param area the area of a specialist function, or null unless it is one
 * @param areaName the area in Danish, which the minister approves, or null without one
 * @param grantType the grant that it prioritises, or null unless it prioritises one
 * @param amount in DKK, or null where nothing is financed
 * @param financing where the amount comes from, or null
 */
public record ContractItem(
        UUID id,
        int position,
        Type type,
        String title,
        String wording,
        @Nullable Integer goalNo,
        @Nullable String area,
        @Nullable String areaName,
        @Nullable Grant grantType,
        @Nullable BigDecimal amount,
        @Nullable String financing) {

    /** What contracts are about. */
    public enum Type {
        GOAL("Mål"),
        TASK("Opgave"),
        NEED_FRAMEWORK_TENDER("Behov for rammeudbud"),
        SPECIALIST_FUNCTION("Specialfunktion"),
        GRANT("Prioritering af en bevilling"),
        OTHER("Andet");

        private final String danish;

        Type(String danish) {
            this.danish = danish;
        }
    }

    /** The grants of the state of which a contract can say what goes first. */
    public enum Grant {
        BOTTLENECK("flaskehalsbevillingen"),
        MAJOR_LAYOFF("bevillingen til større lukninger og afskedigelser");

        private final String danish;

        Grant(String danish) {
            this.danish = danish;
        }
    }

    /** The item as it was typed; {@code goals} are those announced for the year, {@code areas} the names of the special areas by code. */
    public static ContractItem typed(int position, FormInput row, List<Goal> goals, Map<String, String> areas) {
        Type type = Require.choice("Type", row.text("itemType"), Type.class);
        BigDecimal amount = row.number("amount");
        boolean function = type == Type.SPECIALIST_FUNCTION;
        String area = area(type, row.text("area"), areas);
        return new ContractItem(
                UUID.randomUUID(),
                position,
                type,
                Require.text("Overskrift", row.text("itemTitle")),
                Require.text("Det aftalte", row.text("itemWording")),
                goal(type, row.text("goal"), goals),
                area,
                area == null ? null : areas.get(area),
                grant(type, row.text("grantType")),
                amount == null && !function ? null : Require.amount("Beløb", amount),
                function
                        ? Require.text("Finansiering", row.text("financing"))
                        : Require.optionalText("Finansiering", row.text("financing")));
    }

    private static @Nullable Integer goal(Type type, @Nullable String typed, List<Goal> goals) {
        Require.that(
                (type == Type.GOAL) == (typed != null),
                type == Type.GOAL
                        ? "Vælg i »Nationalt mål« det udmeldte mål, som punktet handler om."
                        : "Kun et punkt af typen »Mål« har et nationalt mål. Ryd feltet.");
        return goals.stream()
                .map(Goal::no)
                .filter(no -> String.valueOf(no).equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String area(Type type, @Nullable String typed, Map<String, String> areas) {
        Require.that(
                type == Type.SPECIALIST_FUNCTION ? typed != null && areas.containsKey(typed) : typed == null,
                type == Type.SPECIALIST_FUNCTION
                        ? "Vælg et indsatsområde til specialfunktionen."
                        : "Kun en specialfunktion har et indsatsområde. Ryd feltet.");
        return typed;
    }

    private static @Nullable Grant grant(Type type, @Nullable String typed) {
        if (type == Type.GRANT) {
            return Require.choice("Bevilling", typed, Grant.class);
        }
        Require.that(
                typed == null, "Kun et punkt af typen »Prioritering af en bevilling« har en bevilling. Ryd feltet.");
        return null;
    }

    /** The item in words. */
    public String danish() {
        return "%d. %s: %s\n%s%s".formatted(position, kind(), title, wording, money());
    }

    /** The kind of item in words, with the goal, the area or the grant that it is about. */
    public String kind() {
        if (grantType != null) {
            return "%s (%s)".formatted(type.danish, grantType.danish);
        }
        if (areaName != null) {
            return "%s (%s)".formatted(type.danish, areaName);
        }
        return goalNo == null ? type.danish : "%s %d".formatted(type.danish, goalNo);
    }

    private String money() {
        return (amount == null ? "" : "\nBeløb: " + Danish.amount(amount))
                + (financing == null ? "" : "\nFinansiering: " + financing);
    }

    /** The fields of the form with the item in them. */
    public Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("itemType", type.name());
        row.put("itemTitle", title);
        row.put("itemWording", wording);
        row.put("goal", goalNo == null ? null : goalNo.toString());
        row.put("area", area);
        row.put("grantType", grantType == null ? null : grantType.name());
        row.put("amount", amount == null ? null : amount.doubleValue());
        row.put("financing", financing);
        return row;
    }
}
